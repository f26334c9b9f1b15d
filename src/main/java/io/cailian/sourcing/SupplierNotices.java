package io.cailian.sourcing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.supplier.SupplierSummary;
import io.cailian.uikit.ModuleTranslations;
import org.springframework.stereotype.Component;

/**
 * The letters invited suppliers get while an RFQ runs, each in the supplier's language:
 * Chinese for companies registered in China, English for all others.
 */
@Component
class SupplierNotices {

	private static final String CHINESE_SCHEME = "CN-";

	private final MailOutbox outbox;

	private final ModuleTranslations translations;

	SupplierNotices(MailOutbox outbox, ModuleTranslations translations) {
		this.outbox = outbox;
		this.translations = translations;
	}

	void invited(Rfq rfq, SupplierSummary supplier) {
		Locale locale = languageOf(supplier);
		post("invited", rfq, supplier, supplier.name(), rfq.number(), ShortTitle.of(rfq.title()),
				inZone(rfq.closingTime(), rfq.zone(), locale));
	}

	void cancelled(Rfq rfq, SupplierSummary supplier, String reason) {
		post("cancelled", rfq, supplier, supplier.name(), rfq.number(), ShortTitle.of(rfq.title()), reason);
	}

	void extended(Rfq rfq, SupplierSummary supplier, ClosingChange change) {
		Locale locale = languageOf(supplier);
		post("extended", rfq, supplier, supplier.name(), rfq.number(), ShortTitle.of(rfq.title()),
				inZone(change.from(), rfq.zone(), locale), inZone(rfq.closingTime(), rfq.zone(), locale),
				change.reason());
	}

	/** Says that it ended, and nothing about why or about anybody else. */
	void endedWithoutAward(Rfq rfq, SupplierSummary supplier) {
		post("noAward", rfq, supplier, supplier.name(), rfq.number(), ShortTitle.of(rfq.title()));
	}

	void failed(Rfq rfq, SupplierSummary supplier) {
		post("failed", rfq, supplier, supplier.name(), rfq.number(), ShortTitle.of(rfq.title()));
	}

	private void post(String notice, Rfq rfq, SupplierSummary supplier, Object... args) {
		if (supplier.contactEmail().isBlank()) {
			return;
		}
		Locale locale = languageOf(supplier);
		this.outbox.post(new MailDraft(supplier.contactEmail(), locale,
				this.translations.getTranslation("sourcing.SupplierNotices." + notice + "Subject", locale, args),
				this.translations.getTranslation("sourcing.SupplierNotices." + notice + "Body", locale, args),
				Rfq.SUBJECT_TYPE + ":" + rfq.number()));
	}

	static Locale languageOf(SupplierSummary supplier) {
		return supplier.identifierScheme().startsWith(CHINESE_SCHEME) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
	}

	private static String inZone(Instant at, String zone, Locale locale) {
		return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss (VV)", locale).format(at.atZone(ZoneId.of(zone)));
	}

}
