package io.cailian.supplier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.cailian.IntegrationTest;
import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
class SupplierImportingTest {

	@Autowired
	private SupplierImporting importing;

	@Autowired
	private Suppliers suppliers;

	@Test
	void aCompanyIsImportedOnceByItsIdentifier() {
		String number = anIdentifier();

		SupplierId first = this.importing.findOrCreate("UA-EDR", number, SupplierFacts.named("ТОВ «Перша» 𠮷"));
		SupplierId again = this.importing.findOrCreate("ua-edr", " " + number, SupplierFacts.named("Another name"));

		assertThat(again).isEqualTo(first);
		assertThat(this.suppliers.find(first)).hasValueSatisfying((summary) -> {
			assertThat(summary.name()).isEqualTo("ТОВ «Перша» 𠮷");
			assertThat(summary.status()).isEqualTo(SupplierStatus.IMPORTED);
			assertThat(summary.number()).isEmpty();
		});
	}

	@Test
	void anImportedCompanyIsNotAmongTheActive() {
		String number = anIdentifier();

		this.importing.findOrCreate("UA-EDR", number, SupplierFacts.named("Imported " + number));

		assertThat(this.suppliers.active(number, 0, 10)).isEmpty();
	}

	@Test
	void importsSideBySideMakeOneSupplier() throws Exception {
		String number = anIdentifier();

		Set<SupplierId> ids = new HashSet<>();
		try (ExecutorService threads = new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(8))) {
			List<Callable<SupplierId>> imports = IntStream.range(0, 16)
				.<Callable<SupplierId>>mapToObj(
						(i) -> () -> this.importing.findOrCreate("UA-EDR", number, SupplierFacts.named("Same")))
				.toList();
			for (Future<SupplierId> id : threads.invokeAll(imports)) {
				ids.add(id.get());
			}
		}

		assertThat(ids).hasSize(1);
	}

	@Test
	void aCompanyWithoutANameIsRefusedByName() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> SupplierFacts.named(" "))
			.satisfies(
					(violation) -> assertThat(violation.messageKey()).isEqualTo("supplier.SupplierField.name.missing"));
	}

	@Test
	@WithMockUser(roles = "SUPPLIER")
	void aSupplierCannotImport() {
		SupplierFacts facts = SupplierFacts.named("X");

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.importing.findOrCreate("UA-EDR", "1", facts));
	}

	private static String anIdentifier() {
		return UUID.randomUUID().toString();
	}

}
