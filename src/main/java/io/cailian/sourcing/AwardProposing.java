package io.cailian.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierStatus;
import io.cailian.supplier.Suppliers;
import io.cailian.workflow.Processes;
import io.cailian.workflow.SeparationOfDuties;
import io.cailian.workflow.Subject;
import io.cailian.workflow.UnreadWarnings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the buyer of an RFQ propose its award and so ask the purchasing manager.
 */
@Service
@PreAuthorize(Access.BUYER)
@Transactional
public class AwardProposing {

	static final String PROCESS = "approveAward";

	private final Rfqs rfqs;

	private final Awards awards;

	private final Numbering numbering;

	private final BidComparison comparison;

	private final BaseAmounts baseAmounts;

	private final Suppliers suppliers;

	private final Participation participation;

	private final Processes processes;

	private final SeparationOfDuties duties;

	private final CurrentUser currentUser;

	private final Clock clock;

	AwardProposing(Rfqs rfqs, Awards awards, Numbering numbering, BidComparison comparison, BaseAmounts baseAmounts,
			Suppliers suppliers, Participation participation, Processes processes, SeparationOfDuties duties,
			CurrentUser currentUser, Clock clock) {
		this.rfqs = rfqs;
		this.awards = awards;
		this.numbering = numbering;
		this.comparison = comparison;
		this.baseAmounts = baseAmounts;
		this.suppliers = suppliers;
		this.participation = participation;
		this.processes = processes;
		this.duties = duties;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Proposes an award under the id its writer made. Sending the same id again changes
	 * nothing and returns what is there.
	 * @throws UnreadWarnings if the approval rules warn of what the buyer has not read
	 */
	public AwardDetails propose(AwardProposal proposal) {
		UserId buyer = this.currentUser.id();
		Rfq rfq = this.rfqs.lock(proposal.rfq()).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(buyer);
		Optional<Award> present = this.awards.findById(proposal.id());
		if (present.isPresent()) {
			if (!present.get().rfq().equals(rfq.id())) {
				throw new RuleViolation("sourcing.Award.idTaken");
			}
			return present.get().details();
		}
		if (rfq.status() != RfqStatus.OPENED) {
			throw new RuleViolation("sourcing.Award.notUnderEvaluation", rfq.number());
		}
		this.duties.perform(RfqDeeds.on(rfq.id(), RfqDeeds.PROPOSED));
		List<AwardedLine> lines = this.baseAmounts.fix(rfq, AwardRules.check(this.comparison.of(rfq), proposal));
		lines.forEach(this::requireTradingSupplier);
		this.participation.requireAwardable(rfq.scope(), lines.stream().map(AwardedLine::supplier).distinct().toList(),
				proposal.justification());
		Instant at = this.clock.instant();
		Award award = Award.propose(proposal, this.numbering.nextAward(), rfq, lines, buyer, at);
		rfq.proposeAward(award.number());
		this.rfqs.save(rfq);
		this.awards.saveAndFlush(award);
		Subject subject = new Subject(Award.SUBJECT_TYPE, award.id().value());
		this.processes.requireRead(subject, buyer, proposal.readWarnings());
		this.processes.start(PROCESS, subject, buyer, Map.of());
		return award.details();
	}

	private void requireTradingSupplier(AwardedLine line) {
		this.suppliers.find(line.supplier())
			.filter((supplier) -> supplier.status() == SupplierStatus.SUSPENDED)
			.ifPresent((supplier) -> {
				throw new RuleViolation("sourcing.Award.supplierSuspended", supplier.name());
			});
	}

}
