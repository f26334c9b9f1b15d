package io.cailian.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierStatus;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.workflow.Processes;
import io.cailian.workflow.SeparationOfDuties;
import io.cailian.workflow.Subject;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a draft before its invited suppliers, gives them more time, or ends an RFQ
 * without an award.
 */
@Service
@PreAuthorize(Access.BUYER)
public class RfqPublishing {

	static final String CLOSING_PROCESS = "closeRfq";

	private final Rfqs rfqs;

	private final Bids bids;

	private final BidSeal seal;

	private final Suppliers suppliers;

	private final Participation participation;

	private final SupplierNotices notices;

	private final Processes processes;

	private final SeparationOfDuties duties;

	private final CurrentUser currentUser;

	private final Clock clock;

	RfqPublishing(Rfqs rfqs, Bids bids, BidSeal seal, Suppliers suppliers, Participation participation,
			SupplierNotices notices, Processes processes, SeparationOfDuties duties, CurrentUser currentUser,
			Clock clock) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.seal = seal;
		this.suppliers = suppliers;
		this.participation = participation;
		this.notices = notices;
		this.processes = processes;
		this.duties = duties;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Publishes a draft: invitations go out and the clock runs. A repeated call changes
	 * nothing.
	 */
	@Transactional
	public RfqDetails publish(RfqId id) {
		UserId buyer = this.currentUser.id();
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(buyer);
		if (rfq.status() == RfqStatus.PUBLISHED) {
			return rfq.details();
		}
		List<SupplierSummary> invited = invitedAndActive(rfq);
		this.participation.requireInvitable(rfq.scope(), invited.stream().map(SupplierSummary::id).toList());
		this.duties.perform(RfqDeeds.on(id, RfqDeeds.PUBLISHED));
		rfq.publish(buyer, now(), this.seal.eventKey(id));
		this.rfqs.saveAndFlush(rfq);
		invited.forEach((supplier) -> this.notices.invited(rfq, supplier));
		startTimer(rfq, buyer);
		return rfq.details();
	}

	private void startTimer(Rfq rfq, UserId buyer) {
		this.processes.start(CLOSING_PROCESS, subject(rfq.id()), buyer,
				Map.of("closesAt", rfq.closingTime().toString()));
	}

	/**
	 * Moves the closing time of a running RFQ to a later one; the invited suppliers are
	 * told, and the timer follows.
	 */
	@Transactional
	public RfqDetails extend(RfqId id, Instant closesAt, String reason) {
		UserId buyer = this.currentUser.id();
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(buyer);
		rfq.extend(closesAt.truncatedTo(ChronoUnit.MICROS), reason, now());
		this.rfqs.saveAndFlush(rfq);
		this.processes.cancel(CLOSING_PROCESS, subject(id), "extended");
		startTimer(rfq, buyer);
		ClosingChange change = Objects.requireNonNull(rfq.details().closingChange());
		tell(rfq, (supplier) -> this.notices.extended(rfq, supplier, change));
		return rfq.details();
	}

	/**
	 * Ends an opened RFQ although nothing of it is awarded; whoever bid is told that, and
	 * nothing more. A repeated call changes nothing.
	 */
	@Transactional
	public RfqDetails endWithoutAward(RfqId id, String reason) {
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(this.currentUser.id());
		if (rfq.details().endCause() == EndCause.NO_AWARD) {
			return rfq.details();
		}
		rfq.endWithoutAward(reason, now());
		this.rfqs.saveAndFlush(rfq);
		this.bids.of(id)
			.stream()
			.filter(Bid::isOpen)
			.forEach((bid) -> this.suppliers.find(bid.supplier())
				.ifPresent((supplier) -> this.notices.endedWithoutAward(rfq, supplier)));
		return rfq.details();
	}

	private void tell(Rfq rfq, Consumer<SupplierSummary> notice) {
		rfq.invitations().forEach((invitation) -> this.suppliers.find(invitation.supplier()).ifPresent(notice));
	}

	private static Subject subject(RfqId id) {
		return new Subject(Rfq.SUBJECT_TYPE, id.value());
	}

	/**
	 * Calls an RFQ off before its bids are opened. The bids stay sealed for ever, and
	 * suppliers who were invited are told why. A repeated call changes nothing.
	 */
	@Transactional
	public RfqDetails cancel(RfqId id, String reason) {
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(this.currentUser.id());
		if (rfq.status() == RfqStatus.CANCELLED) {
			return rfq.details();
		}
		boolean wasPublished = rfq.status() != RfqStatus.DRAFT;
		rfq.cancel(reason, now());
		this.rfqs.saveAndFlush(rfq);
		if (wasPublished) {
			this.processes.cancel(CLOSING_PROCESS, subject(id), "cancelled");
			tell(rfq, (supplier) -> this.notices.cancelled(rfq, supplier, reason.strip()));
		}
		return rfq.details();
	}

	private List<SupplierSummary> invitedAndActive(Rfq rfq) {
		List<SupplierSummary> active = new ArrayList<>();
		for (Invitation invitation : rfq.invitations()) {
			this.suppliers.requireNotMerged(invitation.supplier());
			SupplierSummary supplier = this.suppliers.find(invitation.supplier())
				.orElseThrow(() -> new RuleViolation("sourcing.Rfq.supplierUnknown"));
			if (supplier.status() != SupplierStatus.ACTIVE) {
				throw new RuleViolation("sourcing.Rfq.supplierNotActive", supplier.name());
			}
			active.add(supplier);
		}
		return active;
	}

	private Instant now() {
		return this.clock.instant();
	}

}
