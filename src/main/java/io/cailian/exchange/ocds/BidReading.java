package io.cailian.exchange.ocds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.kernel.Money;

/**
 * Reads the bids. The bid's total is what counts; lines are read from the bids extension
 * ({@code items} with {@code unit.value}), or follow from the total where the tender asks
 * for one item only.
 */
final class BidReading {

	private final Findings findings;

	private final PartyBook parties;

	private final List<OcdsItem> items;

	BidReading(Findings findings, PartyBook parties, List<OcdsItem> items) {
		this.findings = findings;
		this.parties = parties;
		this.items = items;
	}

	List<OcdsBid> read(Fields release) {
		List<OcdsBid> bids = new ArrayList<>();
		for (Fields entry : release.object("bids")
			.map((fields) -> fields.distinctObjects("details"))
			.orElse(List.of())) {
			bid(entry).ifPresent(bids::add);
		}
		return bids;
	}

	private Optional<OcdsBid> bid(Fields entry) {
		Optional<String> id = entry.id("id", Fields.ID);
		if (!entry.has("id")) {
			this.findings.add(entry.place("id"), OcdsFault.ID_MISSING);
		}
		if (entry.has("lotValues")) {
			this.findings.add(entry.place("lotValues"), OcdsFault.LOTS_NOT_READ);
		}
		OcdsBidStatus status = status(entry);
		boolean live = status != OcdsBidStatus.WITHDRAWN && status != OcdsBidStatus.INVITED;
		if (!live && !entry.has("tenderers")) {
			this.findings.add(entry.place(), OcdsFault.BID_EMPTY, id.orElse(""));
			return Optional.empty();
		}
		List<OcdsPartyKey> tenderers = this.parties.resolveAll(entry.objects("tenderers"));
		if (tenderers.isEmpty()) {
			this.findings.add(entry.place("tenderers"), OcdsFault.BID_WITHOUT_TENDERER, id.orElse(""));
		}
		Optional<Money> total = entry.value("value");
		if (total.isEmpty() && live) {
			this.findings.add(entry.place("value"), OcdsFault.BID_VALUE_MISSING, id.orElse(""));
		}
		return Optional.of(new OcdsBid(id.orElse(""), entry.start("date"), status, tenderers, total,
				lines(entry, total), documents(entry)));
	}

	private OcdsBidStatus status(Fields entry) {
		Optional<String> code = entry.line("status", Fields.ID);
		Optional<OcdsBidStatus> status = code.flatMap((word) -> OcdsBidStatus.of(word.toLowerCase(Locale.ROOT)));
		if (status.isEmpty()) {
			this.findings.add(entry.place("status"), OcdsFault.BID_STATUS_UNKNOWN, code.orElse(""));
		}
		return status.orElse(OcdsBidStatus.UNSTATED);
	}

	private List<OcdsBidLine> lines(Fields entry, Optional<Money> total) {
		List<OcdsBidLine> lines = new ArrayList<>();
		for (Fields fields : entry.distinctObjects("items")) {
			line(fields).ifPresent(lines::add);
		}
		if (lines.isEmpty() && this.items.size() == 1 && total.isPresent()) {
			return List.of(onlyLine(this.items.getFirst(), total.get()));
		}
		disagreement(entry, total, lines);
		return lines;
	}

	private OcdsBidLine onlyLine(OcdsItem item, Money total) {
		Optional<Money> unitPrice = item.quantity()
			.flatMap((quantity) -> exactly(total.amount(), quantity))
			.map((price) -> new Money(price, total.currency()));
		return new OcdsBidLine(item.id(), unitPrice, Optional.of(total));
	}

	private Optional<OcdsBidLine> line(Fields fields) {
		Optional<OcdsItem> item = ItemReference.resolve(fields, this.items);
		if (item.isEmpty()) {
			return Optional.empty();
		}
		Optional<Money> price = fields.object("unit").flatMap((unit) -> unit.value("value"));
		Optional<BigDecimal> quantity = fields.number("quantity").or(() -> item.get().quantity());
		Optional<Money> total = price.flatMap((value) -> quantity.map(value.amount()::multiply)
			.map(BigDecimal::stripTrailingZeros)
			.filter((amount) -> amount.scale() <= 4 && amount.precision() - amount.scale() <= 15)
			.map((amount) -> new Money(amount.setScale(Math.max(0, amount.scale()), RoundingMode.UNNECESSARY),
					value.currency())));
		return Optional.of(new OcdsBidLine(item.get().id(), price, total));
	}

	/** Lines for every item must add up to the total. */
	private void disagreement(Fields entry, Optional<Money> total, List<OcdsBidLine> lines) {
		boolean complete = lines.size() == this.items.size() && !lines.isEmpty()
				&& lines.stream().allMatch((line) -> line.total().isPresent());
		if (total.isPresent() && complete) {
			BigDecimal sum = lines.stream()
				.map((line) -> line.total().orElseThrow().amount())
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			boolean sameCurrency = lines.stream()
				.allMatch((line) -> line.total().orElseThrow().currency().equals(total.get().currency()));
			if (!sameCurrency || sum.compareTo(total.get().amount()) != 0) {
				this.findings.add(entry.place("value"), OcdsFault.BID_LINES_DISAGREE,
						total.get().amount().toPlainString(), sum.toPlainString());
			}
		}
	}

	private static Optional<BigDecimal> exactly(BigDecimal total, BigDecimal quantity) {
		try {
			BigDecimal price = total.divide(quantity, 4, RoundingMode.UNNECESSARY).stripTrailingZeros();
			return Optional.of(price.setScale(Math.max(0, price.scale()), RoundingMode.UNNECESSARY));
		}
		catch (ArithmeticException ex) {
			return Optional.empty();
		}
	}

	private List<OcdsDocument> documents(Fields entry) {
		List<OcdsDocument> documents = new ArrayList<>();
		for (Fields fields : entry.distinctObjects("documents")) {
			documents.add(new OcdsDocument(fields.id("id", Fields.ID).orElse(Integer.toString(documents.size() + 1)),
					fields.line("title", Fields.LINE), url(fields), fields.line("format", Fields.ID),
					fields.line("documentType", Fields.ID), fields.start("datePublished")));
		}
		return documents;
	}

	private Optional<String> url(Fields fields) {
		Optional<String> url = fields.line("url", Fields.URL);
		if (url.isPresent() && !url.get().matches("(?i)https?://\\S+")) {
			this.findings.add(fields.place("url"), OcdsFault.URL_ODD, url.get());
			return Optional.empty();
		}
		return url;
	}

}
