package io.cailian.sourcing.ui;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryPicker;
import io.cailian.classification.RegionPicker;
import io.cailian.classification.Regions;
import io.cailian.identity.BusinessUnitPicker;
import io.cailian.identity.BusinessUnits;
import io.cailian.kernel.RuleViolation;
import io.cailian.sourcing.BuyingScope;
import io.cailian.sourcing.Participation;
import io.cailian.sourcing.RfqDraft;
import io.cailian.sourcing.RfqDraftLine;
import io.cailian.sourcing.RfqId;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Formats;
import io.cailian.uikit.InstantField;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Everything a buyer writes about an RFQ.
 */
class RfqForm extends Composite<VerticalLayout> {

	private static final String KEY = "sourcing.RfqForm.";

	private static final List<String> USUAL_CURRENCIES = List.of("CNY", "USD", "EUR", "HKD", "JPY", "GBP");

	private final TextField title = Texts.label(new TextField(), KEY + "rfqTitle");

	private final TextArea terms = Texts.label(new TextArea(), KEY + "terms");

	private final ComboBox<String> currency = Texts.label(new ComboBox<>(), KEY + "currency");

	private final InstantField closesAt;

	private final IntegerField minBids = Texts.label(new IntegerField(), KEY + "minBids");

	private final Checkbox partialBids = Texts.label(new Checkbox(), KEY + "partialBids");

	private final Checkbox otherCurrencies = Texts.label(new Checkbox(), KEY + "otherCurrencies");

	private final MultiSelectComboBox<SupplierSummary> invited = Texts
		.label(ComponentTexts.on(new MultiSelectComboBox<>()), KEY + "invited");

	private final CategoryPicker category;

	private final RegionPicker region;

	private final BusinessUnitPicker unit;

	private final TextArea exceptionReason = Texts.label(new TextArea(), KEY + "exceptionReason");

	private final UnorderedList objections = new UnorderedList();

	private final VerticalLayout lineRows = new VerticalLayout();

	private final List<RfqLineForm> lines = new ArrayList<>();

	private final ErrorSummary errors = new ErrorSummary();

	private final Suppliers suppliers;

	private final Participation participation;

	private final Formats formats;

	private final Runnable onChange;

	private String zone;

	private boolean filling;

