package io.cailian.approval;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.cailian.identity.Roles;
import io.cailian.kernel.Ids;
import io.cailian.workflow.Subject;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs carry rules from one portal to another; the same people may do there what they
 * may do on the screen.
 */
@SuppressWarnings("NullAway.Init")
class ApprovalRuleApiTest extends RulesTest {

	private static final String RULES = "/api/v1/approval-rules";

	private static final String VERSIONS = RULES + "/versions/";

	@Autowired
	private MockMvcTester api;

	@Test
	void aFileIsImportedProposedAndPutIntoForceByAnother() throws Exception {
		MvcTestResult imported = post("manager", Roles.PURCHASING_MANAGER, RULES, "", file());
		assertThat(imported).hasStatus(201).bodyJson().extractingPath("$.status").isEqualTo("DRAFT");
		String version = VERSIONS + JsonPath.read(imported.getResponse().getContentAsString(), "$.id");
		String day = "{\"effectiveFrom\":\"" + today() + "\"}";

		assertThat(post("manager", Roles.PURCHASING_MANAGER, version + "/proposal", "", day)).hasStatus(428);
		assertThat(post("manager", Roles.PURCHASING_MANAGER, version + "/proposal", "\"v9\"", day)).hasStatus(412);
		MvcTestResult proposed = post("manager", Roles.PURCHASING_MANAGER, version + "/proposal", tag(imported), day);
		assertThat(proposed).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("PROPOSED");
		assertThat(post("manager", Roles.PURCHASING_MANAGER, version + "/approval", tag(proposed), "")).hasStatus(422);
		assertThat(post("finance", Roles.FINANCE, version + "/approval", tag(proposed), "")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.status")
			.isEqualTo("APPROVED");

		assertThat(get("auditor", Roles.AUDITOR, RULES)).hasStatusOk()
			.bodyJson()
			.extractingPath("$[?(@.documentType == 'TICKET')].inForce.number")
			.asArray()
			.containsExactly(1);
		assertThat(get("auditor", Roles.AUDITOR, RULES + "/TICKET")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.length()")
			.isEqualTo(1);
		assertThat(get("auditor", Roles.AUDITOR, version)).hasStatusOk().bodyText().isEqualTo(file());
	}

	@Test
	void aProposalIsSentBackWithAReason() throws Exception {
		RuleVersionDetails proposed = proposed(today(), LEGAL);
		String version = VERSIONS + proposed.id();
		String tag = "\"v" + proposed.version() + "\"";

		assertThat(post("finance", Roles.FINANCE, version + "/refusal", tag, "{}")).hasStatus(422);
		assertThat(post("finance", Roles.FINANCE, version + "/refusal", tag, "{\"reason\":\"no\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.refusal")
			.isEqualTo("no");
	}

	@Test
	void everyFaultOfAFileIsToldAtItsPlace() throws Exception {
		MvcTestResult refused = post("manager", Roles.PURCHASING_MANAGER, RULES, "",
				file().replace("\"LEGAL\"", "\"KING\"").replace("\"schema\" : 1", "\"schema\" : 3"));

		assertThat(refused).hasStatus4xxClientError();
		assertThat(refused.getResponse().getContentAsString()).contains("/rows/0/then/0/ask/role", "/schema");
	}

	@Test
	void aVersionIsTriedOnARealDocumentAndNothingIsRecorded() throws Exception {
		RuleVersionDetails draft = proposed(today(), LEGAL, asking("big", new Asked.OfRole(Roles.FINANCE),
				Condition.Range.from(Condition.AMOUNT, new BigDecimal("100000"))));
		Subject document = decided(this.tickets.buying("99999.99", supplier(), "A"));

		MvcTestResult tried = post("auditor", Roles.AUDITOR, VERSIONS + draft.id() + "/trial", "",
				"{\"document\":\"" + document.id() + "\"}");

		assertThat(tried).hasStatusOk()
			.bodyJson()
			.extractingPath("$.rows[*].fired")
			.asArray()
			.containsExactly(true, false);
		assertThat(tried).bodyJson().extractingPath("$.rows[1].conditions[0].found[0]").isEqualTo("99999.99");
		assertThat(tried).bodyJson().extractingPath("$.chain[*].origin").asArray().containsExactly("#1 Legal sees all");
		assertThat(this.database.sql("select count(*) from approval_recent_part").query(Long.class).single()).isZero();
		assertThat(post("auditor", Roles.AUDITOR, VERSIONS + draft.id() + "/trial", "",
				"{\"document\":\"" + UUID.randomUUID() + "\"}"))
			.hasStatus(422);
		assertThat(post("auditor", Roles.AUDITOR, VERSIONS + draft.id() + "/trial", "", "{}"))
			.hasStatus4xxClientError();
	}

	@Test
	void suppliersAndPeopleOfOtherWorkReachNothing() throws Exception {
		RuleVersionDetails proposed = proposed(today(), LEGAL);
		String version = VERSIONS + proposed.id();
		String tag = "\"v" + proposed.version() + "\"";

		for (String role : new String[] { Roles.SUPPLIER, Roles.BUYER, Roles.REQUESTER, Roles.LEGAL, Roles.APPROVER }) {
			assertThat(get("x", role, RULES)).hasStatus(403);
			assertThat(get("x", role, RULES + "/TICKET")).hasStatus(403);
			assertThat(get("x", role, version)).hasStatus(403);
			assertThat(post("x", role, RULES, "", file())).hasStatus(403);
			assertThat(post("x", role, version + "/trial", "", "{}")).hasStatus(403);
			assertThat(post("x", role, version + "/approval", tag, "")).hasStatus(403);
			assertThat(post("x", role, version + "/refusal", tag, "{\"reason\":\"x\"}")).hasStatus(403);
		}
		assertThat(post("auditor", Roles.AUDITOR, version + "/approval", tag, "")).hasStatus(403);
		assertThat(post("finance", Roles.FINANCE, RULES, "", file())).hasStatus(403);
		assertThat(get("auditor", Roles.AUDITOR, VERSIONS + UUID.randomUUID())).hasStatus(404);
		assertThat(get("auditor", Roles.AUDITOR, RULES + "/NOTHING")).hasStatus(404);
	}

	private static String file() {
		return new RuleFile(Tickets.TYPE, "CNY", RuleSet.of(LEGAL)).write();
	}

	/** As if somebody had decided on it before. */
	private Subject decided(Subject document) {
		this.database.sql("""
				insert into approval_decision (id, task_id, subject_type, subject_id, process, step, role, outcome,
					decided_by, decided_at, version)
				values (:id, :task, :type, :document, 'p', 's', 'APPROVER', 'APPROVED', 'approver', :at, 0)""")
			.param("id", Ids.bytes(Ids.next()))
			.param("task", UUID.randomUUID().toString())
			.param("type", document.type())
			.param("document", Ids.bytes(document.id()))
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		return document;
	}

	private static String tag(MvcTestResult answer) {
		return String.valueOf(answer.getResponse().getHeader("ETag"));
	}

	private MvcTestResult get(String user, String role, String path) {
		return this.api.get().uri(path).with(SecurityMockMvcRequestPostProcessors.user(user).roles(role)).exchange();
	}

	private MvcTestResult post(String user, String role, String path, String ifMatch, String body) {
		MockMvcTester.MockMvcRequestBuilder call = this.api.post()
			.uri(path)
			.with(SecurityMockMvcRequestPostProcessors.user(user).roles(role))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
		return (ifMatch.isEmpty() ? call : call.header("If-Match", ifMatch)).exchange();
	}

}
