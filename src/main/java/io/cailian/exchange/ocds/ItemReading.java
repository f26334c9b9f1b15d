package io.cailian.exchange.ocds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the tender asks for. */
final class ItemReading {

	/**
	 * What a quantity can hold as its unit: the code, or the name where there is no code.
	 */
	private static final int UNIT = 32;

	private static final int DESCRIPTION = 4_000;

	private final Findings findings;

	ItemReading(Findings findings) {
		this.findings = findings;
	}

	List<OcdsItem> read(Fields tender) {
		List<OcdsItem> items = new ArrayList<>();
		for (Fields entry : tender.distinctObjects("items")) {
			String id = entry.id("id", Fields.ID).orElseGet(() -> numbered(entry, items));
			Optional<OcdsClassification> classification = entry.object("classification").flatMap(this::classification);
			items.add(new OcdsItem(id, description(entry, classification), classification, quantity(entry),
					entry.object("unit").flatMap(ItemReading::unit)));
		}
		if (items.isEmpty()) {
			this.findings.add(tender.place("items"), OcdsFault.ITEMS_MISSING);
		}
		return items;
	}

	/** An item without an id is known by its position, counted from 1. */
	private String numbered(Fields entry, List<OcdsItem> before) {
		String id = Integer.toString(before.size() + 1);
		if (before.stream().anyMatch((item) -> item.id().equals(id))) {
			this.findings.add(entry.place("id"), OcdsFault.ID_REPEATED, id);
		}
		this.findings.add(entry.place("id"), OcdsFault.ITEM_ID_MISSING, id);
		return id;
	}

	private String description(Fields entry, Optional<OcdsClassification> classification) {
		return entry.paragraphs("description", DESCRIPTION).orElseGet(() -> {
			Optional<String> text = classification.flatMap(OcdsClassification::description);
			this.findings.add(entry.place("description"),
					text.isPresent() ? OcdsFault.ITEM_DESCRIBED_BY_CLASS : OcdsFault.ITEM_WITHOUT_DESCRIPTION);
			return text.orElse("");
		});
	}

	private Optional<BigDecimal> quantity(Fields entry) {
		Optional<BigDecimal> quantity = entry.number("quantity");
		if (!entry.has("quantity")) {
			this.findings.add(entry.place("quantity"), OcdsFault.QUANTITY_MISSING);
		}
		if (quantity.isPresent() && quantity.get().signum() == 0) {
			this.findings.add(entry.place("quantity"), OcdsFault.QUANTITY_ZERO);
			return Optional.empty();
		}
		return quantity;
	}

	private Optional<OcdsClassification> classification(Fields fields) {
		Optional<String> scheme = fields.line("scheme", Fields.ID);
		Optional<String> id = fields.id("id", Fields.ID);
		return (scheme.isPresent() && id.isPresent())
				? Optional.of(new OcdsClassification(scheme.get(), id.get(), fields.line("description", DESCRIPTION)))
				: Optional.empty();
	}

	private static Optional<OcdsUnit> unit(Fields fields) {
		Optional<String> code = fields.id("id", UNIT);
		OcdsUnit unit = new OcdsUnit(fields.line("scheme", Fields.ID), code,
				fields.line("name", code.isPresent() ? Fields.ID : UNIT));
		return (unit.code().isPresent() || unit.name().isPresent()) ? Optional.of(unit) : Optional.empty();
	}

}
