package io.cailian.supplier.api;

import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.cailian.IntegrationTest;
import io.cailian.supplier.KnownDuplicates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class SupplierMergeControllerTest {

	private static final String MERGES = "/api/v1/supplier-merges";

	@Autowired
	private MockMvcTester api;

	@Autowired
	private ApplicationContext context;

	private KnownDuplicates.Pair pair;

	@BeforeEach
	void prepare() {
		this.pair = KnownDuplicates.in(this.context)
			.aPair(UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9-]", "琛"));
	}

	@Test
	void oneProposesAndAnotherConfirmsAndUndoes() throws Exception {
		MvcTestResult proposed = post("buyer", "BUYER", MERGES, proposal());
		assertThat(proposed).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("PROPOSED");
		String id = JsonPath.read(proposed.getResponse().getContentAsString(), "$.id");

		assertThat(post("buyer", "BUYER", MERGES + "/" + id + "/confirmation", "")).hasStatus(403);
		assertThat(post("manager", "PURCHASING_MANAGER", MERGES + "/" + id + "/confirmation", "")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("DONE");
		assertThat(post("manager", "PURCHASING_MANAGER", MERGES + "/" + id + "/undoing", "{\"reason\":\"two\"}"))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("UNDOING_PROPOSED");
		assertThat(post("manager", "PURCHASING_MANAGER", MERGES + "/" + id + "/undoing/confirmation", ""))
			.hasStatus(422);
		assertThat(post("admin", "ADMIN", MERGES + "/" + id + "/undoing/rejection", "{\"reason\":\"one\"}"))
			.hasStatus(403);
		assertThat(post("manager2", "PURCHASING_MANAGER", MERGES + "/" + id + "/undoing/rejection",
				"{\"reason\":\"one\"}"))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("DONE");
		assertThat(post("buyer", "BUYER", MERGES + "/" + id + "/undoing", "{\"reason\":\"two\"}")).hasStatusOk();
		assertThat(post("buyer", "BUYER", MERGES + "/" + id + "/undoing/confirmation", "")).hasStatus(403);
		assertThat(post("manager", "PURCHASING_MANAGER", MERGES + "/" + id + "/undoing/confirmation", "")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("UNDONE");
	}

	@Test
	void thePersonWhoProposedIsRefused() throws Exception {
		MvcTestResult proposed = post("manager", "PURCHASING_MANAGER", MERGES, proposal());
		String id = JsonPath.read(proposed.getResponse().getContentAsString(), "$.id");

		assertThat(post("manager", "PURCHASING_MANAGER", MERGES + "/" + id + "/confirmation", "")).hasStatus(422);
	}

	@Test
	void aFormAsksWhileOneTypes() {
		assertThat(get("buyer", "BUYER", "/api/v1/supplier-duplicates/similar?name=" + this.pair.leftName()))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$[*].name")
			.asArray()
			.contains(this.pair.leftName());
		assertThat(get("supplier", "SUPPLIER", "/api/v1/supplier-duplicates/similar?name=x")).hasStatus(403);
	}

	@Test
	void suppliersSeeNoDuplicatesAndWhatIsNotThereIsNotFound() {
		assertThat(get("supplier", "SUPPLIER", "/api/v1/supplier-duplicates")).hasStatus(403);
		assertThat(post("supplier", "SUPPLIER", MERGES, proposal())).hasStatus(403);
		assertThat(get("buyer", "BUYER", MERGES + "/" + UUID.randomUUID())).hasStatus(404);
		assertThat(get("buyer", "BUYER", "/api/v1/supplier-duplicates?strength=LIKELY")).hasStatusOk();
	}

	private String proposal() {
		return "{\"survivor\":\"%s\",\"absorbed\":\"%s\",\"fromAbsorbed\":[\"NAME\"],\"reason\":\"same\"}"
			.formatted(this.pair.left(), this.pair.right());
	}

	private MvcTestResult get(String user, String role, String path) {
		return this.api.get().uri(path).with(SecurityMockMvcRequestPostProcessors.user(user).roles(role)).exchange();
	}

	private MvcTestResult post(String user, String role, String path, String body) {
		return this.api.post()
			.uri(path)
			.with(SecurityMockMvcRequestPostProcessors.user(user).roles(role))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
