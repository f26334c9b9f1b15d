package io.cailian.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.exchange.ocds.OcdsItem;
import io.cailian.exchange.ocds.OcdsUnit;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Quantity;
import io.cailian.sourcing.RfqDraftLine;

/**
 * One line of the RFQ and the items of the tender it stands for.
 *
 * @param single whether it is one item in its own quantity, not several as a lump sum
 */
record Lot(List<OcdsItem> items, boolean single, RfqDraftLine line) {

	private static final int MAX_UNIT = 32;

	private static final String PIECE = "EA";

	Lot {
		items = List.copyOf(items);
	}

	/** One item in its own quantity. */
	static Lot of(OcdsItem item, Warnings warnings) {
		StringBuilder rest = new StringBuilder();
		if (Cut.needed(item.description(), RfqDraftLine.MAX_ITEM)) {
			warnings.add("itemCut", item.id());
			rest.append(item.description()).append('\n');
		}
		item.classification()
			.ifPresent((kind) -> rest.append(kind.scheme())
				.append(' ')
				.append(kind.id())
				.append(kind.description().map(" "::concat).orElse("")));
		return new Lot(List.of(item), true, line(item.description(), rest.toString(),
				new Quantity(item.quantity().orElseThrow(), unit(item)), warnings));
	}

	/** Everything at one price, because the source does not say it by item. */
	static Lot of(String title, List<OcdsItem> items, Warnings warnings) {
		String listed = items.stream().map(Lot::described).collect(Collectors.joining("\n"));
		return new Lot(items, false, line(title, listed, Quantity.of("1", "LOT"), warnings));
	}

	boolean holds(String itemId) {
		return this.items.stream().anyMatch((item) -> item.id().equals(itemId));
	}

	private static RfqDraftLine line(String item, String specification, Quantity quantity, Warnings warnings) {
		if (Cut.needed(specification, RfqDraftLine.MAX_SPECIFICATION)) {
			warnings.add("specificationCut", item);
		}
		return new RfqDraftLine(Ids.next(), Cut.to(item, RfqDraftLine.MAX_ITEM),
				Cut.to(specification, RfqDraftLine.MAX_SPECIFICATION), quantity, null, null, null);
	}

	private static String described(OcdsItem item) {
		return "· " + item.description()
				+ item.quantity()
					.filter((quantity) -> quantity.signum() > 0)
					.map((quantity) -> " — " + quantity.toPlainString() + " " + unit(item))
					.orElse("");
	}

	/** The code where it is of the list we use, else what people call it. */
	private static String unit(OcdsItem item) {
		Optional<OcdsUnit> unit = item.unit();
		Optional<String> code = unit.flatMap(OcdsUnit::code);
		boolean ours = unit.flatMap(OcdsUnit::scheme).filter("UNCEFACT"::equalsIgnoreCase).isPresent();
		Optional<String> said = ours ? code.or(() -> unit.flatMap(OcdsUnit::name))
				: unit.flatMap(OcdsUnit::name).or(() -> code);
		return said.filter((text) -> !text.isBlank()).map((text) -> Cut.to(text.strip(), MAX_UNIT)).orElse(PIECE);
	}

}
