package io.cailian.changerequest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.cailian.IntegrationTest;
import io.cailian.identity.Roles;
import io.cailian.sourcing.DatabaseDump;
import io.cailian.sourcing.Sentinel;
import io.cailian.supplier.BankDetails;
import io.cailian.workflow.Outcome;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * An account somebody asks for is nowhere in the clear: not in the database, not in an
 * answer, not in a letter; waiting or in force.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ProposedAccountIsSealedTest {

	private static final String NUMBER = "CN7731486790215538";

	private static final Sentinel SECRET = new Sentinel(NUMBER, "哨兵户名SENTINEL5D21");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc http;

	@Autowired
	private DataSource database;

	@Test
	void theAccountIsNowhereInTheClear() throws Exception {
		TestChanges changes = TestChanges.in(this.context);
		String person = TestChanges.aUser();
		var supplier = changes.supplier(person).supplier();
		List<String> answers = new ArrayList<>();
		String body = """
				{"id":"%s","reason":"更换开户银行","evidence":["%s"],
				"account":{"bankName":"招商银行","accountNumber":"%s","holder":"哨兵户名SENTINEL5D21"}}""";

		answers.add(
				send(person, body.formatted(ChangeRequestId.next(), changes.file(person, "SUPPLIER").value(), NUMBER)));
		ChangeRequestId id = new ChangeRequestId(UUID.fromString(JsonPath.read(answers.getFirst(), "$.id")));
		everybodyAsks(person, id, answers);
		assertThat(changes.read(id).stage()).isEqualTo(ChangeStage.WAITING);
		SECRET.isNowhereIn(DatabaseDump.of(this.database).cells());
		changes.callBack(id, "finance");
		changes.decide(id, Outcome.APPROVED, null, "finance2", "FINANCE");
		everybodyAsks(person, id, answers);

		DatabaseDump after = DatabaseDump.of(this.database);
		assertThat(after.tables()).isGreaterThan(40);
		SECRET.isNowhereIn(after.cells());
		SECRET.isNowhereIn(answers);
		assertThat(answers).anySatisfy((answer) -> assertThat(answer).contains("•••• 5538"));
		assertThat(changes.paid(supplier).account()).isEqualTo(new BankDetails("招商银行", NUMBER, "哨兵户名SENTINEL5D21"));
	}

	private String send(String person, String body) throws Exception {
		var response = this.http
			.perform(post("/api/v1/supplier-changes").with(user(person).roles("SUPPLIER"))
				.header("Idempotency-Key", "sealed-" + person)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(201);
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

	private void everybodyAsks(String person, ChangeRequestId id, List<String> answers) throws Exception {
		for (String role : Roles.ALL) {
			for (String path : List.of("/api/v1/supplier-changes", "/api/v1/supplier-changes/" + id,
					"/api/v1/my-company/versions")) {
				answers.add(this.http.perform(get(path).with(user(person).roles(role)))
					.andReturn()
					.getResponse()
					.getContentAsString(StandardCharsets.UTF_8));
			}
		}
	}

}
