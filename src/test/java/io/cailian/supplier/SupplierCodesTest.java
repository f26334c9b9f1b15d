package io.cailian.supplier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.cailian.identity.Acting;
import io.cailian.IntegrationTest;
import io.cailian.identity.BusinessUnitAdministration;
import io.cailian.identity.BusinessUnitDraft;
import io.cailian.identity.BusinessUnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class SupplierCodesTest {

	private static final int THREADS = 32;

	private static final int EACH = 6;

	@Autowired
	private SupplierCodes codes;

	@Autowired
	private BusinessUnitAdministration administration;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void codesSideBySideHaveNeitherGapNorDoubleAlthoughEveryThirdIsRolledBack() throws Exception {
		String unit = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
		BusinessUnitId id = aUnit(unit);

		List<String> given = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			List<Callable<Optional<String>>> takers = IntStream.range(0, THREADS * EACH)
				.<Callable<Optional<String>>>mapToObj((i) -> () -> take(id, i % 3 == 2))
				.toList();
			for (Future<Optional<String>> code : threads.invokeAll(takers)) {
				code.get().ifPresent(given::add);
			}
		}

		assertThat(given).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS * EACH * 2 / 3)
			.mapToObj((sequence) -> "S-TG-%s-%06d".formatted(unit, sequence))
			.toList());
	}

	@Test
	void everyUnitCountsForItself() {
		BusinessUnitId one = aUnit("A" + UUID.randomUUID().toString().substring(0, 5).toUpperCase(Locale.ROOT));
		BusinessUnitId other = aUnit("B" + UUID.randomUUID().toString().substring(0, 5).toUpperCase(Locale.ROOT));

		assertThat(take(one, false)).hasValueSatisfying((code) -> assertThat(code).endsWith("-000001"));
		assertThat(take(other, false)).hasValueSatisfying((code) -> assertThat(code).endsWith("-000001"));
		assertThat(take(one, false)).hasValueSatisfying((code) -> assertThat(code).endsWith("-000002"));
	}

	@Test
	void whoeverNamesNoUnitCountsInOneSequence() {
		SupplierCodeSettings settings = new SupplierCodeSettings("S-{group}-{unit}-{sequence}", 6, "CL", "00");

		assertThat(settings.code(settings.prefix("CL", "00"), 42)).isEqualTo("S-CL-00-000042");
		assertThat(settings.code(settings.prefix("CL", "00"), 12_345_678)).isEqualTo("S-CL-00-12345678");
	}

	@ParameterizedTest
	@ValueSource(strings = { "S-{group}", "{sequence}-{group}", "{sequence}{sequence}", "S-{year}-{sequence}" })
	void aPatternThatCannotNumberIsRefusedAtTheStart(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SupplierCodeSettings(pattern, 6, "CL", "00"));
	}

	private Optional<String> take(BusinessUnitId unit, boolean fails) {
		return Optional.ofNullable(this.transaction.execute((status) -> {
			String code = this.codes.next(Optional.of(unit));
			if (fails) {
				status.setRollbackOnly();
				return null;
			}
			return code;
		}));
	}

	private BusinessUnitId aUnit(String code) {
		BusinessUnitId id = BusinessUnitId.next();
		return Acting.as("admin", "ADMIN", () -> {
			this.administration.open(new BusinessUnitDraft(id, "TG", code, "测试单元", "Test unit"));
			return id;
		});
	}

}
