package io.cailian.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.cailian.approval.ApprovalRules;
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
import io.cailian.identity.Roles;
import io.cailian.uikit.Formats;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's rules for awards: the purchasing manager decides on each, with the CFO after
 * them on the large ones. Where somebody has written a version already, none is added.
 */
@Component
@DemoMode
class DemoRules {

	private static final String AWARD = "AWARD";

	private static final RuleSet RULES = RuleSet.of(
			new RuleRow("所有定标", List.of(), List.of(asks(1, new Asked.OfRole(Roles.PURCHASING_MANAGER)))),
			new RuleRow("一百万元及以上，财务总监复核", List.of(atLeast("1000000")),
					List.of(asks(2, new Asked.OfPost(DemoOrganisation.CFO)))),
			new RuleRow("只有一家有效报价", List.of(new Condition.Flag("SINGLE_BID", true)),
					List.of(new RowOutcome.Warning("只有一家有效报价，请在定标理由中说明为何不重新询价。"))));

	private final ApprovalRules rules;

	private final RuleWriting writing;

	private final RuleActivation activation;

	private final Formats formats;

	private final Clock clock;

	DemoRules(ApprovalRules rules, RuleWriting writing, RuleActivation activation, Formats formats, Clock clock) {
		this.rules = rules;
		this.writing = writing;
		this.activation = activation;
		this.formats = formats;
		this.clock = clock;
	}

	@Transactional
	void put() {
		OnBehalf.ADMIN.call(this::proposed)
			.ifPresent(
					(version) -> OnBehalf.FINANCE.run(() -> this.activation.approve(version.id(), version.version())));
	}

	private Optional<RuleVersionDetails> proposed() {
		if (!this.rules.versions(AWARD).isEmpty()) {
			return Optional.empty();
		}
		RuleVersionDetails draft = this.writing.draft(AWARD);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.formats.zone());
		RuleVersionDetails saved = this.writing.save(draft.id(), RULES, Optional.of(today), draft.version());
		return Optional.of(this.writing.propose(saved.id(), Optional.empty(), saved.version()));
	}

	private static RowOutcome asks(int order, Asked asked) {
		return new RowOutcome.Approvers(new RuleStep(Phase.BEFORE, order, asked));
	}

	private static Condition atLeast(String amount) {
		return Condition.Range.from(Condition.AMOUNT, new BigDecimal(amount));
	}

}
