package io.cailian.sourcing.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.cailian.kernel.Money;
import io.cailian.sourcing.AbnormallyLow;
import io.cailian.sourcing.AwardFigures;
import io.cailian.sourcing.BidId;
import io.cailian.sourcing.BidStatus;
import io.cailian.sourcing.Comparison;
import io.cailian.uikit.Formats;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * All lines against all bids. The first column stays in sight; each bid is a column whose
 * head says total, rank and warnings. While the award is open, each offered cell can be
 * chosen by mouse or keyboard.
 */
class ComparisonGrid extends Composite<Grid<Comparison.Row>> {

	private static final String OFFER = """
			<div class="offer ${item.best ? 'offer-best' : ''} ${item.chosen ? 'offer-chosen' : ''}">
				${item.missing ? item.missing : ''}
				<span class="offer-amount">${item.best ? '★ ' : ''}${item.amount}</span>
				<span class="offer-note">${item.unitPrice}</span>
				<span class="offer-note">${item.converted}</span>
				<span class="offer-note">${item.note}</span>
				<span class="offer-flag">${item.flag}</span>
				${item.choosable ? elementButton() : ''}
			</div>""";

	private final Formats formats;

	private final AwardFigures figures;

	private final Map<UUID, BidId> choices = new HashMap<>();

	private final SerializableRunnable onChoice;

	private boolean choosing;

