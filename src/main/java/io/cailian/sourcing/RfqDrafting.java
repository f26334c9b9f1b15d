package io.cailian.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.Suppliers;
import io.cailian.workflow.SeparationOfDuties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything a buyer does to an RFQ before suppliers see it.
 */
@Service
@PreAuthorize(Access.BUYER)
public class RfqDrafting {

	private final Rfqs rfqs;

	private final Numbering numbering;

	private final TitleIndexing titles;

	private final Suppliers suppliers;

	private final SeparationOfDuties duties;

	private final CurrentUser currentUser;

	private final Clock clock;

	RfqDrafting(Rfqs rfqs, Numbering numbering, TitleIndexing titles, Suppliers suppliers, SeparationOfDuties duties,
			CurrentUser currentUser, Clock clock) {
		this.rfqs = rfqs;
		this.numbering = numbering;
		this.titles = titles;
		this.suppliers = suppliers;
		this.duties = duties;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * Creates a draft under the id its writer made. Sending the same id again changes
	 * nothing and returns what is there.
	 * @throws RuleViolation if an invited supplier was merged into another
	 */
	@Transactional
	public RfqDetails create(RfqDraft draft) {
		UserId buyer = this.currentUser.id();
		Optional<Rfq> present = this.rfqs.findById(draft.id());
		if (present.isPresent()) {
			Rfq rfq = present.get();
			if (!rfq.buyer().equals(buyer)) {
				throw new RuleViolation("sourcing.Rfq.idTaken");
			}
			return rfq.details();
		}
		draft.invited().forEach(this.suppliers::requireNotMerged);
		Instant at = this.clock.instant();
		Rfq rfq = this.rfqs.saveAndFlush(Rfq.draft(draft, this.numbering.nextRfq(), buyer, at));
		this.titles.index(rfq);
		this.duties.perform(RfqDeeds.on(rfq.id(), RfqDeeds.CREATED));
		return rfq.details();
	}

	/**
	 * Rewrites a draft, provided that nobody else has since the given version was read.
	 * @throws RuleViolation if an invited supplier was merged into another
	 */
	@Transactional
	public EditResult edit(RfqDraft draft, long expectedVersion) {
		UserId person = this.currentUser.id();
		Rfq rfq = this.rfqs.lock(draft.id()).orElseThrow(UnknownRfq::new);
		rfq.requireBuyer(person);
		if (rfq.version() != expectedVersion) {
			return new EditResult.Conflict(rfq.details());
		}
		draft.invited().forEach(this.suppliers::requireNotMerged);
		this.duties.perform(RfqDeeds.on(rfq.id(), RfqDeeds.EDITED));
		rfq.edit(draft, person, this.clock.instant());
		this.titles.index(rfq);
		return new EditResult.Saved(this.rfqs.saveAndFlush(rfq).details());
	}

}
