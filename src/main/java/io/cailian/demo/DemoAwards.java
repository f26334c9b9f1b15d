package io.cailian.demo;

import java.util.List;

import io.cailian.sourcing.AwardProposal;
import io.cailian.sourcing.AwardProposing;
import io.cailian.sourcing.BidComparison;
import io.cailian.sourcing.BidId;
import io.cailian.sourcing.BidOpening;
import io.cailian.sourcing.Comparison;
import io.cailian.sourcing.RfqStatus;
import org.springframework.stereotype.Component;

/**
 * Opens the demo's bids and awards what is to be awarded, as buyer and manager do.
 */
@Component
@DemoMode
class DemoAwards {

	private final DemoRfqs rfqs;

	private final BidOpening opening;

	private final BidComparison comparisons;

	private final AwardProposing proposing;

	private final DemoApprovals approvals;

	DemoAwards(DemoRfqs rfqs, BidOpening opening, BidComparison comparisons, AwardProposing proposing,
			DemoApprovals approvals) {
		this.rfqs = rfqs;
		this.opening = opening;
		this.comparisons = comparisons;
		this.proposing = proposing;
		this.approvals = approvals;
	}

	void open(DemoPurchase purchase) {
		RfqStatus status = this.rfqs.details(purchase).status();
		if (status == RfqStatus.PUBLISHED || status == RfqStatus.CLOSED) {
			OnBehalf.BUYER.call(() -> this.opening.open(purchase.id()));
		}
	}

	/** The best bid is to get everything, if the manager agrees. */
	void propose(DemoPurchase purchase) {
		if (this.rfqs.details(purchase).status() == RfqStatus.OPENED) {
			OnBehalf.BUYER.call(() -> this.proposing.propose(best(purchase)));
		}
	}

	/** The best bid gets everything, and the manager agrees. */
	void award(DemoPurchase purchase) {
		propose(purchase);
		if (this.rfqs.details(purchase).status() == RfqStatus.AWARD_APPROVAL) {
			this.approvals.approve(OnBehalf.MANAGER, purchase.award().value());
		}
	}

	private AwardProposal best(DemoPurchase purchase) {
		Comparison comparison = this.comparisons.of(purchase.id());
		BidId winner = comparison.bids().getFirst().bid();
		List<AwardProposal.Choice> choices = comparison.lines()
			.stream()
			.map((row) -> new AwardProposal.Choice(row.line().id(), winner))
			.toList();
		return new AwardProposal(purchase.award(), purchase.id(), choices, "综合总价最低，整单授予同一供应商，减少分批到货与对账工作量。");
	}

}
