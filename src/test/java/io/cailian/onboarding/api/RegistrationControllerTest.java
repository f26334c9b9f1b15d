package io.cailian.onboarding.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.classification.CategoryId;
import io.cailian.identity.Acting;
import io.cailian.onboarding.ApplicationDetails;
import io.cailian.onboarding.ApplicationDirectory;
import io.cailian.onboarding.ApplicationId;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.onboarding.TestApplications;
import io.cailian.qualification.QualificationWorld;
import io.cailian.questionnaire.Question;
import io.cailian.questionnaire.QuestionType;
import io.cailian.questionnaire.QuestionnaireTemplates;
import io.cailian.questionnaire.RequiredDocument;
import io.cailian.questionnaire.Scope;
import io.cailian.questionnaire.Section;
import io.cailian.questionnaire.TemplateContent;
import io.cailian.questionnaire.TemplateId;
import io.cailian.questionnaire.Wording;
import io.cailian.supplier.TestSuppliers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class RegistrationControllerTest {

	private static final RequestPostProcessor BUYER = SecurityMockMvcRequestPostProcessors.user("buyer").roles("BUYER");

	private static final RequestPostProcessor SUPPLIER = SecurityMockMvcRequestPostProcessors.user("supplier1")
		.roles("SUPPLIER");

	private static final String BODY = """
			{"identifierScheme":"CN-USCC","identifierValue":"%s","name":"宁波包装有限公司 𠮷","country":"CN",
			"address":"宁波市","contactName":"李雷","contactEmail":"%s@supplier.example","contactPhone":"+86 574 5555 0100",
			"bankName":"中国银行","bankAccount":"6217000012345678","bankHolder":"宁波包装有限公司","language":"zh-CN","consent":true,
			"documents":["%s"]}
			""";

	@Autowired
	private MockMvcTester api;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private QuestionnaireTemplates templates;

	@Autowired
	private ApplicationDirectory directory;

	@Test
	void aRegistrationIsDoneOnceHoweverOftenItIsSent() {
		String key = UUID.randomUUID().toString();
		String body = body(TestSuppliers.aCode());

		MvcTestResult first = post(body, key);
		MvcTestResult again = post(body, key);

		assertThat(first).hasStatus(201).bodyJson().extractingPath("$.applicationNumber").asString().startsWith("A-");
		assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
		assertThat(again).bodyJson().isLenientlyEqualTo(bodyOf(first));
		assertThat(bodyOf(first)).doesNotContain("token");
	}

	@Test
	void everyWrongFieldIsNamedWithItsPlace() {
		String body = body("91350100M000100Y4Z").replace("\"CN\"", "\"XX\"");

		assertThat(post(body, UUID.randomUUID().toString())).hasStatus(400)
			.bodyText()
			.contains("/identifierValue", "/country")
			.doesNotContain("/name\"");
	}

	@Test
	void textWithHolesIsWrongAtItsPlace() {
		String body = body(TestSuppliers.aCode());

		for (String hole : List.of("\\u0000", "\\ud842")) {
			assertThat(post(body.replace("李雷", "李雷" + hole), UUID.randomUUID().toString())).hasStatus(400)
				.bodyText()
				.contains("/contactName", "apikit.problem.brokenText");
		}
		assertThat(handIn("li\0cence.pdf")).hasStatus(400).bodyText().contains("/file", "apikit.problem.brokenText");
		assertThat(handIn("li\ud842cence.pdf")).hasStatus(400);
	}

	private MvcTestResult handIn(String name) {
		return this.api.post()
			.multipart()
			.uri("/api/v1/supplier-registrations/uploads")
			.file(new MockMultipartFile("file", name, "application/pdf", new byte[] { 1 }))
			.with(BUYER)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.exchange();
	}

	@Test
	void aSecondApplicationOfOneCompanyIsAProblem() {
		String code = TestSuppliers.aCode();
		post(body(code), UUID.randomUUID().toString());

		assertThat(post(body(code), UUID.randomUUID().toString())).hasStatus(422)
			.bodyText()
			.contains("onboarding.SupplierRegistration.alreadyRegistered");
	}

	@Test
	void aRegistrationNeedsAFileThatWasUploadedForIt() {
		String code = TestSuppliers.aCode();
		String used = upload(TestApplications.LICENCE, BUYER);
		post(body(TestSuppliers.aCode(), used), UUID.randomUUID().toString());

		assertThat(post(body(code).replaceAll("(?s),\\s*\"documents\":.*]", ""), UUID.randomUUID().toString()))
			.hasStatus(400)
			.bodyText()
			.contains("/documents");
		assertThat(post(body(code, used), UUID.randomUUID().toString())).hasStatus(422)
			.bodyText()
			.contains("document.Attachment.notWaiting");
	}

	@Test
	void whatAProgramHandsInIsHeldToWhatItIsAsked() {
		CategoryId category = askedAbout();
		String asked = bodyOf(
				get("/api/v1/supplier-registrations/questionnaire?category=" + category + "&region=CN-ZJ", BUYER));
		assertThat(asked).contains("\"employees\"", "\"iso9001\"", "员工人数");
		String proof = upload(TestApplications.LICENCE, BUYER);

		assertThat(post(
				answering(category, "{\"employees\":\"many\"}",
						"[{\"type\":\"iso9001\",\"file\":\"" + proof + "\",\"expires\":\"2020-01-01\"}]"),
				UUID.randomUUID().toString()))
			.hasStatus(400)
			.bodyText()
			.contains("/questionnaire/answers/employees", "/questionnaire/answers/certified",
					"/questionnaire/documents/0/expires");
		assertThat(post(answering(category, "{}", "[]"), UUID.randomUUID().toString())).hasStatus(400)
			.bodyText()
			.contains("/questionnaire/answers/employees", "\"/questionnaire/documents\"");
	}

	@Test
	void theAnswersOfAProgramAreThoseOfTheApplication() {
		CategoryId category = askedAbout();
		String proof = upload(TestApplications.LICENCE, BUYER);

		MvcTestResult done = post(
				answering(category, "{\"employees\":\"0186\",\"certified\":\"YES\",\"unasked\":\"x\"}",
						"[{\"type\":\"iso9001\",\"file\":\"" + proof + "\",\"expires\":\"2099-12-31\"}]"),
				UUID.randomUUID().toString());

		assertThat(done).hasStatus(201);
		ApplicationId id = ApplicationId.of(bodyOf(done).replaceAll("(?s).*\"applicationId\":\"([^\"]+)\".*", "$1"));
		ApplicationDetails application = Acting.as("buyer", "BUYER", () -> this.directory.find(id)).orElseThrow();
		assertThat(application.answered().answers())
			.containsExactlyInAnyOrderEntriesOf(Map.of("employees", "186", "certified", "YES"));
		assertThat(application.wish().categories()).containsExactly(category);
		assertThat(application.handedIn()).anySatisfy((document) -> {
			assertThat(document.type()).isEqualTo("iso9001");
			assertThat(document.expires()).isEqualTo(LocalDate.of(2099, 12, 31));
		});
	}

	@Test
	void whatIsNoCategoryOrRegionIsRefusedAndNoServerError() {
		assertThat(post(answering(new CategoryId(UUID.randomUUID()), "{}", "[]"), UUID.randomUUID().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("onboarding.AnsweredRegistration.categoryUnknown");
		assertThat(get("/api/v1/supplier-registrations/questionnaire?region=XX-1", BUYER)).hasStatus(400)
			.bodyText()
			.contains("/region");
		assertThat(post(body(TestSuppliers.aCode()).replace("\"consent\":true",
				"\"consent\":true,\"questionnaire\":{\"regions\":[null],\"documents\":[null],\"answers\":{\"x\":null}}"),
				UUID.randomUUID().toString()))
			.hasStatus(400)
			.bodyText()
			.contains("/questionnaire/regions/0", "/questionnaire/documents/0/file");
		assertThat(get("/api/v1/supplier-registrations/questionnaire", SUPPLIER)).hasStatus(403);
	}

	/** A category about which companies are asked two questions and for a document. */
	private CategoryId askedAbout() {
		CategoryId category = QualificationWorld.in(this.context).category("40", null);
		Question certified = new Question("certified", QuestionType.YES_NO, new Wording("是否认证？", "Certified?"),
				Wording.NONE, true, "", null, null, List.of(), null);
		Question employees = new Question("employees", QuestionType.NUMBER, new Wording("员工人数", "Employees"),
				Wording.NONE, true, "", BigDecimal.ONE, null, List.of(), null);
		TemplateContent content = new TemplateContent(new Wording("问卷", "Questions"), 10,
				new Scope(Set.of(category.value()), Set.of(), Set.of()),
				List.of(new Section(new Wording("概况", "General"), List.of(certified, employees))),
				List.of(new RequiredDocument("iso9001", new Wording("ISO 9001 证书", "ISO 9001 certificate"), true, false,
						true)));
		TemplateId id = new TemplateId(UUID.randomUUID());
		Acting.as("admin", "ADMIN", () -> {
			this.templates.create(id, content);
			return this.templates.activate(id);
		});
		return category;
	}

	private String answering(CategoryId category, String answers, String documents) {
		return body(TestSuppliers.aCode()).replace("\"consent\":true",
				"\"consent\":true,\"questionnaire\":{\"categories\":[\"" + category + "\"],\"answers\":" + answers
						+ ",\"documents\":" + documents + "}");
	}

	@Test
	void theEntryInTheRegisterIsTakenAndCheckedAtItsFields() {
		assertThat(post(
				body(TestSuppliers.aCode()).replace("\"consent\":true",
						"\"consent\":true,\"legalRepresentative\":\"何伟\",\"established\":\"2010-05-06\""),
				UUID.randomUUID().toString()))
			.hasStatus(201);
		assertThat(post(
				body(TestSuppliers.aCode()).replace("\"consent\":true",
						"\"consent\":true,\"established\":\"2999-01-01\",\"validUntil\":\"2000-01-01\""),
				UUID.randomUUID().toString()))
			.hasStatus(400)
			.bodyText()
			.contains("/established", "/validUntil");
	}

	@Test
	void anUploadIsDoneOnceAndLookedInto() {
		String key = UUID.randomUUID().toString();

		MvcTestResult first = upload("licence.pdf", TestApplications.LICENCE, key, BUYER);
		MvcTestResult again = upload("licence.pdf", TestApplications.LICENCE, key, BUYER);

		assertThat(first).hasStatus(201).bodyJson().extractingPath("$.mediaType").isEqualTo("application/pdf");
		assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
		assertThat(bodyOf(again)).isEqualTo(bodyOf(first));
		assertThat(
				upload("licence.pdf", "<html>".getBytes(StandardCharsets.UTF_8), UUID.randomUUID().toString(), BUYER))
			.hasStatus(422)
			.bodyText()
			.contains("document.Attachment.contentDiffers");
		assertThat(upload("licence.pdf", TestApplications.LICENCE, UUID.randomUUID().toString(), SUPPLIER))
			.hasStatus(403);
	}

	@Test
	void anApplicationIsReadByStaffWithItsVersionAndAMaskedAccount() {
		RegistrationReceipt receipt = TestApplications.in(this.context).anApplicant();

		assertThat(get("/api/v1/supplier-applications/" + receipt.application(), BUYER)).hasStatusOk()
			.containsHeader("ETag")
			.bodyText()
			.contains("\"bankAccountMasked\":\"••••", "\"status\":\"SUBMITTED\"", receipt.applicationNumber());
		assertThat(get("/api/v1/supplier-applications/" + UUID.randomUUID(), BUYER)).hasStatus(404);
	}

	@Test
	void thePagesOfTheListNeitherRepeatNorSkip() {
		TestApplications applications = TestApplications.in(this.context);
		applications.anApplicant();
		applications.anApplicant();

		MvcTestResult first = get("/api/v1/supplier-applications?limit=1&q=91330100", BUYER);
		String cursor = bodyOf(first).replaceAll("(?s).*\"nextCursor\":\"([^\"]+)\".*", "$1");
		MvcTestResult second = get("/api/v1/supplier-applications?limit=1&q=91330100&cursor=" + cursor, BUYER);

		assertThat(first).bodyJson().extractingPath("$.hasMore").isEqualTo(true);
		assertThat(second).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
		assertThat(bodyOf(second)).doesNotContain(bodyOf(first).replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1"));
	}

	@Test
	void aSupplierGetsTheSameAnswerForKnownAndUnknownApplications() {
		RegistrationReceipt known = TestApplications.in(this.context).anApplicant();

		assertThat(get("/api/v1/supplier-applications/" + known.application(), SUPPLIER)).hasStatus(403);
		assertThat(get("/api/v1/supplier-applications/" + UUID.randomUUID(), SUPPLIER)).hasStatus(403);
		assertThat(get("/api/v1/supplier-applications", SUPPLIER)).hasStatus(403);
		assertThat(post(body(TestSuppliers.aCode()), UUID.randomUUID().toString(), SUPPLIER)).hasStatus(403);
	}

	private String body(String code) {
		return body(code, upload(TestApplications.LICENCE, BUYER));
	}

	private static String body(String code, String document) {
		return BODY.formatted(code, UUID.randomUUID(), document);
	}

	private String upload(byte[] content, RequestPostProcessor who) {
		return bodyOf(upload("licence.pdf", content, UUID.randomUUID().toString(), who))
			.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
	}

	private MvcTestResult upload(String name, byte[] content, String key, RequestPostProcessor who) {
		return this.api.post()
			.uri("/api/v1/supplier-registrations/uploads")
			.multipart()
			.file(new MockMultipartFile("file", name, "application/octet-stream", content))
			.with(who)
			.header("Idempotency-Key", key)
			.exchange();
	}

	private MvcTestResult get(String uri, RequestPostProcessor who) {
		return this.api.get().uri(uri).with(who).exchange();
	}

	private MvcTestResult post(String body, String key) {
		return post(body, key, BUYER);
	}

	private MvcTestResult post(String body, String key, RequestPostProcessor who) {
		return this.api.post()
			.uri("/api/v1/supplier-registrations")
			.with(who)
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static String bodyOf(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
