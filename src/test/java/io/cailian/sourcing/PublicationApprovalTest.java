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
import io.cailian.kernel.Ids;
import io.cailian.kernel.Quantity;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.Subject;
import io.cailian.workflow.WaitingTasks;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * RFQs that the approval rules let nobody publish alone: here those that invite a single
 * supplier, or come to 1,000 and more.
 */
@WithMockUser(username = "buyer", roles = Roles.BUYER)
@SuppressWarnings("NullAway.Init")
class PublicationApprovalTest extends SourcingScreenTest {

	@Autowired
	private RfqPublishing publishing;

	@Autowired
	private RuleWriting writing;

	@Autowired
	private RuleActivation activation;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Clock time;

	@Autowired
	private MockMvc http;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void someAreApproved() {
		RuleVersionDetails proposed = Acting.as("manager", Roles.PURCHASING_MANAGER, () -> {
			RuleVersionDetails draft = this.writing.draft("RFQ");
			RuleVersionDetails written = this.writing.save(draft.id(),
					RuleSet.of(asked("single", new Condition.Flag("SINGLE_SOURCE", true)),
							asked("big", Condition.Range.from(Condition.AMOUNT, new BigDecimal("1000"))),
							new RuleRow("warn", List.of(new Condition.Flag("SINGLE_SOURCE", true)),
									List.of(new RowOutcome.Warning("单一来源")))),
					Optional.of(LocalDate.ofInstant(this.time.instant(), ZoneId.of("Asia/Shanghai"))), draft.version());
			return this.writing.propose(written.id(), Optional.empty(), written.version());
		});
		Acting.as("finance", Roles.FINANCE, () -> this.activation.approve(proposed.id(), proposed.version()));
	}

	@AfterEach
	void noRules() {
		this.database.sql("delete from approval_rule_version").update();
		this.database.sql("delete from approval_recent_part").update();
	}

	@Test
	void whatNoRowAsksAboutIsPublishedAtOnce() {
		RfqDraft rfq = drafted(this.world.first, this.world.second);

		assertThat(publish(rfq)).isEqualTo(RfqStatus.PUBLISHED);
	}

