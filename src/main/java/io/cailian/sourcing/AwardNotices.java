package io.cailian.sourcing;

import java.util.Locale;

import io.cailian.identity.BuyerCompany;
import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.ModuleTranslations;
import org.springframework.stereotype.Component;

/**
 * Tells every bidder by mail how an RFQ ended for them; the letter itself waits in the
 * portal. Nobody learns anything about another bidder.
 */
@Component
class AwardNotices {

	private final Rfqs rfqs;

	private final Bids bids;

	private final Suppliers suppliers;

	private final MailOutbox outbox;

	private final ModuleTranslations texts;

	private final BuyerCompany company;

	AwardNotices(Rfqs rfqs, Bids bids, Suppliers suppliers, MailOutbox outbox, ModuleTranslations texts,
			BuyerCompany company) {
		this.rfqs = rfqs;
		this.bids = bids;
		this.suppliers = suppliers;
		this.outbox = outbox;
		this.texts = texts;
		this.company = company;
	}

	void send(AwardDetails award) {
		Rfq rfq = this.rfqs.findById(award.rfq()).orElseThrow(UnknownRfq::new);
		for (Bid bid : this.bids.of(award.rfq())) {
			if (bid.isOpen()) {
				this.suppliers.find(bid.supplier())
					.filter((supplier) -> !supplier.contactEmail().isEmpty())
					.ifPresent((supplier) -> post(award, rfq, supplier));
			}
		}
	}

	private void post(AwardDetails award, Rfq rfq, SupplierSummary supplier) {
		String kind = award.linesOf(supplier.id()).isEmpty() ? "regret" : "award";
		Locale locale = SupplierLanguage.of(supplier);
		String key = "sourcing.AwardNotices." + kind;
		this.outbox.post(new MailDraft(supplier.contactEmail(), locale,
				this.texts.getTranslation(key + "Subject", locale, rfq.number(), ShortTitle.of(rfq.title())),
				this.texts.getTranslation(key + "Body", locale, supplier.name(), rfq.number(), rfq.title(),
						award.number(), this.company.name(locale)),
				"AWARD:" + award.number()));
	}

}
