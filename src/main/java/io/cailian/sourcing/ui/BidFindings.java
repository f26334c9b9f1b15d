package io.cailian.sourcing.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.cailian.identity.People;
import io.cailian.kernel.Money;
import io.cailian.sourcing.AbnormallyLow;
import io.cailian.sourcing.AwardFigures;
import io.cailian.sourcing.BidId;
import io.cailian.sourcing.Comparison;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.Formats;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/**
 * What is remarkable about single bids, in figures and words: abnormally low prices,
 * disqualifications with their reason, remarks, exchange rates.
 */
class BidFindings extends Composite<Section> {

	private final Formats formats;

	private final People people;

	BidFindings(Formats formats, People people) {
		this.formats = formats;
		this.people = people;
		getContent().addClassName("bid-findings");
	}

	/**
	 * @param editable whether bids can be disqualified and reinstated
	 */
	void show(Comparison comparison, boolean editable, BiConsumer<BidId, String> disqualify,
			BiConsumer<BidId, String> reinstate) {
		getContent().removeAll();
		getContent().add(Texts.text(new H2(), "sourcing.ComparisonView.findings"));
		comparison.bids().forEach((bid) -> getContent().add(card(comparison, bid, editable, disqualify, reinstate)));
	}

	private Div card(Comparison comparison, Comparison.Column bid, boolean editable,
			BiConsumer<BidId, String> disqualify, BiConsumer<BidId, String> reinstate) {
		Div card = new Div(new H3(bid.supplierName()));
		card.addClassName("bid-card");
		card.add(follow((locale) -> getTranslation("sourcing.ComparisonView.submitted",
				this.formats.instant(bid.submittedAt(), locale), this.formats.money(bid.total(), locale))));
		if (bid.rate() != null && bid.comparable() != null) {
			BigDecimal comparable = bid.comparable();
			var rate = bid.rate();
			card.add(follow((locale) -> getTranslation("sourcing.ComparisonView.converted",
					this.formats.number(rate.rate(), locale), this.formats.date(rate.date(), locale), rate.source(),
					this.formats.money(new Money(comparable, comparison.rfq().currency()), locale))));
		}
		AbnormallyLow low = bid.abnormallyLow();
		if (low != null) {
			card.add(new StatusBadge(Tone.WARNING, "sourcing.ComparisonView.abnormallyLow"),
					follow((locale) -> explained(comparison, bid, low, locale)));
		}
		if (!bid.remarks().isEmpty()) {
			card.add(new Paragraph(bid.remarks()));
		}
		Comparison.Disqualification disqualification = bid.disqualification();
		if (disqualification != null) {
			Paragraph reason = new Paragraph(disqualification.reason());
			reason.addClassName("recorded-reason");
			card.add(new StatusBadge(Tone.DANGER, "sourcing.ComparisonView.disqualified"), reason,
					follow((locale) -> recorded(disqualification, locale)));
		}
		if (editable) {
			card.add((disqualification == null)
					? action("sourcing.ComparisonView.disqualify", bid,
							() -> ConfirmDialogs.askReason("sourcing.ComparisonView.disqualify",
									"sourcing.ComparisonView.disqualifyText", "sourcing.ComparisonView.disqualify",
									(reason) -> disqualify.accept(bid.bid(), reason)))
					: action("sourcing.ComparisonView.reinstate", bid,
							() -> ConfirmDialogs.askReason("sourcing.ComparisonView.reinstate",
									"sourcing.ComparisonView.reinstateText", "sourcing.ComparisonView.reinstate",
									(reason) -> reinstate.accept(bid.bid(), reason))));
		}
		return card;
	}

	private String explained(Comparison comparison, Comparison.Column bid, AbnormallyLow low, Locale locale) {
		String currency = comparison.rfq().currency();
		BigDecimal price = (bid.comparable() == null) ? bid.total().amount() : bid.comparable();
		return getTranslation(
				"sourcing.ComparisonView.abnormallyLowWhy", this.formats.money(new Money(price, currency), locale),
				AwardFigures.percent(low.underMean(), locale), this.formats
					.money(new Money(low.meanOfOthers().setScale(4, RoundingMode.HALF_UP), currency).rounded(), locale),
				AwardFigures.percent(low.underNext(), locale));
	}

	private String recorded(Comparison.Disqualification disqualification, Locale locale) {
		String by = (disqualification.by() == null) ? getTranslation("sourcing.Award.imported")
				: this.people.nameOf(disqualification.by(), locale);
		return getTranslation("sourcing.ComparisonView.recordedBy", by,
				this.formats.instant(disqualification.at(), locale));
	}

	private static Button action(String key, Comparison.Column bid, Runnable action) {
		Button button = Texts.text(new Button("", (event) -> action.run()), key);
		button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
		Texts.follow(button,
				(locale) -> button.setAriaLabel(button.getTranslation(locale, key) + " " + bid.supplierName()));
		return button;
	}

	private static Paragraph follow(Function<Locale, String> text) {
		Paragraph paragraph = new Paragraph();
		Texts.follow(paragraph, (locale) -> paragraph.setText(text.apply(locale)));
		return paragraph;
	}

}
