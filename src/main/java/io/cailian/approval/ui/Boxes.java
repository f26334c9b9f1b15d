package io.cailian.approval.ui;

import java.util.function.BiFunction;
import java.util.Collection;
import java.util.Locale;

import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;

/**
 * The fields rows are written in, alike wherever they stand.
 */
final class Boxes {

	private Boxes() {
	}

	/** A choice among few things, by their names or pinyin. */
	static <T> ComboBox<T> choice(String labelKey, Collection<T> items, BiFunction<T, Locale, String> name) {
		ComboBox<T> box = Texts.label(new ComboBox<>(), labelKey);
		box.setItems((item, typed) -> Pinyin.matches(name.apply(item, UI.getCurrent().getLocale()), typed), items);
		box.setManualValidation(true);
		box.setRequiredIndicatorVisible(true);
		Texts.follow(box, (locale) -> box.setItemLabelGenerator((item) -> name.apply(item, locale)));
		return box;
	}

	static <E extends Enum<E>> ComboBox<E> constants(String labelKey, Collection<E> items, String key) {
		ComboBox<E> box = Texts.label(new ComboBox<>(), labelKey);
		box.setItems((item, typed) -> Pinyin.matches(box.getTranslation(key + item.name()), typed), items);
		box.setManualValidation(true);
		box.setRequiredIndicatorVisible(true);
		Texts.follow(box,
				(locale) -> box.setItemLabelGenerator((item) -> box.getTranslation(locale, key + item.name())));
		return box;
	}

	static IntegerField number(String labelKey, int min, int max, int value) {
		IntegerField field = Texts.label(new IntegerField(), labelKey);
		field.setMin(min);
		field.setMax(max);
		field.setStepButtonsVisible(true);
		field.setManualValidation(true);
		field.setRequiredIndicatorVisible(true);
		field.setValue(value);
		return field;
	}

	static Button remove(String labelKey, Runnable action) {
		Button remove = Texts.ariaLabel(new Button(VaadinIcon.TRASH.create()), labelKey);
		remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		remove.addClickListener((event) -> action.run());
		return remove;
	}

}
