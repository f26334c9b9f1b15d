package io.cailian.catalog.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import io.cailian.catalog.AttributeChoice;
import io.cailian.catalog.AttributeDetails;
import io.cailian.catalog.AttributeForm;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Fields made from the attributes of a category. When the category changes they are made
 * anew: what still fits stays, and what does not comes back with the former category.
 */
class AttributeFields extends Composite<FormLayout> {

	private static final String KEY = "catalog.ItemView.";

	private final CheckedFields checked = new CheckedFields();

	private final Map<String, Supplier<String>> readers = new LinkedHashMap<>();

	/** What was ever said by the code of an attribute. */
	private final Map<String, String> said = new HashMap<>();

	private final BooleanSupplier complete;

	private final Runnable onChange;

	private boolean readOnly;

	/**
	 * No fields yet.
	 * @param complete whether required ones must be filled in now
	 */
	AttributeFields(BooleanSupplier complete, Runnable onChange) {
		this.complete = complete;
		this.onChange = onChange;
		getContent().setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1),
				new FormLayout.ResponsiveStep("34em", 2));
	}

	/** Asks for these attributes, with what was said before. */
	void ask(List<AttributeDetails> attributes) {
		this.said.putAll(values());
		build(attributes);
	}

	/** Asks for these attributes with these values, and forgets others. */
	void show(List<AttributeDetails> attributes, Map<String, String> values) {
		this.said.clear();
		this.said.putAll(values);
		build(attributes);
	}

	void readOnly(boolean value) {
		this.readOnly = value;
	}

	/** What is said now, empty where nothing is. */
	Map<String, String> values() {
		Map<String, String> values = new HashMap<>();
		this.readers.forEach((code, reader) -> values.put(code, reader.get()));
		return values;
	}

	List<ErrorSummary.Problem> problems() {
		return this.checked.problems();
	}

	private void build(List<AttributeDetails> attributes) {
		this.checked.clear();
		this.readers.clear();
		getContent().removeAll();
		attributes.forEach(this::add);
	}

	private void add(AttributeDetails attribute) {
		AttributeForm form = attribute.form();
		String value = fitting(attribute);
		switch (form.kind()) {
			case TEXT -> {
				TextField field = new TextField();
				field.setMaxLength(AttributeForm.MAX_TEXT);
				put(attribute, field, value, Function.identity(), String::strip);
			}
			case NUMBER -> put(attribute, new AmountField().signed().decimals(0, form.decimals()), value,
					BigDecimal::new, BigDecimal::toPlainString);
			case CHOICE -> {
				ComboBox<AttributeChoice> box = new ComboBox<>();
				box.setItems(form.choices());
				box.setClearButtonVisible(true);
				Texts.follow(box, (locale) -> box.setItemLabelGenerator((choice) -> choice.name(locale)));
				put(attribute, box, value, (code) -> choice(form, code), AttributeChoice::code);
			}
			case YES_NO -> {
				ComboBox<Boolean> box = new ComboBox<>();
				box.setItems(true, false);
				box.setClearButtonVisible(true);
				Texts.follow(box, (locale) -> box.setItemLabelGenerator(
						(yes) -> getTranslation(locale, "catalog.CategoryAttributesView." + (yes ? "yes" : "no"))));
				put(attribute, box, value, Boolean::valueOf, String::valueOf);
			}
			case DATE -> put(attribute, new DatePicker(), value, LocalDate::parse, LocalDate::toString);
		}
	}

	private String fitting(AttributeDetails attribute) {
		String value = this.said.getOrDefault(attribute.code(), "");
		try {
			return value.isBlank() ? "" : attribute.form().check(value);
		}
		catch (RuleViolation noLonger) {
			return "";
		}
	}

	private static AttributeChoice choice(AttributeForm form, String code) {
		return form.choices().stream().filter((choice) -> choice.code().equals(code)).findFirst().orElseThrow();
	}

	private <V, F extends Component & HasValue<?, V> & HasValidationProperties & HasLabel> void put(
			AttributeDetails attribute, F field, String value, Function<String, V> read, Function<V, String> write) {
		ComponentTexts.on(field);
		Texts.follow(field, (locale) -> field.setLabel(attribute.label(locale)));
		field.setRequiredIndicatorVisible(attribute.required());
		field.setId("attribute-" + attribute.code());
		if (!value.isEmpty()) {
			field.setValue(read.apply(value));
		}
		field.setReadOnly(this.readOnly);
		Supplier<String> reader = () -> Optional.ofNullable(field.getValue())
			.filter((present) -> !field.isEmpty())
			.map(write)
			.orElse("");
		this.readers.put(attribute.code(), reader);
		this.checked.add(field, (typed) -> {
			String text = reader.get();
			if (!text.isBlank()) {
				attribute.form().check(text);
			}
			else if (attribute.required() && this.complete.getAsBoolean()) {
				throw new RuleViolation(KEY + "requiredToOffer");
			}
		});
		field.addValueChangeListener((event) -> this.onChange.run());
		getContent().add(field);
	}

}
