package io.cailian.classification;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.combobox.ComboBox;

/**
 * Chooses a region by code, by name in either language, or by pinyin initials.
 */
public class RegionPicker extends ComboBox<Region> {

	public RegionPicker(Regions regions) {
		setClearButtonVisible(true);
		setItems(
				(region, text) -> Objects.requireNonNullElse(text, "").isBlank() || Pinyin.matches(region.code() + " "
						+ regions.name(region, Locale.CHINESE) + " " + regions.name(region, Locale.ENGLISH), text),
				Region.all());
		Texts.follow(this, (locale) -> setItemLabelGenerator((region) -> regions.name(region, locale)));
	}

	/** What is chosen, if anything. */
	public Optional<Region> chosen() {
		return getOptionalValue();
	}

}
