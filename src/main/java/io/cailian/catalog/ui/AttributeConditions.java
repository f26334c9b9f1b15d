package io.cailian.catalog.ui;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.cailian.catalog.AttributeChoice;
import io.cailian.catalog.AttributeCondition;
import io.cailian.catalog.AttributeDetails;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.Texts;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;

/**
 * Filters made from the searchable attributes of a category: choices, yes or no, and
 * ranges of numbers. Its value is the text of the conditions as it stands in the address.
 */
class AttributeConditions extends CustomField<String> {

	private static final String KEY = "catalog.AttributeConditions.";

	private final Div fields = new Div();

	private final Map<String, Supplier<Optional<AttributeCondition>>> readers = new LinkedHashMap<>();

	private List<AttributeDetails> asked = List.of();

	private String text = "";

	private boolean filling;

	AttributeConditions() {
		super("");
		this.fields.addClassName("filter-bar");
		add(this.fields);
		setVisible(false);
	}

	/** Offers these attributes; conditions on others are forgotten. */
	void ask(List<AttributeDetails> attributes) {
		if (!attributes.equals(this.asked)) {
			this.asked = attributes;
			build();
			updateValue();
		}
	}

	@Override
	protected String generateModelValue() {
		return AttributeCondition
			.write(this.readers.values().stream().flatMap((reader) -> reader.get().stream()).toList());
	}

	@Override
	protected void setPresentationValue(String value) {
		this.text = value;
		build();
	}

	private void build() {
		Map<String, AttributeCondition> said = AttributeCondition.readAll(this.text)
			.stream()
			.collect(Collectors.toMap(AttributeCondition::code, (each) -> each, (first, second) -> first));
		this.filling = true;
		this.readers.clear();
		this.fields.removeAll();
		this.asked.forEach((attribute) -> offer(attribute, Optional.ofNullable(said.get(attribute.code()))));
		this.filling = false;
		setVisible(!this.readers.isEmpty());
	}

	private void offer(AttributeDetails attribute, Optional<AttributeCondition> said) {
		Set<String> values = said.filter(AttributeCondition.OneOf.class::isInstance)
			.map(AttributeCondition.OneOf.class::cast)
			.map(AttributeCondition.OneOf::values)
			.orElse(Set.of());
		switch (attribute.form().kind()) {
			case CHOICE -> {
				MultiSelectComboBox<AttributeChoice> box = new MultiSelectComboBox<>();
				box.setItems(attribute.form().choices());
				box.setClearButtonVisible(true);
				Texts.follow(box, (locale) -> {
					box.setLabel(attribute.label(locale));
					box.setItemLabelGenerator((choice) -> choice.name(locale));
				});
				box.setValue(attribute.form()
					.choices()
					.stream()
					.filter((choice) -> values.contains(choice.code()))
					.collect(Collectors.toSet()));
				put(attribute, box,
						() -> box.isEmpty() ? Optional.empty() : Optional
							.of(new AttributeCondition.OneOf(attribute.code(),
									box.getValue().stream().map(AttributeChoice::code).collect(Collectors.toSet()))));
			}
			case YES_NO -> {
				ComboBox<Boolean> box = new ComboBox<>();
				box.setItems(true, false);
				box.setClearButtonVisible(true);
				Texts.follow(box, (locale) -> {
					box.setLabel(attribute.label(locale));
					box.setItemLabelGenerator(
							(yes) -> getTranslation(locale, "catalog.CategoryAttributesView." + (yes ? "yes" : "no")));
				});
				values.stream().findFirst().map(Boolean::valueOf).ifPresent(box::setValue);
				put(attribute, box, () -> box.getOptionalValue()
					.map((yes) -> new AttributeCondition.OneOf(attribute.code(), Set.of(String.valueOf(yes)))));
			}
			case NUMBER -> range(attribute, said);
			default -> {
			}
		}
	}

	private void range(AttributeDetails attribute, Optional<AttributeCondition> said) {
		Optional<AttributeCondition.Between> between = said.filter(AttributeCondition.Between.class::isInstance)
			.map(AttributeCondition.Between.class::cast);
		AmountField lowest = limit(attribute, "from", between.map(AttributeCondition.Between::lowest).orElse(null));
		AmountField highest = limit(attribute, "to", between.map(AttributeCondition.Between::highest).orElse(null));
		Supplier<Optional<AttributeCondition>> reader = () -> (lowest.isEmpty() && highest.isEmpty()) ? Optional.empty()
				: Optional.of(new AttributeCondition.Between(attribute.code(), lowest.getValue(), highest.getValue()));
		put(attribute, lowest, reader);
		put(attribute, highest, reader);
	}

	private AmountField limit(AttributeDetails attribute, String word, @Nullable BigDecimal value) {
		AmountField field = new AmountField().signed().decimals(0, attribute.form().decimals());
		Texts.follow(field, (locale) -> field.setLabel(getTranslation(locale, KEY + word, attribute.label(locale))));
		field.setValue(value);
		return field;
	}

	private <F extends Component & HasValue<?, ?>> void put(AttributeDetails attribute, F field,
			Supplier<Optional<AttributeCondition>> reader) {
		this.readers.put(attribute.code(), reader);
		this.fields.add(field);
		field.addValueChangeListener((event) -> {
			if (!this.filling) {
				this.text = generateModelValue();
				updateValue();
			}
		});
	}

}
