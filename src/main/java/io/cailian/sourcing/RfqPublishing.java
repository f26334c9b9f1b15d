package io.cailian.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.workflow.Processes;
import io.cailian.workflow.SeparationOfDuties;
import io.cailian.workflow.Subject;
import io.cailian.workflow.UnreadWarnings;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the buyer bring a draft before its invited suppliers, give them more time, or end
 * an RFQ without an award.
 */
@Service
@PreAuthorize(Access.BUYER)
public class RfqPublishing {

	static final String PROCESS = "publishRfq";

	private static final String WITHDRAWN = "publicationWithdrawn";

	private final Rfqs rfqs;

	private final Bids bids;

	private final Suppliers suppliers;

	private final RfqPublication publication;

	private final ClosingTimer timer;

	private final SupplierNotices notices;

	private final Processes processes;

	private final SeparationOfDuties duties;

	private final CurrentUser currentUser;

	private final Clock clock;

	RfqPublishing(Rfqs rfqs, Bids bids, Suppliers suppliers, RfqPublication publication, ClosingTimer timer,
			SupplierNotices notices, Processes processes, SeparationOfDuties duties, CurrentUser currentUser,
			Clock clock) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.suppliers = suppliers;
		this.publication = publication;
		this.timer = timer;
		this.notices = notices;
		this.processes = processes;
		this.duties = duties;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Publishes a draft: invitations go out and the clock runs. Where the approval rules
	 * ask somebody about it, it waits for their decision first. A repeated call changes
	 * nothing.
	 * @param read the warnings of the approval rules that the buyer has read
	 * @throws UnreadWarnings if the rules warn of something else as well
	 */
	@Transactional
	public RfqDetails publish(RfqId id, Collection<String> read) {
		UserId buyer = this.currentUser.id();
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(buyer);
		if (rfq.status() == RfqStatus.PUBLISHED || rfq.status() == RfqStatus.PUBLICATION_APPROVAL) {
			return rfq.details();
		}
		this.publication.requirePublishable(rfq);
		this.duties.perform(RfqDeeds.on(id, RfqDeeds.PUBLISHED));
		this.processes.requireRead(subject(id), buyer, read);
		if (this.processes.isSomebodyAsked(subject(id), buyer)) {
			rfq.askForPublication();
			this.rfqs.saveAndFlush(rfq);
			this.processes.start(PROCESS, subject(id), buyer, Map.of());
		}
		else {
			this.publication.publish(rfq, buyer);
		}
		return rfq.details();
	}

	/**
	 * Takes an RFQ back that waits for the approval of its publication, to go on writing.
	 * A repeated call changes nothing.
	 */
	@Transactional
	public RfqDetails takeBack(RfqId id) {
		this.processes.takeTurn(subject(id));
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(this.currentUser.id());
		if (rfq.status() != RfqStatus.DRAFT) {
			rfq.takeBackUnpublished();
			this.rfqs.saveAndFlush(rfq);
			this.processes.tell(PROCESS, subject(id), WITHDRAWN);
		}
		return rfq.details();
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
		this.timer.stop(rfq, "extended");
		this.timer.start(rfq, buyer);
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
		this.processes.takeTurn(subject(id));
		Rfq rfq = this.rfqs.lock(id).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(this.currentUser.id());
		if (rfq.status() == RfqStatus.CANCELLED) {
			return rfq.details();
		}
		RfqStatus before = rfq.status();
		rfq.cancel(reason, now());
		this.rfqs.saveAndFlush(rfq);
		if (before == RfqStatus.PUBLICATION_APPROVAL) {
			this.processes.tell(PROCESS, subject(id), WITHDRAWN);
		}
		else if (!before.isUnpublished()) {
			this.timer.stop(rfq, "cancelled");
			tell(rfq, (supplier) -> this.notices.cancelled(rfq, supplier, reason.strip()));
		}
		return rfq.details();
	}

	private Instant now() {
		return this.clock.instant();
	}

}
