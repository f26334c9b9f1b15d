package io.cailian.sourcing.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.kernel.Quantity;
import io.cailian.kernel.RuleViolation;
import io.cailian.sourcing.BaselineType;
import io.cailian.sourcing.RfqDraftLine;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Formats;
import io.cailian.uikit.QuantityField;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/**
 * One line of an RFQ being written.
 */
class RfqLineForm extends Composite<Div> {

	private static final String KEY = "sourcing.RfqLineForm.";

	private final UUID id;

	private final TextField item = Texts.label(new TextField(), KEY + "item");

	private final TextField specification = Texts.label(new TextField(), KEY + "specification");

	private final QuantityField quantity;

	private final DatePicker needBy = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "needBy");

	private final AmountField baseline = Texts.label(new AmountField().decimals(2, 4), KEY + "baseline");

	private final Select<BaselineType> baselineType = Texts.label(new Select<>(), KEY + "baselineType");

	RfqLineForm(Formats formats, Optional<RfqDraftLine> line, Runnable onChange, Runnable onRemove) {
		this.id = line.map(RfqDraftLine::id).orElseGet(Ids::next);
		this.quantity = Texts.label(new QuantityField(formats), KEY + "quantity");
		this.baselineType.setItems(BaselineType.values());
		Texts.follow(this.baselineType, (locale) -> this.baselineType
			.setItemLabelGenerator((type) -> getTranslation(locale, "sourcing.BaselineType." + type.name())));
		this.baselineType.setValue(BaselineType.LAST_PRICE);
		line.ifPresent(this::fill);
		this.item.setRequiredIndicatorVisible(true);
		this.item.setManualValidation(true);
		this.item.setMaxLength(RfqDraftLine.MAX_ITEM);
		this.specification.setMaxLength(RfqDraftLine.MAX_SPECIFICATION);
		this.quantity.setRequiredIndicatorVisible(true);
		List.<HasValue<?, ?>>of(this.item, this.specification, this.quantity, this.needBy, this.baseline,
				this.baselineType)
			.forEach((field) -> field.addValueChangeListener((event) -> onChange.run()));
		Button remove = Texts.ariaLabel(new Button(VaadinIcon.TRASH.create()), KEY + "remove");
		remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
		remove.addClickListener((event) -> onRemove.run());
		remove.addClassName("line-form-remove");
		Div fields = new Div(this.item, this.specification, this.quantity, this.needBy, this.baseline,
				this.baselineType);
		fields.addClassName("line-form-fields");
		getContent().add(fields, remove);
		getContent().addClassName("line-form");
		getContent().setWidthFull();
	}

	private void fill(RfqDraftLine line) {
		this.item.setValue(line.item());
		this.specification.setValue(line.specification());
		this.quantity.setValue(line.quantity());
		this.needBy.setValue(line.needBy());
		this.baseline.setValue(line.baselinePrice());
		if (line.baselineType() != null) {
			this.baselineType.setValue(line.baselineType());
		}
	}

	/** The line as typed, or empty with the reasons added to the problems. */
	Optional<RfqDraftLine> read(List<ErrorSummary.Problem> problems) {
		Quantity wanted = this.quantity.getValue();
		boolean named = !this.item.getValue().isBlank();
		this.item.setInvalid(!named);
		if (!named) {
			FieldProblems.add(this.item, new RuleViolation("sourcing.RfqLine.itemMissing"), problems);
		}
		boolean counted = wanted != null && wanted.value().signum() > 0;
		this.quantity.setInvalid(!counted);
		if (wanted == null || !counted) {
			FieldProblems.add(this.quantity, new RuleViolation(KEY + "quantityMissing"), problems);
		}
		FieldProblems.optional(this.baseline, problems);
		FieldProblems.optional(this.needBy, problems);
		if (!named || wanted == null || !counted || this.baseline.isInvalid() || this.needBy.isInvalid()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new RfqDraftLine(this.id, this.item.getValue(), this.specification.getValue(), wanted,
					this.needBy.getValue(), this.baseline.getValue(), this.baselineType.getValue()));
		}
		catch (RuleViolation violation) {
			problems.add(new ErrorSummary.Problem(this.item, violation));
			return Optional.empty();
		}
	}

	void focus() {
		this.item.focus();
	}

}
