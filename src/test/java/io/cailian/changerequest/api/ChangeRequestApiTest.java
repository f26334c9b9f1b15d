package io.cailian.changerequest.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.cailian.IntegrationTest;
import io.cailian.changerequest.ChangeRequestId;
import io.cailian.changerequest.TestChanges;
import io.cailian.supplier.Contact;
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
 * Change requests and versions over HTTP, and the wall between suppliers.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ChangeRequestApiTest {

	private static final String CHANGES = "/api/v1/supplier-changes";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc http;

	private final String person = TestChanges.aUser();

	private TestChanges changes;

	private SupplierId supplier;

	@BeforeEach
	void aSupplier() {
		this.changes = TestChanges.in(this.context);
		this.supplier = this.changes.supplier(this.person).supplier();
	}

	@Test
	void aSuppliersProgramAsksForAnAccountWithEvidenceAndTakesItBack() throws Exception {
		MockHttpServletResponse uploaded = this.http.perform(multipart(CHANGES + "/uploads")
			.file(new MockMultipartFile("file", "bank.pdf", "application/pdf",
					"%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
			.with(user(this.person).roles("SUPPLIER"))
			.header("Idempotency-Key", key())).andReturn().getResponse();
		String body = """
				{"reason":"更换开户银行","evidence":["%s"],
				"account":{"bankName":"招商银行","accountNumber":"CN12 3456 7890 1234","holder":"户名"}}"""
			.formatted(JsonPath.<String>read(text(uploaded), "$.id"));
		String once = key();

		MockHttpServletResponse asked = send(CHANGES, body, "SUPPLIER", once);

		assertThat(asked.getStatus()).as(text(asked)).isEqualTo(201);
		assertThat(text(asked)).contains("\"WAITING\"", "•••• 1234", "bank.pdf").doesNotContain("4567890");
		assertThat(send(CHANGES, body, "SUPPLIER", once).getHeader("Idempotency-Replayed")).isEqualTo("true");
		assertThat(text(read(CHANGES + "?stage=WAITING", "SUPPLIER"))).contains("•••• 1234");
		assertThat(text(read(CHANGES + "?stage=IN_FORCE", "SUPPLIER"))).contains("\"items\":[]");
		String one = String.valueOf(asked.getHeader("Location"));
		assertThat(text(send(one + "/withdrawal", "{}", "SUPPLIER", key()))).contains("\"WITHDRAWN\"");
		assertThat(read(one, "SUPPLIER").getHeader("ETag")).isNotBlank();
		assertThat(text(read("/api/v1/my-company/versions", "SUPPLIER"))).contains("\"no\":1", "\"APPLICATION\"");
	}

	@Test
	void staffAsksOnBehalfFinanceNotesTheCallAndTheVersionsTellIt() throws Exception {
		String file = this.changes.file("buyer", "BUYER").value().toString();
		String body = """
				{"supplier":"%s","name":"新𠮷名有限公司","reason":"工商变更","evidence":["%s"],
				"account":{"bankName":"招商银行","accountNumber":"CN1234567890777%s","holder":"新𠮷名有限公司"}}"""
			.formatted(this.supplier, file, this.person.replaceAll("[^0-9]", "").substring(0, 6));
		MockHttpServletResponse asked = send(CHANGES, body, "BUYER", key());
		assertThat(asked.getStatus()).as(text(asked)).isEqualTo(201);
		String id = JsonPath.read(text(asked), "$.id");

		assertThat(text(read(CHANGES + "/" + id, "AUDITOR"))).contains("\"BANK\"", "\"againstVersion\":1");
		String call = "{\"spokeTo\":\"韩梅梅\",\"calledAt\":\"%s\",\"words\":\"本人确认\"}"
			.formatted(JsonPath.<String>read(text(asked), "$.proposedAt"));
		assertThat(send(CHANGES + "/" + id + "/call-back", call, "BUYER", key()).getStatus()).isEqualTo(403);
		assertThat(text(sendAs("finance", CHANGES + "/" + id + "/call-back", "{}", "FINANCE"))).contains("/spokeTo",
				"/calledAt", "/words");
		assertThat(text(sendAs("finance", CHANGES + "/" + id + "/call-back", call, "FINANCE"))).contains("韩梅梅");
		this.changes.decide(new ChangeRequestId(UUID.fromString(id)), Outcome.APPROVED, null, "finance2", "FINANCE");

		assertThat(text(read("/api/v1/suppliers/" + this.supplier + "/versions", "LEGAL"))).contains("\"no\":2",
				"新𠮷名有限公司", "\"CHANGE\"", id, "\"approvedBy\":\"finance2\"", "BANK_ACCOUNT");
		assertThat(text(read("/api/v1/my-company/versions", "SUPPLIER"))).contains("\"no\":2")
			.doesNotContain("\"approvedBy\":\"finance2\"");
	}

	@Test
	void aSuppliersProgramAsksForAnotherContactByItself() throws Exception {
		Contact wanted = TestChanges.aContact();
		String body = "{\"reason\":\"原联系人离职\",\"contact\":{\"name\":\"%s\",\"email\":\"%s\",\"phone\":\"%s\"}%s}";

		MockHttpServletResponse mixed = send(CHANGES,
				body.formatted(wanted.name(), wanted.email(), wanted.phone(), ",\"name\":\"一并改名\""), "SUPPLIER", key());
		MockHttpServletResponse wrong = send(CHANGES, body.formatted("", "nobody", "", ""), "SUPPLIER", key());
		MockHttpServletResponse asked = send(CHANGES, body.formatted(wanted.name(), wanted.email(), wanted.phone(), ""),
				"SUPPLIER", key());

		assertThat(mixed.getStatus()).isEqualTo(400);
		assertThat(text(mixed)).contains("\"/contact\"", "须单独提出");
		assertThat(text(wrong)).contains("/contact/name", "/contact/email", "/contact/phone");
		assertThat(asked.getStatus()).as(text(asked)).isEqualTo(201);
		assertThat(text(asked)).contains("\"CONTACT\"", wanted.email());
		this.changes.callBack(new ChangeRequestId(UUID.fromString(JsonPath.read(text(asked), "$.id"))), "finance2");
		this.changes.decide(new ChangeRequestId(UUID.fromString(JsonPath.read(text(asked), "$.id"))), Outcome.APPROVED,
				null, "finance", "FINANCE");
		assertThat(text(read("/api/v1/my-company/versions", "SUPPLIER"))).contains("\"no\":2", wanted.phone(),
				"CONTACT_PHONE");
	}

	@Test
	void whatIsMissingOrWrongIsToldAtItsPlace() throws Exception {
		String body = """
				{"supplier":"%s","identifier":{"scheme":"CN-USCC","value":"91350100M000100Y4Z"},
				"account":{"bankName":"招商银行","accountNumber":"12","holder":"户名"}}""".formatted(this.supplier);

		MockHttpServletResponse refused = send(CHANGES, body, "BUYER", key());

		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(JsonPath.<List<String>>read(text(refused), "$.errors[*].pointer"))
			.containsExactlyInAnyOrder("/reason", "/identifier/value", "/account/accountNumber", "/evidence");
		assertThat(text(send(CHANGES, "{\"reason\":\"x\",\"name\":\"y\"}", "BUYER", key()))).contains("/supplier");
		String unproven = "{\"supplier\":\"%s\",\"name\":\"y\",\"reason\":\"x\"}".formatted(this.supplier);
		assertThat(text(send(CHANGES, unproven, "BUYER", key()))).contains("/evidence", "请上传证明材料");
		assertThat(send(CHANGES, body, "AUDITOR", key()).getStatus()).isEqualTo(403);
		assertThat(read("/api/v1/suppliers/" + UUID.randomUUID() + "/versions", "BUYER").getStatus()).isEqualTo(404);
	}

	@Test
	void everyWrongFactIsToldAtItsOwnPlace() throws Exception {
		String file = this.changes.file(this.person, "SUPPLIER").value().toString();
		MockHttpServletResponse refused = send(CHANGES,
				("{\"reason\":\"更正\",\"evidence\":[\"%s\"],\"country\":\"XX\",\"address\":\" \",\"name\":\"%s\","
						+ "\"registry\":{\"registeredCapital\":\"%s\"}}")
					.formatted(file, "长".repeat(201), "长".repeat(300)),
				"SUPPLIER", key());

		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(JsonPath.<List<String>>read(text(refused), "$.errors[*].pointer"))
			.containsExactlyInAnyOrder("/country", "/address", "/name", "/registry/registeredCapital");
	}

	@Test
	void wordsOfACallAreToldAtTheirPlace() throws Exception {
		String call = "/api/v1/supplier-changes/" + UUID.randomUUID() + "/call-back";

		assertThat(pointers(call, "韩梅梅", "长".repeat(2001))).containsExactly("/words");
		assertThat(pointers(call, "韩梅梅", " ")).containsExactly("/words");
		assertThat(pointers(call, " ", "本人确认")).containsExactly("/spokeTo");
	}

	private List<String> pointers(String path, String spokeTo, String words) throws Exception {
		MockHttpServletResponse refused = sendAs("finance", path,
				"{\"spokeTo\":\"%s\",\"calledAt\":\"2026-01-01T00:00:00Z\",\"words\":\"%s\"}".formatted(spokeTo, words),
				"FINANCE");
		assertThat(refused.getStatus()).isEqualTo(400);
		return JsonPath.read(text(refused), "$.errors[*].pointer");
	}

	@Test
	void aSupplierReachesItsOwnRequestsAndNoOthers() throws Exception {
		String stranger = TestChanges.aUser();
		SupplierId other = this.changes.supplier(stranger).supplier();
		ChangeRequestId theirs = this.changes.askForAccount(stranger, TestChanges.anAccount());
		this.changes.askForName(this.person, "自己的新名");

		assertThat(text(read(CHANGES, "SUPPLIER"))).contains("自己的新名").doesNotContain(theirs.toString());
		for (String path : new String[] { CHANGES + "/%s", CHANGES + "/%s/withdrawal" }) {
			assertThat(answer(path.formatted(theirs))).isEqualTo(answer(path.formatted(UUID.randomUUID())))
				.startsWith("404");
		}
		String named = "{\"supplier\":\"%s\",\"name\":\"别人的名\",\"reason\":\"x\",\"evidence\":[\""
				+ this.changes.file(this.person, "SUPPLIER").value() + "\"]}";
		assertThat(send(CHANGES, named.formatted(other), "SUPPLIER", key()).getStatus()).isEqualTo(403);
		assertThat(send(CHANGES, named.formatted(UUID.randomUUID()), "SUPPLIER", key()).getStatus()).isEqualTo(403);
		assertThat(read("/api/v1/suppliers/" + this.supplier + "/versions", "SUPPLIER").getStatus()).isEqualTo(403);
		assertThat(this.changes.read(theirs).isWaiting()).isTrue();
	}

	private String answer(String path) throws Exception {
		MockHttpServletResponse response = path.endsWith("withdrawal") ? send(path, "{}", "SUPPLIER", key())
				: read(path, "SUPPLIER");
		return response.getStatus() + " " + text(response).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
			.replaceAll("\"correlationId\":\"[^\"]*\"", "");
	}

	private MockHttpServletResponse read(String path, String role) throws Exception {
		return this.http.perform(get(path).with(user(this.person).roles(role))).andReturn().getResponse();
	}

	private MockHttpServletResponse send(String path, String body, String role, String key) throws Exception {
		String name = role.equals("SUPPLIER") ? this.person : "buyer";
		return this.http
			.perform(post(path).with(user(name).roles(role))
				.header("Idempotency-Key", key)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse sendAs(String name, String path, String body, String role) throws Exception {
		return this.http
			.perform(post(path).with(user(name).roles(role))
				.header("Idempotency-Key", key())
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8)))
			.andReturn()
			.getResponse();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
