package io.cailian.supplier.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.TestSuppliers;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SupplierControllerTest {

	private static final RequestPostProcessor BUYER = SecurityMockMvcRequestPostProcessors.user("buyer").roles("BUYER");

	private static final RequestPostProcessor SUPPLIER = SecurityMockMvcRequestPostProcessors.user("supplier1")
		.roles("SUPPLIER");

	@Autowired
	private MockMvcTester api;

	@Autowired
	private ApplicationContext context;

	@Test
	void oneSupplierCarriesItsVersionAndAMaskedAccount() {
		SupplierId supplier = TestSuppliers.in(this.context).anActiveSupplier().supplier();

		assertThat(get("/api/v1/suppliers/" + supplier, BUYER)).hasStatusOk()
			.containsHeader("ETag")
			.bodyJson()
			.extractingPath("$.bankAccountMasked")
			.asString()
			.startsWith("••••");
	}

	@Test
	void thePagesOfTheListNeitherRepeatNorSkip() {
		TestSuppliers suppliers = TestSuppliers.in(this.context);
		suppliers.anActiveSupplier();
		suppliers.anActiveSupplier();

		MvcTestResult first = get("/api/v1/suppliers?limit=1&q=91330100", BUYER);
		String cursor = bodyOf(first).replaceAll("(?s).*\"nextCursor\":\"([^\"]+)\".*", "$1");
		MvcTestResult second = get("/api/v1/suppliers?limit=1&q=91330100&cursor=" + cursor, BUYER);

		assertThat(first).bodyJson().extractingPath("$.hasMore").isEqualTo(true);
		assertThat(second).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
		assertThat(idOf(second)).isNotEqualTo(idOf(first));
	}

	@Test
	void aSupplierGetsTheSameAnswerForKnownAndUnknownSuppliers() {
		SupplierId known = TestSuppliers.in(this.context).anActiveSupplier().supplier();

		MvcTestResult one = get("/api/v1/suppliers/" + known, SUPPLIER);
		MvcTestResult other = get("/api/v1/suppliers/" + UUID.randomUUID(), SUPPLIER);

		assertThat(one).hasStatus(403);
		assertThat(other).hasStatus(403);
		assertThat(withoutNames(bodyOf(one))).isEqualTo(withoutNames(bodyOf(other)));
		assertThat(get("/api/v1/suppliers", SUPPLIER)).hasStatus(403);
	}

	@Test
	void anUnknownSupplierIsNotFound() {
		assertThat(get("/api/v1/suppliers/" + UUID.randomUUID(), BUYER)).hasStatus(404);
	}

	private MvcTestResult get(String uri, RequestPostProcessor who) {
		return this.api.get().uri(uri).with(who).exchange();
	}

	private static String bodyOf(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String idOf(MvcTestResult result) {
		return bodyOf(result).replaceAll("(?s).*\"items\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
	}

	private static String withoutNames(String problem) {
		return problem.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "id");
	}

}
