package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import io.cailian.approval.Asked;
import io.cailian.approval.Condition;
import io.cailian.approval.Phase;
import io.cailian.approval.RowOutcome;
import io.cailian.approval.RuleRow;
import io.cailian.approval.RuleSet;
import io.cailian.approval.RuleStep;
import io.cailian.approval.RuleVersionDetails;
import io.cailian.approval.RuleWriting;
import io.cailian.identity.Acting;
import io.cailian.identity.Roles;
import io.cailian.workflow.DecidedDocument;
import io.cailian.workflow.DecidedDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules tried on an award that waits for its approval, beside their editor.
 */
@WithMockUser(username = "manager", roles = Roles.PURCHASING_MANAGER)
@SuppressWarnings("NullAway.Init")
class AwardRuleTrialTest extends SourcingScreenTest {

	@Autowired
	private AwardProposing proposing;

	@Autowired
	private BidComparison comparisons;

	@Autowired
	private RuleWriting writing;

	@Autowired
	private DecidedDocuments documents;

	@Autowired
	private JdbcClient database;

	@AfterEach
	void noRules() {
		this.database.sql("delete from approval_rule_version").update();
	}

	@Test
	void theTrialSaysWhichRowsFireAndWhyAndWhoIsAsked() {
		awarded();
		written(row("小额", new Asked.OfRole(Roles.FINANCE),
				Condition.Range.from(Condition.AMOUNT, new BigDecimal("10"))),
				row("大额", new Asked.OfRole(Roles.LEGAL),
						Condition.Range.from(Condition.AMOUNT, new BigDecimal("1000000"))));
		open("approval-rules/AWARD");

		chooseNewest();

		assertThat(page()).contains("✓ 金额 ≥ CNY\u00a010.00（单据为：CNY\u00a0617.50）",
				"✗ 金额 ≥ CNY\u00a01,000,000.00（单据为：CNY\u00a0617.50）", "第1阶段", "任何财务人员", "来自规则行#1 小额");
		speak(Locale.ENGLISH);
		assertThat(page()).contains("Stage 1", "anybody with role");
	}

	@Test
	void rowsAreTriedAsEditedAndWhoeverIsMissingIsTold() {
		awarded();
		written(row("无人", new Asked.ManagersToLimit()), row("财务", new Asked.OfRole(Roles.FINANCE)));
		open("approval-rules/AWARD");

		chooseNewest();
		assertThat(page()).contains("无法提交：规则行“#1 无人”");
		test(find(Button.class).all()
			.stream()
			.filter((button) -> button.getAriaLabel().orElse("").equals("删除“无人”"))
			.findFirst()
			.orElseThrow()).click();

		assertThat(page()).doesNotContain("无法提交").contains("来自规则行#1 财务");
	}

	private static RuleRow row(String name, Asked asked, Condition... when) {
		Phase phase = asked.climbs() ? Phase.HIERARCHY : Phase.BEFORE;
		return new RuleRow(name, List.of(when), List.of(new RowOutcome.Approvers(new RuleStep(phase, 1, asked))));
	}

	private void written(RuleRow... rows) {
		asManager(() -> {
			RuleVersionDetails draft = this.writing.draft("AWARD");
			return this.writing.save(draft.id(), RuleSet.of(rows), Optional.empty(), draft.version());
		});
	}

	private static <T> T asManager(Supplier<T> work) {
		return Acting.as("manager", Roles.PURCHASING_MANAGER, work);
	}

	@SuppressWarnings("unchecked")
	private void chooseNewest() {
		ComboBox<DecidedDocument> document = find(ComboBox.class).withLabel("单据").single();
		document.setValue(asManager(() -> this.documents.search("AWARD", "", 1, Locale.SIMPLIFIED_CHINESE).getFirst()));
	}

	private void awarded() {
		RfqDraft rfq = this.world.publish(TestRfqs.partial(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "100"), TestRfqs.line("Toner", "2.5")),
						List.of(this.world.first, this.world.second)),
				true, 1));
		this.world.asSupplier(this.world.one,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bidIn("CNY", rfq, "6", "7"), 0));
		this.world.asSupplier(this.world.two,
				() -> this.world.submission.submit(rfq.id(), TestRfqs.bid(rfq, "7", "8"), 0));
		this.world.clock.set(TestRfqs.CLOSING);
		this.world.asBuyer(() -> this.world.opening.open(rfq.id()));
		this.world.asBuyer(() -> {
			Comparison comparison = this.comparisons.of(rfq.id());
			return this.proposing.propose(new AwardProposal(AwardId.next(), rfq.id(),
					comparison.lines()
						.stream()
						.map((row) -> new AwardProposal.Choice(row.line().id(), row.lowest().orElseThrow().bid()))
						.toList(),
					""));
		});
	}

}