	RfqForm(Suppliers suppliers, Participation participation, Categories categories, Regions regions,
			BusinessUnits units, Formats formats, Runnable onChange) {
		this.suppliers = suppliers;
		this.participation = participation;
		this.category = Texts.label(new CategoryPicker(categories), KEY + "category");
		this.region = Texts.label(new RegionPicker(regions), KEY + "region");
		this.unit = Texts.label(new BusinessUnitPicker(units), KEY + "unit");
		this.formats = formats;
		this.onChange = onChange;
		this.zone = formats.zone().getId();
		this.closesAt = Texts.label(new InstantField(formats), KEY + "closesAt");
		fields();
		Button add = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "addLine");
		add.addClickListener((event) -> {
			addLine(Optional.empty()).focus();
			changed();
		});
		Div standing = new Div(this.objections, this.exceptionReason);
		FormLayout head = new FormLayout(this.title, this.currency, this.minBids, this.closesAt, this.category,
				this.region, this.unit, this.invited, standing, this.partialBids, this.otherCurrencies, this.terms);
		head.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("40em", 2),
				new FormLayout.ResponsiveStep("70em", 4));
		head.setColspan(this.title, 2);
		head.setColspan(this.closesAt, 2);
		head.setColspan(this.category, 2);
		head.setColspan(this.invited, 4);
		head.setColspan(standing, 4);
		head.setColspan(this.terms, 4);
		this.lineRows.setPadding(false);
		Section linesSection = new Section(Texts.text(new H2(), KEY + "lines"), this.lineRows, add);
		linesSection.setWidthFull();
		getContent().setPadding(false);
		getContent().add(this.errors, head, linesSection);
	}

	private void fields() {
		this.title.setRequiredIndicatorVisible(true);
		this.title.setManualValidation(true);
		this.title.setMaxLength(RfqDraft.MAX_TITLE);
		this.terms.setMaxLength(RfqDraft.MAX_TERMS);
		this.terms.setMinRows(3);
		Set<String> currencies = new LinkedHashSet<>(USUAL_CURRENCIES);
		Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().forEach(currencies::add);
		this.currency.setItems(currencies);
		this.currency.setManualValidation(true);
		this.minBids.setMin(1);
		this.minBids.setMax(RfqDraft.MAX_MIN_BIDS);
		this.minBids.setStepButtonsVisible(true);
		this.invited.setItems(
				(query) -> this.suppliers.active(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
					.stream());
		this.invited.setItemLabelGenerator((supplier) -> supplier.number() + " " + supplier.name());
		Texts.helper(this.category, KEY + "categoryHint");
		Texts.helper(this.region, KEY + "regionHint");
		this.exceptionReason.setMaxLength(BuyingScope.MAX_REASON);
		this.exceptionReason.setWidthFull();
		this.exceptionReason.setManualValidation(true);
		this.exceptionReason.setVisible(false);
		this.objections.addClassName("objections");
		this.objections.getElement().setAttribute("role", "status");
		Texts.follow(this.objections, (locale) -> showObjections());
		List.<HasValue<?, ?>>of(this.category, this.region, this.unit, this.invited)
			.forEach((field) -> field.addValueChangeListener((event) -> showObjections()));
		Texts.helper(this.invited, KEY + "invitedHint");
		Texts.helper(this.partialBids, KEY + "partialBidsHint");
		Texts.helper(this.otherCurrencies, KEY + "otherCurrenciesHint");
		List.<HasValue<?, ?>>of(this.title, this.terms, this.currency, this.closesAt, this.minBids, this.partialBids,
				this.otherCurrencies, this.category, this.region, this.unit, this.exceptionReason, this.invited)
			.forEach((field) -> field.addValueChangeListener((event) -> changed()));
	}

	void show(RfqDraft draft) {
		this.filling = true;
		this.title.setValue(draft.title());
		this.terms.setValue(draft.terms());
		fill(draft);
	}

	/** An empty sheet with one line to begin with. */
	void showEmpty(String presetCurrency) {
		this.filling = true;
		this.currency.setValue(presetCurrency);
		this.minBids.setValue(1);
		addLine(Optional.empty());
		this.filling = false;
	}

	private void fill(RfqDraft draft) {
		this.zone = draft.zone();
		this.currency.setValue(draft.currency());
		this.closesAt.setValue(draft.closesAt());
		this.minBids.setValue(draft.minBids());
		this.partialBids.setValue(draft.partialBids());
		this.otherCurrencies.setValue(draft.otherCurrencies());
		this.invited.setValue(new HashSet<>(this.suppliers.all(draft.invited()).values()));
		this.category.choose(draft.scope().category());
		this.region.setValue(draft.scope().region());
		this.unit.choose(draft.scope().unit());
		this.exceptionReason.setValue(draft.scope().exceptionReason());
		this.lines.clear();
		this.lineRows.removeAll();
		draft.lines().forEach((line) -> addLine(Optional.of(line)));
		this.errors.clear();
		this.filling = false;
		showObjections();
	}

	private RfqLineForm addLine(Optional<RfqDraftLine> line) {
		RfqLineForm[] row = new RfqLineForm[1];
		RfqLineForm form = new RfqLineForm(this.formats, line, this::changed, () -> remove(row[0]));
		row[0] = form;
		this.lines.add(form);
		this.lineRows.add(form);
		return form;
	}

	private void remove(RfqLineForm form) {
		this.lines.remove(form);
		this.lineRows.remove(form);
		changed();
	}

	private List<SupplierId> invitedIds() {
		return this.invited.getValue().stream().map(SupplierSummary::id).toList();
	}

	private BuyingScope scope() {
		return new BuyingScope(this.category.chosen().orElse(null), this.region.chosen().orElse(null),
				this.unit.chosen().orElse(null), this.exceptionReason.getValue());
	}

	/** Says at once what stands against whom, before anybody is invited. */
	private void showObjections() {
		if (this.filling) {
			return;
		}
		List<Participation.Objection> found = this.participation.toInvite(scope(), invitedIds());
		this.objections.removeAll();
		found.forEach((objection) -> this.objections
			.add(new ListItem(getTranslation(objection.why().messageKey(), objection.why().args().toArray()))));
		boolean refused = found.stream().anyMatch(Participation.Objection::isRefused);
		this.invited.setManualValidation(true);
		this.invited.setInvalid(refused);
		if (refused) {
			FieldProblems.say(this.invited, this.invited, new RuleViolation(KEY + "blockedInvited"));
		}
		this.exceptionReason.setVisible(found.stream().anyMatch((objection) -> !objection.isRefused()));
	}

	private void changed() {
		if (!this.filling) {
			this.onChange.run();
		}
	}

	/** The draft as typed, or empty with the reasons on the screen. */
	Optional<RfqDraft> read(RfqId id) {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		boolean titled = !this.title.getValue().isBlank();
		this.title.setInvalid(!titled);
		if (!titled) {
			FieldProblems.add(this.title, new RuleViolation("sourcing.Rfq.titleMissing"), problems);
		}
		FieldProblems.required(this.currency, problems);
		FieldProblems.unreadable(this.minBids, new RuleViolation("sourcing.Rfq.minBidsRange", RfqDraft.MAX_MIN_BIDS),
				problems);
		FieldProblems.optional(this.closesAt, problems);
		List<RfqDraftLine> read = new ArrayList<>();
		for (int i = 0; i < this.lines.size(); i++) {
			int before = problems.size();
			this.lines.get(i).read(problems).ifPresent(read::add);
			FieldProblems.ofLine(this, i + 1, problems, before);
		}
		Optional<RfqDraft> draft = problems.isEmpty() ? draft(id, read, problems) : Optional.empty();
		this.errors.show(problems);
		return draft;
	}

	private Optional<RfqDraft> draft(RfqId id, List<RfqDraftLine> read, List<ErrorSummary.Problem> problems) {
		try {
			return Optional.of(new RfqDraft(id, this.title.getValue(), this.terms.getValue(),
					Objects.requireNonNullElse(this.currency.getValue(), ""), this.closesAt.getValue(), this.zone,
					this.partialBids.getValue(), this.otherCurrencies.getValue(),
					Objects.requireNonNullElse(this.minBids.getValue(), 0), read, invitedIds(), scope()));
		}
		catch (RuleViolation violation) {
			problems.add(new ErrorSummary.Problem(this.title, violation));
			return Optional.empty();
		}
	}

}
