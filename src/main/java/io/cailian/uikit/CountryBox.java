package io.cailian.uikit;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.combobox.ComboBox;

/**
 * Chooses a country by its name in the reader's language; the value is its ISO code.
 */
public class CountryBox extends ComboBox<String> {

	public CountryBox(String preset) {
		setItemLabelGenerator((code) -> name(code, getLocale()));
		Texts.follow(this, (locale) -> {
			String chosen = getValue();
			setItems(byName(locale));
			setValue(chosen);
		});
		setItems(byName(Locale.ENGLISH));
		setValue(preset);
	}

	public static String name(String code, Locale locale) {
		return Locale.of("", code).getDisplayCountry(locale);
	}

	private static List<String> byName(Locale locale) {
		Comparator<Object> order = Collator.getInstance(locale);
		return Arrays.stream(Locale.getISOCountries())
			.sorted(Comparator.comparing((code) -> name(code, locale), order))
			.toList();
	}

}
