package io.cailian.sourcing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierStatus;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an RFQ before its invited suppliers, at the buyer's word or once somebody has
 * approved it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RfqPublication {

	private final Rfqs rfqs;

	private final BidSeal seal;

	private final Suppliers suppliers;

	private final Participation participation;

	private final SupplierNotices notices;

	private final ClosingTimer timer;

	private final Clock clock;

	RfqPublication(Rfqs rfqs, BidSeal seal, Suppliers suppliers, Participation participation, SupplierNotices notices,
			ClosingTimer timer, Clock clock) {
		this.rfqs = rfqs;
		this.seal = seal;
		this.suppliers = suppliers;
		this.participation = participation;
		this.notices = notices;
		this.timer = timer;
		this.clock = clock;
	}

	/**
	 * Everything that must hold of an RFQ before suppliers see it.
	 * @throws RuleViolation if it lacks something, or if a supplier may not be invited
	 */
	void requirePublishable(Rfq rfq) {
		rfq.requireComplete(this.clock.instant());
		invited(rfq);
	}

	/** Invitations go out and the clock runs. */
	void publish(Rfq rfq, UserId buyer) {
		List<SupplierSummary> invited = invited(rfq);
		rfq.publish(this.clock.instant(), this.seal.eventKey(rfq.id()));
		this.rfqs.saveAndFlush(rfq);
		invited.forEach((supplier) -> this.notices.invited(rfq, supplier));
		this.timer.start(rfq, buyer);
	}

	private List<SupplierSummary> invited(Rfq rfq) {
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
		this.participation.requireInvitable(rfq.scope(), active.stream().map(SupplierSummary::id).toList());
		return active;
	}

}
