package io.cailian.qualification.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.cailian.IntegrationTest;
import io.cailian.classification.CategoryId;
import io.cailian.qualification.CertificateId;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.QualificationStatus;
import io.cailian.qualification.QualificationWorld;
import io.cailian.qualification.Scope;
import io.cailian.qualification.SupplierProcess;
import io.cailian.supplier.SupplierId;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Qualifications, certificates and blocks over HTTP, and the wall between suppliers.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class QualificationApiTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc http;

	private final String person = "a-" + UUID.randomUUID();

	private QualificationWorld world;

	private SupplierId supplier;

	private CategoryId cables;

	private LocalDate today;

	@BeforeEach
	void prepare() {
		this.world = QualificationWorld.in(this.context);
		this.supplier = this.world.supplier(this.person);
		this.cables = this.world.category("2010", null);
		this.today = this.world.today();
	}

	@Test
	void aProgramProposesAndReads() throws Exception {
		String path = "/api/v1/suppliers/" + this.supplier + "/qualifications";
		String body = """
				{"category":"%s","region":"CN-JS","status":"QUALIFIED","from":"%s","to":"%s","reason":"合格"}"""
			.formatted(this.cables, this.today, this.today.plusDays(9));
		String key = UUID.randomUUID().toString();

		assertThat(send(path, body, "BUYER", key).getStatus()).isEqualTo(201);
		assertThat(send(path, body, "BUYER", key).getHeader("Idempotency-Replayed")).isEqualTo("true");
		assertThat(text(read(path, "AUDITOR"))).contains("\"PROPOSED\"", "CN-JS", "\"standing\":[]");
		MockHttpServletResponse refused = send(path, "{\"region\":\"XX\"}", "BUYER", UUID.randomUUID().toString());
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(text(refused)).contains("/category", "/status", "/from", "/reason", "/region");
		assertThat(send(path, body, "AUDITOR", UUID.randomUUID().toString()).getStatus()).isEqualTo(403);
	}

	@Test
	void aProgramAsksWhetherASupplierMayTakePart() throws Exception {
		String path = "/api/v1/suppliers/" + this.supplier + "/eligibility?process=";
		this.world.qualify(this.supplier, Scope.of(this.cables), QualificationStatus.RESTRICTED);
		this.world.block(this.supplier, SupplierProcess.PAYMENT);

		assertThat(text(read(path + "RFQ&category=" + this.cables, "BUYER"))).contains("WARNED", "restricted");
		assertThat(text(read(path + "RFQ", "BUYER"))).contains("WARNED", "leftOpenRESTRICTED");
		assertThat(text(read(path + "PAYMENT", "FINANCE"))).contains("REFUSED", "blockedUntil");
		assertThat(read("/api/v1/suppliers/" + UUID.randomUUID() + "/eligibility?process=RFQ", "BUYER").getStatus())
			.isEqualTo(404);
	}

	@Test
	void blocksAreProposedListedAndLifted() throws Exception {
		String path = "/api/v1/suppliers/" + this.supplier + "/blocks";
		MockHttpServletResponse proposed = send(path,
				"{\"processes\":[\"RFQ\"],\"from\":\"%s\",\"reason\":\"调查\"}".formatted(this.today), "BUYER",
				UUID.randomUUID().toString());
		assertThat(proposed.getStatus()).isEqualTo(201);
		String id = JsonPath.read(text(proposed), "$.id");
		assertThat(text(read(path, "FINANCE"))).contains(id, "PROPOSED");
		String lift = "/api/v1/blocks/" + id + "/lift";
		assertThat(text(send(lift, "{\"reason\":\"好了\"}", "BUYER", UUID.randomUUID().toString())))
			.contains("qualification.Block.notInForce");
		this.world.decide("SUPPLIER_BLOCK:" + id, Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER");
		assertThat(text(send(lift, "{\"reason\":\"好了\"}", "BUYER", UUID.randomUUID().toString())))
			.contains("LIFT_PROPOSED");
	}

	@Test
	void aCertificateThatMustEndIsToldToAtItsPlaceAndAnotherIsTaken() throws Exception {
		String body = "{\"type\":\"%s\",\"issuer\":\"局\",\"number\":\"M-1\",\"issued\":\"%s\",\"file\":\"%s\"}";
		String file = this.world.file(this.person, "SUPPLIER").toString();
		String path = "/api/v1/my-company/certificates";

		MockHttpServletResponse refused = send(path, body.formatted(this.world.type("MUST").code(), this.today, file),
				"SUPPLIER", UUID.randomUUID().toString());
		MockHttpServletResponse taken = send(path,
				body.formatted(this.world.endlessType("MAY").code(), this.today, file), "SUPPLIER",
				UUID.randomUUID().toString());

		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(text(refused)).contains("/expires");
		assertThat(taken.getStatus()).as(text(taken)).isEqualTo(201);
		assertThat(text(taken)).contains("\"expires\":null");
	}

	@Test
	void anEndBeforeItsBeginningIsToldAtTheEnd() throws Exception {
		String path = "/api/v1/suppliers/" + this.supplier;
		String days = "\"from\":\"%s\",\"to\":\"%s\"".formatted(this.today, this.today.minusDays(1));

		assertThat(
				pointers(path + "/blocks", "{\"processes\":[\"RFQ\"],%s,\"reason\":\"调查\"}".formatted(days), "BUYER"))
			.containsExactly("/to");
		assertThat(pointers(path + "/blocks",
				"{\"processes\":[],\"from\":\"%s\",\"reason\":\"调查\"}".formatted(this.today), "BUYER"))
			.containsExactly("/processes");
		assertThat(pointers(path + "/qualifications",
				"{\"category\":\"%s\",\"status\":\"QUALIFIED\",%s,\"reason\":\"合格\"}".formatted(this.cables, days),
				"BUYER"))
			.containsExactly("/to");
		assertThat(pointers("/api/v1/my-company/certificates",
				"{\"type\":\"%s\",\"issuer\":\"局\",\"number\":\"M-1\",\"issued\":\"%s\",\"expires\":\"%s\",\"file\":\"%s\"}"
					.formatted(this.world.type("END").code(), this.today, this.today.minusDays(1), UUID.randomUUID()),
				"SUPPLIER"))
			.containsExactly("/expires");
	}

	@Test
	void whatIsWrongWithACertificateIsToldAtItsPlace() throws Exception {
		String body = "{\"type\":\"%s\",\"issuer\":\"局\",\"number\":\"M-1\",\"issued\":\"%s\",\"expires\":\"%s\",\"file\":\"%s\"}";
		String type = this.world.type("PLACE").code();
		String file = this.world.file(this.person, "SUPPLIER").toString();
		String path = "/api/v1/my-company/certificates";

		assertThat(
				pointers(path, body.formatted(type, this.today.plusDays(2), this.today.plusDays(9), file), "SUPPLIER"))
			.containsExactly("/issued");
		assertThat(pointers(path, body.formatted(type, this.today.minusDays(9), this.today.minusDays(2), file),
				"SUPPLIER"))
			.containsExactly("/expires");
		assertThat(pointers(path,
				body.formatted(type, this.today.minusDays(9), this.today.plusDays(9), UUID.randomUUID()), "SUPPLIER"))
			.containsExactly("/file");
	}

	private List<String> pointers(String path, String body, String role) throws Exception {
		MockHttpServletResponse refused = send(path, body, role, UUID.randomUUID().toString());
		assertThat(refused.getStatus()).isEqualTo(400);
		return JsonPath.read(text(refused), "$.errors[*].pointer");
	}

	@Test
	void aCertificateIsAskedToBeRevoked() throws Exception {
		CertificateId id = this.world.certificate(this.supplier, this.world.type("RAP"), this.today,
				this.today.plusYears(1));
		String path = "/api/v1/certificates/" + id + "/revocation";
		String key = UUID.randomUUID().toString();

		assertThat(text(send(path, "{}", "BUYER", UUID.randomUUID().toString()))).contains("/reason");
		MockHttpServletResponse asked = send(path, "{\"reason\":\"发证机构已吊销\"}", "BUYER", key);
		assertThat(asked.getStatus()).as(text(asked)).isEqualTo(200);
		assertThat(text(asked)).contains("\"revocationAsked\":\"发证机构已吊销\"", "\"VALID\"");
		assertThat(send(path, "{\"reason\":\"发证机构已吊销\"}", "BUYER", key).getHeader("Idempotency-Replayed"))
			.isEqualTo("true");
		assertThat(text(send(path, "{\"reason\":\"x\"}", "BUYER", UUID.randomUUID().toString())))
			.contains("qualification.CertificateRevocation.askedAlready");
		String back = UUID.randomUUID().toString();
		assertThat(text(send(path + "/withdrawal", "", "BUYER", back))).contains("\"revocationAsked\":null");
		assertThat(send(path + "/withdrawal", "", "BUYER", back).getHeader("Idempotency-Replayed")).isEqualTo("true");
		assertThat(send(path + "/withdrawal", "", "FINANCE", UUID.randomUUID().toString()).getStatus()).isEqualTo(403);
		assertThat(text(send(path, "{\"reason\":\"发证机构已吊销\"}", "BUYER", UUID.randomUUID().toString())))
			.contains("\"revocationAsked\":\"发证机构已吊销\"");
		assertThat(send(path, "{\"reason\":\"x\"}", "FINANCE", UUID.randomUUID().toString()).getStatus())
			.isEqualTo(403);
		assertThat(send("/api/v1/certificates/" + new UUID(1, 2) + "/revocation", "{\"reason\":\"x\"}", "BUYER",
				UUID.randomUUID().toString())
			.getStatus()).isEqualTo(404);
		this.world.decideRevocation(this.supplier, Outcome.APPROVED);
		assertThat(text(read("/api/v1/certificates/" + id, "BUYER"))).contains("\"REVOKED\"",
				"\"revokedOn\":\"" + this.today);
		assertThat(text(read("/api/v1/certificates?state=REVOKED&supplier=" + this.supplier, "BUYER")))
			.contains(id.toString());
	}

	@Test
	void aSupplierHandsInACertificateAndSeesItsOwnAlone() throws Exception {
		CertificateTypeDetails type = this.world.type("API");
		SupplierId other = this.world.supplier("b-" + UUID.randomUUID());
		CertificateId theirs = this.world.certificate(other, type, this.today, this.today.plusYears(1));
		MockHttpServletResponse uploaded = this.http.perform(multipart("/api/v1/certificates/uploads")
			.file(new MockMultipartFile("file", "c.pdf", "application/pdf",
					"%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
			.with(user(this.person).roles("SUPPLIER"))
			.header("Idempotency-Key", UUID.randomUUID())).andReturn().getResponse();
		String body = """
				{"type":"%s","issuer":"局","number":"X-9","issued":"%s","expires":"%s","file":"%s"}"""
			.formatted(type.code(), this.today, this.today.plusDays(40), JsonPath.read(text(uploaded), "$.id"));

		MockHttpServletResponse handedIn = send("/api/v1/my-company/certificates", body, "SUPPLIER",
				UUID.randomUUID().toString());

		assertThat(handedIn.getStatus()).isEqualTo(201);
		assertThat(text(read(String.valueOf(handedIn.getHeader("Location")), "SUPPLIER"))).contains("X-9", "WAITING");
		assertThat(text(read("/api/v1/my-company/certificates", "SUPPLIER"))).contains("X-9")
			.doesNotContain(theirs.toString());
		String foreign = text(read("/api/v1/my-company/certificates/" + theirs, "SUPPLIER"));
		String unknown = text(read("/api/v1/my-company/certificates/" + new UUID(1, 2), "SUPPLIER"));
		assertThat(withoutIds(foreign)).isEqualTo(withoutIds(unknown));
		for (String closed : new String[] { "/api/v1/certificates", "/api/v1/certificates/" + theirs,
				"/api/v1/suppliers/" + other + "/qualifications", "/api/v1/suppliers/" + other + "/blocks",
				"/api/v1/suppliers/" + this.supplier + "/eligibility?process=RFQ" }) {
			assertThat(read(closed, "SUPPLIER").getStatus()).as(closed).isEqualTo(403);
		}
		assertThat(text(read("/api/v1/certificates?limit=1&supplier=" + other, "BUYER"))).contains(theirs.toString());
		assertThat(text(read("/api/v1/certificate-types", "SUPPLIER"))).contains(type.code());
	}

	private static String withoutIds(String problem) {
		return problem.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
	}

	private MockHttpServletResponse read(String path, String role) throws Exception {
		return this.http.perform(get(path).with(user(this.person).roles(role))).andReturn().getResponse();
	}

	private MockHttpServletResponse send(String path, String body, String role, String key) throws Exception {
		return this.http
			.perform(post(path).with(user(this.person).roles(role))
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