	ComparisonGrid(Formats formats, AwardFigures figures, SerializableRunnable onChoice) {
		this.formats = formats;
		this.figures = figures;
		this.onChoice = onChoice;
		Grid<Comparison.Row> grid = getContent();
		grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_COLUMN_BORDERS,
				GridVariant.LUMO_WRAP_CELL_CONTENT);
		grid.addClassName("comparison-grid");
		grid.setSelectionMode(Grid.SelectionMode.NONE);
		grid.setAllRowsVisible(true);
	}

	/**
	 * Shows a comparison; choices made before stay where they are still possible.
	 * @param choosable whether cells can be chosen for the award
	 */
	void show(Comparison comparison, boolean choosable) {
		this.choosing = choosable;
		this.choices.entrySet().removeIf((choice) -> !isChoosable(comparison, choice.getKey(), choice.getValue()));
		Grid<Comparison.Row> grid = getContent();
		grid.removeAllColumns();
		grid.addColumn(LitRenderer.<Comparison.Row>of("""
				<div class="offer-line"><b>${item.item}</b><span class="offer-note">${item.quantity}</span></div>""")
			.withProperty("item", (row) -> row.line().position() + ". " + row.line().item())
			.withProperty("quantity", (row) -> this.formats.quantity(row.line().quantity(), locale())))
			.setHeader(Texts.text(new Span(), "sourcing.ComparisonView.line"))
			.setFooter(Texts.text(new Span(), "sourcing.ComparisonView.total"))
			.setFrozen(true)
			.setWidth("11rem")
			.setFlexGrow(1);
		comparison.bids().forEach((bid) -> addBid(comparison, bid));
		grid.setItems(comparison.lines());
	}

	/** The chosen bid of each line that has one. */
	Map<UUID, BidId> choices() {
		return Map.copyOf(this.choices);
	}

	void choose(Map<UUID, BidId> chosen) {
		this.choices.clear();
		this.choices.putAll(chosen);
		getContent().getDataProvider().refreshAll();
		this.onChoice.run();
	}

	private void addBid(Comparison comparison, Comparison.Column bid) {
		String currency = bid.total().currency();
		getContent()
			.addColumn(LitRenderer.<Comparison.Row>of(OFFER.replace("elementButton()", """
					html`<button class="offer-choice" type="button" aria-pressed="${item.chosen}"
						aria-label="${item.choice}" @click="${choose}">${item.mark}</button>`"""))
				.withProperty("amount", (row) -> amount(offer(row, bid), currency))
				.withProperty("missing",
						(row) -> (offer(row, bid).amount() == null) ? text("sourcing.ComparisonView.notOffered") : "")
				.withProperty("unitPrice", (row) -> unitPrice(offer(row, bid)))
				.withProperty("converted", (row) -> converted(comparison, bid, offer(row, bid)))
				.withProperty("note", (row) -> note(offer(row, bid)))
				.withProperty("flag", (row) -> flag(offer(row, bid)))
				.withProperty("best", (row) -> offer(row, bid).best())
				.withProperty("choosable",
						(row) -> this.choosing && isChoosable(comparison, row.line().id(), bid.bid()))
				.withProperty("chosen", (row) -> bid.bid().equals(this.choices.get(row.line().id())))
				.withProperty("mark",
						(row) -> text(bid.bid().equals(this.choices.get(row.line().id()))
								? "sourcing.ComparisonView.chosen" : "sourcing.ComparisonView.choose"))
				.withProperty("choice",
						(row) -> text("sourcing.ComparisonView.chooseFor", row.line().item(), bid.supplierName()))
				.withFunction("choose", (row) -> toggle(comparison, row, bid)))
			.setHeader(header(bid))
			.setFooter(footer(comparison, bid))
			.setTextAlign(ColumnTextAlign.END)
			.setWidth("10rem")
			.setFlexGrow(1);
	}

	private Component header(Comparison.Column bid) {
		Div header = new Div(new Span(bid.supplierName()));
		header.addClassName("bid-head");
		header.getElement().setAttribute("title", bid.supplierName());
		if (bid.disqualification() != null) {
			header.add(new StatusBadge(Tone.DANGER, "sourcing.ComparisonView.disqualified"));
		}
		else if (bid.status() == BidStatus.WON) {
			header.add(new StatusBadge(Tone.SUCCESS, "sourcing.ComparisonView.won"));
		}
		else if (bid.rank() != null) {
			header.add(new StatusBadge((bid.rank() == 1) ? Tone.SUCCESS : Tone.NEUTRAL, "sourcing.ComparisonView.rank",
					bid.rank()));
		}
		else {
			header.add(new StatusBadge(Tone.WARNING,
					bid.complete() ? "sourcing.ComparisonView.noRate" : "sourcing.ComparisonView.incomplete"));
		}
		if (bid.tie() != null) {
			header.add(new StatusBadge(Tone.INFO, tie(bid.tie())));
		}
		if (bid.abnormallyLow() != null) {
			header.add(new StatusBadge(Tone.WARNING, "sourcing.ComparisonView.abnormallyLow"));
		}
		return header;
	}

	/** The total as it was bid, and what it is worth in the currency of the RFQ. */
	private Component footer(Comparison comparison, Comparison.Column bid) {
		Div footer = new Div(new Span(this.formats.money(bid.total(), locale())));
		footer.addClassName("offer");
		if (bid.rate() != null && bid.comparable() != null) {
			Span converted = new Span(this.figures.converted(new Money(bid.comparable(), comparison.rfq().currency()),
					bid.rate(), locale()));
			converted.addClassName("offer-note");
			footer.add(converted);
		}
		return footer;
	}

	private void toggle(Comparison comparison, Comparison.Row row, Comparison.Column bid) {
		UUID line = row.line().id();
		if (!this.choosing || !isChoosable(comparison, line, bid.bid())) {
			return;
		}
		if (bid.bid().equals(this.choices.get(line))) {
			this.choices.remove(line);
		}
		else {
			this.choices.put(line, bid.bid());
		}
		getContent().getDataProvider().refreshItem(row);
		this.onChoice.run();
	}

	private static boolean isChoosable(Comparison comparison, UUID line, BidId bid) {
		return comparison.bid(bid).filter((column) -> !column.isDisqualified()).isPresent() && comparison.lines()
			.stream()
			.filter((row) -> row.line().id().equals(line))
			.anyMatch((row) -> offer(row, bid).amount() != null);
	}

	private static Comparison.Offer offer(Comparison.Row row, Comparison.Column bid) {
		return offer(row, bid.bid());
	}

	private static Comparison.Offer offer(Comparison.Row row, BidId bid) {
		return row.offerOf(bid).orElseThrow(() -> new IllegalStateException("no cell for " + bid));
	}

	private String amount(Comparison.Offer offer, String currency) {
		return (offer.amount() == null) ? "" : this.formats.money(new Money(offer.amount(), currency), locale());
	}

	private String unitPrice(Comparison.Offer offer) {
		if (offer.unitPrice() == null) {
			return (offer.amount() == null) ? "" : text("sourcing.ComparisonView.pricedAsWhole");
		}
		return text("sourcing.ComparisonView.unitPrice", this.formats.number(offer.unitPrice(), locale()));
	}

	private String converted(Comparison comparison, Comparison.Column bid, Comparison.Offer offer) {
		if (bid.rate() == null || offer.comparable() == null) {
			return (offer.amount() == null || offer.comparable() != null) ? "" : text("sourcing.ComparisonView.noRate");
		}
		return this.figures.converted(new Money(offer.comparable(), comparison.rfq().currency()), bid.rate(), locale());
	}

	/**
	 * In words, because colour alone says nothing to some: lowest, or by how much above.
	 */
	private String note(Comparison.Offer offer) {
		if (offer.best()) {
			return text((offer.tie() == null) ? "sourcing.ComparisonView.lowest" : tie(offer.tie()));
		}
		return (offer.overBest() == null) ? "" : String.format(locale(), "%s%s",
				(offer.overBest().signum() < 0) ? "" : "+", AwardFigures.percent(offer.overBest(), locale()));
	}

	private String flag(Comparison.Offer offer) {
		AbnormallyLow low = offer.abnormallyLow();
		return (low == null) ? "" : text("sourcing.ComparisonView.lineAbnormallyLow",
				AwardFigures.percent(low.underMean(), locale()), AwardFigures.percent(low.underNext(), locale()));
	}

	private static String tie(Comparison.Tie tie) {
		return switch (tie) {
			case FIRST -> "sourcing.ComparisonView.tieFirst";
			case LATER -> "sourcing.ComparisonView.tieLater";
		};
	}

	private String text(String key, Object... args) {
		return Objects.requireNonNull(getTranslation(locale(), key, args));
	}

	private Locale locale() {
		return getContent().getUI().map((ui) -> ui.getLocale()).orElse(Locale.SIMPLIFIED_CHINESE);
	}

}
