package io.cailian.sourcing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import io.cailian.approval.Asked;
import io.cailian.approval.Condition;
import io.cailian.approval.Phase;
import io.cailian.approval.RowOutcome;
import io.cailian.approval.RuleActivation;
import io.cailian.approval.RuleRow;
import io.cailian.approval.RuleSet;
import io.cailian.approval.RuleStep;
import io.cailian.approval.RuleVersionDetails;
import io.cailian.approval.RuleWriting;
import io.cailian.identity.Acting;
import io.cailian.identity.Roles;
import io.cailian.workflow.UnreadWarnings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

import com.vaadin.flow.component.dialog.Dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What approval rules warn of is read before an award is proposed, on the screen and by
 * programs.
 */
@WithMockUser(username = "buyer", roles = Roles.BUYER)
@SuppressWarnings("NullAway.Init")
class AwardWarningsTest extends SourcingScreenTest {

	private static final String BIG = "大额采购：请先确认预算";

	@Autowired
	private AwardProposing proposing;

	@Autowired
	private BidComparison comparisons;

	@Autowired
	private RuleWriting writing;

	@Autowired
	private RuleActivation activation;

	@Autowired
	private AwardQueries awards;

	@Autowired
	private Clock time;

	@Autowired
	private MockMvc http;

	@Autowired
	private JdbcClient database;

	private RfqDraft rfq;

	@BeforeEach
	void bigAwardsAreWarnedOf() {
		RuleVersionDetails proposed = Acting.as("manager", Roles.PURCHASING_MANAGER, () -> {
			RuleVersionDetails draft = this.writing.draft("AWARD");
			RuleVersionDetails written = this.writing.save(draft.id(),
					RuleSet.of(warning("big", "10", BIG), warning("huge", "1000000", "须报董事会"), everything()),
					Optional.of(LocalDate.ofInstant(this.time.instant(), ZoneId.of("Asia/Shanghai"))), draft.version());
			return this.writing.propose(written.id(), Optional.empty(), written.version());
		});
		Acting.as("finance", Roles.FINANCE, () -> this.activation.approve(proposed.id(), proposed.version()));
		this.rfq = opened();
	}

	@AfterEach
	void noRules() {
		this.database.sql("delete from approval_rule_version").update();
	}

	@Test
	void theBuyerReadsTheWarningAndGoesBackOrSubmitsAllTheSame() {
		open("rfqs/" + this.rfq.id() + "/comparison");
		press("逐行授予最低报价");
		press("提交定标审批");
		press("提交定标审批");
		assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("提交前请确认");
		assertThat(dialog()).contains(BIG).doesNotContain("须报董事会");

		press("返回修改");
		assertThat(proposed()).isZero();
		press("提交定标审批");
		press("提交定标审批");
		speak(Locale.ENGLISH);
		press("Submit all the same");

		assertThat(proposed()).isOne();
	}

	@Test
	void programsAreToldEachWarningAndRepeatThoseTheyHaveShown() throws Exception {
		String first = body(null);
		MockHttpServletResponse refused = send(first);
		String told = refused.getContentAsString(StandardCharsets.UTF_8);

		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(JsonPath.<List<String>>read(told, "$.errors[*].detail")).containsExactly(BIG);
		assertThat(proposed()).isZero();
		assertThat(send(body("something else")).getStatus()).isEqualTo(422);
		assertThat(send(body(BIG)).getStatus()).isEqualTo(201);
		assertThat(proposed()).isOne();
	}

	@Test
	void whatWasReadCountsForWhatIsWarnedOfAlone() {
		AwardProposal proposal = proposal();

		assertThatThrownBy(() -> this.world.asBuyer(() -> this.proposing.propose(proposal)))
			.isInstanceOfSatisfying(UnreadWarnings.class, (ex) -> assertThat(ex.texts()).containsExactly(BIG));
		this.world.asBuyer(() -> this.proposing.propose(proposal.havingRead(List.of(BIG))));
		this.world.asBuyer(() -> this.proposing.propose(proposal));

		assertThat(proposed()).isOne();
	}

	private int proposed() {
		return this.world.asBuyer(() -> this.awards.of(this.rfq.id())).size();
	}

	private AwardProposal proposal() {
		Comparison comparison = this.world.asBuyer(() -> this.comparisons.of(this.rfq.id()));
		return new AwardProposal(AwardId.next(), this.rfq.id(),
				comparison.lines()
					.stream()
					.map((row) -> new AwardProposal.Choice(row.line().id(), row.lowest().orElseThrow().bid()))
					.toList(),
				"");
	}

	private String body(@Nullable String read) {
		String lines = proposal().choices()
			.stream()
			.map((choice) -> "{\"line\":\"%s\",\"bid\":\"%s\"}".formatted(choice.line(), choice.bid().value()))
			.collect(Collectors.joining(","));
		return "{\"lines\":[%s]%s}".formatted(lines,
				(read == null) ? "" : ",\"readWarnings\":[\"%s\"]".formatted(read));
	}

	private MockHttpServletResponse send(String body) throws Exception {
		return this.http
			.perform(post("/api/v1/rfqs/{rfq}/awards", this.rfq.id().value()).contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.with(user("buyer").roles(Roles.BUYER)))
			.andReturn()
			.getResponse();
	}

	private static RuleRow warning(String name, String from, String text) {
		return new RuleRow(name, List.of(Condition.Range.from(Condition.AMOUNT, new BigDecimal(from))),
				List.of(new RowOutcome.Warning(text)));
	}

	private static RuleRow everything() {
		return new RuleRow("all", List.of(), List
			.of(new RowOutcome.Approvers(new RuleStep(Phase.BEFORE, 1, new Asked.OfRole(Roles.PURCHASING_MANAGER)))));
	}

	private RfqDraft opened() {
		RfqDraft published = this.world.publishedDraft();
		this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(published.id(), TestRfqs.bid(published, "6", "7"), 0));
		this.world.asSupplier(this.world.two,
				() -> this.world.submission.submit(published.id(), TestRfqs.bid(published, "8", "9"), 0));
		this.world.clock.set(TestRfqs.CLOSING);
		this.world.asBuyer(() -> this.world.opening.open(published.id()));
		return published;
	}

}
