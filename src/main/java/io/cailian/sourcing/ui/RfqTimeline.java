package io.cailian.sourcing.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.audit.AuditEntry;
import io.cailian.audit.AuditTrail;
import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.sourcing.EndCause;
import io.cailian.sourcing.RfqId;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.Timeline;
import io.cailian.uikit.Tone;

import org.springframework.stereotype.Component;

/**
 * Tells the story of an RFQ from the audit trail, newest first. What suppliers do shows
 * as the supplier, not as its people.
 */
@Component
class RfqTimeline {

	private static final String KEY = "sourcing.RfqTimeline.";

	private final AuditTrail trail;

	private final People people;

	private final Suppliers suppliers;

	private final ModuleTranslations translations;

	private final Formats formats;

	RfqTimeline(AuditTrail trail, People people, Suppliers suppliers, ModuleTranslations translations,
			Formats formats) {
		this.trail = trail;
		this.people = people;
		this.suppliers = suppliers;
		this.translations = translations;
		this.formats = formats;
	}

	Timeline of(RfqId rfq, Locale locale) {
		List<Timeline.Entry> entries = new ArrayList<>(this.trail.timeline("RFQ", rfq.value())
			.stream()
			.filter((entry) -> !entry.action().equals("OWN_BID_READ"))
			.map((entry) -> shown(entry, locale))
			.toList());
		java.util.Collections.reverse(entries);
		Timeline timeline = new Timeline(this.formats);
		timeline.show(entries);
		return timeline;
	}

	private Timeline.Entry shown(AuditEntry entry, Locale locale) {
		return new Timeline.Entry(entry.at(), who(entry, locale), tone(entry.action()), KEY + entry.action(),
				args(entry, locale), detail(entry, locale));
	}

	private String who(AuditEntry entry, Locale locale) {
		Optional<String> supplier = Optional.ofNullable(entry.facts().get("supplierId")).flatMap(this::supplier);
		return supplier.orElseGet(() -> this.people.nameOf(entry.actor(), locale));
	}

	private List<Object> args(AuditEntry entry, Locale locale) {
		return switch (entry.action()) {
			case "BID_DISQUALIFIED", "BID_REINSTATED" -> List.of(supplier(fact(entry, "supplier")).orElse("–"));
			case "RFQ_EXTENDED" -> List.of(instant(fact(entry, "from"), locale), instant(fact(entry, "to"), locale));
			case "RFQ_HANDED_OVER" -> List.of(this.people.nameOf(new UserId(fact(entry, "from")), locale),
					this.people.nameOf(new UserId(fact(entry, "to")), locale));
			default -> List.of(number(entry));
		};
	}

	/** How many bids, which revision, or which award. */
	private static String number(AuditEntry entry) {
		return Stream.of("bids", "revision", "award")
			.map((name) -> fact(entry, name))
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse("");
	}

	private String instant(String text, Locale locale) {
		return this.formats.instant(Instant.parse(text), locale);
	}

	private static String fact(AuditEntry entry, String name) {
		return entry.facts().getOrDefault(name, "");
	}

	private Optional<String> supplier(String id) {
		return this.suppliers.find(new SupplierId(UUID.fromString(id))).map(SupplierSummary::name);
	}

	private String detail(AuditEntry entry, Locale locale) {
		return fact(entry, "cause").equals(EndCause.TOO_FEW_BIDS.name())
				? this.translations.getTranslation("sourcing.EndCause.TOO_FEW_BIDS", locale) : fact(entry, "reason");
	}

	private static Tone tone(String action) {
		return switch (action) {
			case "RFQ_PUBLISHED", "BID_SUBMITTED", "BIDS_OPENED", "RFQ_AWARD_CONFIRMED" -> Tone.SUCCESS;
			case "RFQ_CANCELLED", "RFQ_FAILED", "BID_DISQUALIFIED" -> Tone.DANGER;
			case "RFQ_EXTENDED", "RFQ_HANDED_OVER", "BID_WITHDRAWN", "INVITATION_DECLINED", "RFQ_AWARD_RETURNED",
					"RFQ_AWARD_REFUSED" ->
				Tone.WARNING;
			default -> Tone.NEUTRAL;
		};
	}

}
