package io.cailian.sourcing.ui;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.sourcing.AwardFigures;
import io.cailian.sourcing.AwardId;
import io.cailian.sourcing.AwardProposal;
import io.cailian.sourcing.AwardTotal;
import io.cailian.sourcing.BidId;
import io.cailian.sourcing.Comparison;
import io.cailian.sourcing.Participation;
import io.cailian.supplier.SupplierId;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * What the buyer has chosen so far, what it comes to, why, and the button that asks the
 * purchasing manager. Its id is made when the form opens, so pressing twice proposes
 * once.
 */
class AwardForm extends Composite<Section> {

	private static final int MAX_JUSTIFICATION = 2000;

	private final Formats formats;

	private final AwardFigures figures;

	private final ComparisonGrid grid;

	private final Function<List<SupplierId>, List<Participation.Objection>> objections;

	private final Div chosen = new Div();

	private final Paragraph sum = new Paragraph();

	private final TextArea justification = Texts.label(new TextArea(), "sourcing.ComparisonView.justification");

	private final Button submit = Texts.text(new Button(), "sourcing.ComparisonView.propose");

	private final AwardId id = AwardId.next();

	private Comparison comparison;

	AwardForm(Formats formats, AwardFigures figures, ComparisonGrid grid, Comparison comparison,
			Function<List<SupplierId>, List<Participation.Objection>> objections, Consumer<AwardProposal> onPropose) {
		this.formats = formats;
		this.figures = figures;
		this.grid = grid;
		this.comparison = comparison;
		this.objections = objections;
		Texts.helper(this.justification, "sourcing.ComparisonView.justificationHelp");
		this.justification.setMaxLength(MAX_JUSTIFICATION);
		this.justification.setWidthFull();
		this.justification.setMinRows(2);
		this.justification.setManualValidation(true);
		this.justification.setValueChangeMode(ValueChangeMode.LAZY);
		this.justification.addValueChangeListener((event) -> this.justification.setInvalid(false));
		this.submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		this.submit.addClickListener((event) -> ask(onPropose));
		Button lowest = Texts.text(new Button("", (event) -> grid.choose(lowestPerLine())),
				"sourcing.ComparisonView.chooseLowest");
		Button first = Texts.text(new Button("", (event) -> grid.choose(firstRanked())),
				"sourcing.ComparisonView.chooseFirst");
		Div actions = new Div(lowest, first, this.submit);
		actions.addClassName("form-actions");
		getContent().addClassName("award-form");
		getContent().add(Texts.text(new H2(), "sourcing.ComparisonView.award"), this.chosen, this.sum,
				this.justification, actions);
		Texts.follow(this, (locale) -> refresh());
	}

	void show(Comparison changed) {
		this.comparison = changed;
		refresh();
	}

	/** Re-counts what is chosen; call after every choice. */
	void refresh() {
		Map<UUID, BidId> choices = this.grid.choices();
		this.chosen.removeAll();
		for (Comparison.Row row : this.comparison.lines()) {
			BidId bid = choices.get(row.line().id());
			if (bid != null) {
				this.comparison.bid(bid).ifPresent((column) -> this.chosen.add(new Paragraph(line(row, column))));
			}
		}
		AwardTotal total = this.comparison.total(choices);
		String sum = getTranslation("sourcing.ComparisonView.chosenSum", choices.size(), this.comparison.lines().size(),
				this.formats.money(total.money(), getLocale()));
		this.sum.setText((total.withoutRate() == 0) ? sum
				: sum + getTranslation("sourcing.ComparisonView.withoutRate", total.withoutRate()));
	}

	private String line(Comparison.Row row, Comparison.Column bid) {
		Comparison.Offer offer = row.offerOf(bid.bid()).orElseThrow();
		BigDecimal amount = Objects.requireNonNull(offer.amount());
		String text = row.line().position() + ". " + bid.supplierName() + ": "
				+ this.formats.money(new Money(amount, bid.total().currency()), getLocale());
		return (bid.rate() == null || offer.comparable() == null) ? text : text + " " + this.figures
			.converted(new Money(offer.comparable(), this.comparison.rfq().currency()), bid.rate(), getLocale());
	}

	private void ask(Consumer<AwardProposal> onPropose) {
		Map<UUID, BidId> choices = this.grid.choices();
		if (choices.isEmpty()) {
			Notices.problem(new RuleViolation("sourcing.Award.nothingChosen"));
			return;
		}
		if (this.comparison.needsWords(choices) && this.justification.getValue().isBlank()) {
			FieldProblems.say(this.justification, this.justification,
					new RuleViolation("sourcing.Award.justificationMissing"));
			this.justification.focus();
			return;
		}
		if (objects(choices)) {
			return;
		}
		List<AwardProposal.Choice> lines = this.comparison.lines()
			.stream()
			.map((row) -> row.line().id())
			.filter(choices::containsKey)
			.map((line) -> new AwardProposal.Choice(line, Objects.requireNonNull(choices.get(line))))
			.toList();
		AwardProposal proposal = new AwardProposal(this.id, this.comparison.rfq().id(), lines,
				this.justification.getValue());
		ConfirmDialogs.ask("sourcing.ComparisonView.proposeTitle", "sourcing.ComparisonView.proposeText",
				"sourcing.ComparisonView.propose", () -> onPropose.accept(proposal));
	}

	/** Says at the words what stands against a winner, unless they outweigh it. */
	private boolean objects(Map<UUID, BidId> choices) {
		List<SupplierId> winners = choices.values()
			.stream()
			.distinct()
			.flatMap((bid) -> this.comparison.bid(bid).stream())
			.map(Comparison.Column::supplier)
			.toList();
		Optional<Participation.Objection> weighty = this.objections.apply(winners)
			.stream()
			.filter((objection) -> objection.isRefused() || this.justification.getValue().isBlank())
			.findFirst();
		weighty.ifPresent((objection) -> {
			FieldProblems.say(this.justification, this.justification, (locale) -> words(objection, locale));
			this.justification.focus();
		});
		return weighty.isPresent();
	}

	private String words(Participation.Objection objection, Locale locale) {
		RuleViolation why = objection.why();
		String said = getTranslation(locale, why.messageKey(), why.args().toArray());
		return objection.isRefused() ? said : getTranslation(locale, "sourcing.AwardForm.restricted", said);
	}

	private Map<UUID, BidId> lowestPerLine() {
		Map<UUID, BidId> chosen = new HashMap<>();
		this.comparison.lines()
			.forEach((row) -> row.lowest().ifPresent((offer) -> chosen.put(row.line().id(), offer.bid())));
		return chosen;
	}

	private Map<UUID, BidId> firstRanked() {
		Map<UUID, BidId> chosen = new HashMap<>();
		this.comparison.bids()
			.stream()
			.filter((bid) -> bid.rank() != null && bid.rank() == 1)
			.forEach((bid) -> this.comparison.lines().forEach((row) -> chosen.put(row.line().id(), bid.bid())));
		return chosen;
	}

}
