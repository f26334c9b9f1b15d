package io.cailian.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.cailian.sourcing.BidSubmission;
import io.cailian.sourcing.InvitationQueries;
import io.cailian.sourcing.RfqDetails;
import io.cailian.sourcing.RfqDraft;
import io.cailian.sourcing.RfqDrafting;
import io.cailian.sourcing.RfqPublishing;
import io.cailian.sourcing.RfqQueries;
import io.cailian.sourcing.RfqStatus;
import io.cailian.supplier.SupplierId;
import org.springframework.stereotype.Component;

/**
 * Writes, publishes and bids on the demo's RFQs. Every step looks at where the RFQ stands
 * and does nothing to one that is past it, so that people's own moves are never undone.
 */
@Component
@DemoMode
class DemoRfqs {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final LocalTime CLOSING_TIME = LocalTime.of(17, 0);

	private static final int OPEN_DAYS = 3;

	/** Time enough for three bids, and not long to wait for. */
	private static final Duration SHORT = Duration.ofSeconds(8);

	private final RfqDrafting drafting;

	private final RfqPublishing publishing;

	private final RfqQueries queries;

	private final InvitationQueries invitations;

	private final BidSubmission submission;

	private final Clock clock;

	DemoRfqs(RfqDrafting drafting, RfqPublishing publishing, RfqQueries queries, InvitationQueries invitations,
			BidSubmission submission, Clock clock) {
		this.drafting = drafting;
		this.publishing = publishing;
		this.queries = queries;
		this.invitations = invitations;
		this.submission = submission;
		this.clock = clock;
	}

	RfqDetails details(DemoPurchase purchase) {
		return OnBehalf.BUYER.call(() -> this.queries.details(purchase.id()));
	}

	void draft(DemoPurchase purchase, List<SupplierId> invited) {
		OnBehalf.BUYER.call(() -> this.drafting.create(purchase.draft(null, today(), invited)));
	}

	/** Published until the afternoon in three days, with the bid of one supplier. */
	void publishForDays(DemoPurchase purchase, List<SupplierId> invited) {
		Instant closesAt = ZonedDateTime.ofInstant(this.clock.instant(), ZONE)
			.plusDays(OPEN_DAYS)
			.with(CLOSING_TIME)
			.toInstant();
		publish(purchase, closesAt, invited);
		bid(purchase, 1);
	}

	/** Published for seconds, with the bids of all suppliers. */
	void publishBriefly(DemoPurchase purchase, List<SupplierId> invited) {
		publish(purchase, this.clock.instant().plus(SHORT).truncatedTo(ChronoUnit.MILLIS), invited);
		bid(purchase, invited.size());
	}

	/** How long its bids stay sealed; nothing to wait for once they may be opened. */
	Duration untilClosing(DemoPurchase purchase) {
		RfqDetails rfq = details(purchase);
		Instant closesAt = rfq.closesAt();
		boolean waits = rfq.status() == RfqStatus.PUBLISHED && closesAt != null;
		return waits ? Duration.between(this.clock.instant(), closesAt) : Duration.ZERO;
	}

	private void publish(DemoPurchase purchase, Instant closesAt, List<SupplierId> invited) {
		RfqDraft draft = purchase.draft(closesAt, today(), invited);
		OnBehalf.BUYER.run(() -> {
			RfqDetails rfq = this.drafting.create(draft);
			if (rfq.status() == RfqStatus.DRAFT) {
				if (!closesAt.equals(rfq.closesAt())) {
					this.drafting.edit(draft, rfq.version());
				}
				this.publishing.publish(draft.id(), List.of());
			}
		});
	}

	private void bid(DemoPurchase purchase, int bidders) {
		for (int i = 0; i < bidders && isOpenForBids(purchase); i++) {
			int supplier = i;
			DemoCompany.TRADING.get(i).person().ifPresent((person) -> person.run(() -> bidAs(purchase, supplier)));
		}
	}

	private boolean isOpenForBids(DemoPurchase purchase) {
		return untilClosing(purchase).isPositive();
	}

	private void bidAs(DemoPurchase purchase, int supplier) {
		if (this.invitations.revision(purchase.id()) == 0) {
			this.submission.submit(purchase.id(), purchase.bid(supplier), 0);
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZONE);
	}

}