	@Test
	void suppliersSeeNothingBeforeSomebodyElseHasApproved() {
		RfqDraft rfq = drafted(this.world.first);

		assertThat(publish(rfq)).isEqualTo(RfqStatus.PUBLICATION_APPROVAL);
		assertThat(publish(rfq)).isEqualTo(RfqStatus.PUBLICATION_APPROVAL);
		assertThatThrownBy(() -> this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6", "7"), 0)))
			.isInstanceOf(UnknownRfq.class);
		assertThatThrownBy(() -> this.world.asBuyer(() -> this.world.drafting.edit(rfq, details(rfq).version())))
			.isInstanceOf(RuleViolation.class)
			.hasMessageContaining("notEditable");

		decide(rfq, Outcome.APPROVED, null);

		assertThat(details(rfq).status()).isEqualTo(RfqStatus.PUBLISHED);
		this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6", "7"), 0));
	}

	@Test
	void whatIsSentBackIsADraftAgainAndMayBeSubmittedAgain() {
		RfqDraft rfq = drafted(this.world.first);
		publish(rfq);

		decide(rfq, Outcome.RETURNED, "请再邀请一家");

		assertThat(details(rfq).status()).isEqualTo(RfqStatus.DRAFT);
		assertThat(publish(rfq)).isEqualTo(RfqStatus.PUBLICATION_APPROVAL);
		decide(rfq, Outcome.REJECTED, "不需要");
		assertThat(details(rfq).status()).isEqualTo(RfqStatus.DRAFT);
		assertThat(details(rfq).publishedAt()).isNull();
	}

	@Test
	void whoeverTookPartInBuyingDoesNotApprove() {
		RfqDraft rfq = drafted(this.world.first);
		publish(rfq);
		String task = task(rfq);

		assertThatThrownBy(() -> Acting.as("buyer", Roles.PURCHASING_MANAGER,
				() -> this.decisions.decide(task, Outcome.APPROVED, null)))
			.isInstanceOf(RuleViolation.class);

		assertThat(details(rfq).status()).isEqualTo(RfqStatus.PUBLICATION_APPROVAL);
	}

	@Test
	void anApprovalThatComesAfterTheClosingTimeIsRefused() {
		RfqDraft rfq = drafted(this.world.first);
		publish(rfq);
		this.world.clock.set(TestRfqs.CLOSING);

		assertThatThrownBy(() -> decide(rfq, Outcome.APPROVED, null)).isInstanceOf(RuleViolation.class);

		assertThat(details(rfq).status()).isEqualTo(RfqStatus.PUBLICATION_APPROVAL);
		assertThat(task(rfq)).isNotEmpty();
	}

	@Test
	void theBuyerTakesItBackOrCallsItOff() {
		RfqDraft first = drafted(this.world.first);
		publish(first);
		RfqDraft second = drafted(this.world.second);
		publish(second);

		this.world.asBuyer(() -> this.publishing.takeBack(first.id()));
		this.world.asBuyer(() -> this.publishing.takeBack(first.id()));
		this.world.asBuyer(() -> this.publishing.cancel(second.id(), "不再需要"));

		assertThat(details(first).status()).isEqualTo(RfqStatus.DRAFT);
		assertThat(details(second).status()).isEqualTo(RfqStatus.CANCELLED);
		assertThat(WaitingTasks.of(this.database, subject(first))).isEmpty();
		assertThat(WaitingTasks.of(this.database, subject(second))).isEmpty();
	}

	@Test
	void theEstimateCountsWhereEveryLineHasAYardstick() {
		assertThat(publish(estimated("9.99"))).isEqualTo(RfqStatus.PUBLISHED);
		this.database.sql("delete from approval_recent_part").update();
		assertThat(publish(estimated("10"))).isEqualTo(RfqStatus.PUBLICATION_APPROVAL);
	}

	@Test
	void severalToTheSameSuppliersAreOnePurchase() {
		RfqDraft first = estimated("4");
		assertThat(publish(first)).isEqualTo(RfqStatus.PUBLISHED);
		assertThat(publish(estimated("5.99"))).isEqualTo(RfqStatus.PUBLISHED);

		RfqDraft last = estimated("0.01");
		assertThat(publish(last)).isEqualTo(RfqStatus.PUBLICATION_APPROVAL);

		open("rfqs/" + last.id());
		assertThat(page()).contains("按审批规则第1版", "连同30天内的关联采购", "1,000.00", details(first).number(), "流程图");
		assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("rfqs/" + first.id());
	}

	@Test
	void theScreenWarnsAsksAndShowsTheChain() {
		RfqDraft rfq = drafted(this.world.first);
		open("rfqs/" + rfq.id());
		press("发布");
		press("发布");
		assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("提交前请确认");
		press("仍然提交");

		assertThat(page()).contains("发布审批中", "撤回审批");
		assertThat(details(rfq).status()).isEqualTo(RfqStatus.PUBLICATION_APPROVAL);
		speak(Locale.ENGLISH);
		open("rfqs/" + rfq.id());
		assertThat(page()).contains("Publication in approval");
		press("Take back");
		press("Take back");
		assertThat(details(rfq).status()).isEqualTo(RfqStatus.DRAFT);
	}

	@Test
	void programsAskAndTakeBack() throws Exception {
		RfqDraft rfq = drafted(this.world.first);
		String address = "/api/v1/rfqs/" + rfq.id() + "/publication";

		assertThat(send(post(address)).getStatus()).isEqualTo(422);
		MockHttpServletResponse asked = send(post(address).contentType(MediaType.APPLICATION_JSON)
			.content("{\"readWarnings\":[\"单一来源\"]}".getBytes(StandardCharsets.UTF_8)));
		assertThat(asked.getStatus()).isEqualTo(200);
		assertThat(JsonPath.<String>read(asked.getContentAsString(StandardCharsets.UTF_8), "$.status"))
			.isEqualTo("PUBLICATION_APPROVAL");
		assertThat(send(delete(address)).getStatus()).isEqualTo(200);
		assertThat(details(rfq).status()).isEqualTo(RfqStatus.DRAFT);
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.http
			.perform(request.header("Idempotency-Key", UUID.randomUUID().toString())
				.with(user("buyer").roles(Roles.BUYER)))
			.andReturn()
			.getResponse();
	}

	private RfqStatus publish(RfqDraft rfq) {
		return this.world.asBuyer(() -> this.publishing.publish(rfq.id(), List.of("单一来源"))).status();
	}

	private void decide(RfqDraft rfq, Outcome outcome, @Nullable String reason) {
		String task = task(rfq);
		Acting.as("manager", Roles.PURCHASING_MANAGER, () -> this.decisions.decide(task, outcome, reason));
	}

	private String task(RfqDraft rfq) {
		return WaitingTasks.of(this.database, subject(rfq)).getFirst();
	}

	private static Subject subject(RfqDraft rfq) {
		return new Subject("RFQ", rfq.id().value());
	}

	private RfqDetails details(RfqDraft rfq) {
		return this.world.asBuyer(() -> this.world.queries.details(rfq.id()));
	}

	private RfqDraft drafted(SupplierId... invited) {
		return drafted(List.of(line("复印纸", BigDecimal.ONE), line("Toner", BigDecimal.ONE)), List.of(invited));
	}

	private RfqDraft estimated(String price) {
		return drafted(List.of(line("复印纸", new BigDecimal(price))), List.of(this.world.first, this.world.second));
	}

	private RfqDraft drafted(List<RfqDraftLine> lines, List<SupplierId> invited) {
		RfqDraft draft = TestRfqs.draft(TestRfqs.CLOSING, lines, invited);
		this.world.asBuyer(() -> this.world.drafting.create(draft));
		return draft;
	}

	private static RfqDraftLine line(String item, BigDecimal price) {
		return new RfqDraftLine(Ids.next(), item, "", Quantity.of("100", "箱"), null, price, BaselineType.BUDGET);
	}

	private static RuleRow asked(String name, Condition when) {
		return new RuleRow(name, List.of(when), List
			.of(new RowOutcome.Approvers(new RuleStep(Phase.BEFORE, 1, new Asked.OfRole(Roles.PURCHASING_MANAGER)))));
	}

}
