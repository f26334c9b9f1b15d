package io.cailian.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.combobox.ComboBox;

/**
 * Chooses a business unit by code, by name in either language, or by pinyin initials.
 */
public class BusinessUnitPicker extends ComboBox<BusinessUnitDetails> {

	private final BusinessUnits units;

	public BusinessUnitPicker(BusinessUnits units) {
		this.units = units;
		offer(units.active());
		setClearButtonVisible(true);
		Texts.follow(this, (locale) -> setItemLabelGenerator((unit) -> unit.label(locale)));
	}

	/** What is chosen, if anything. */
	public Optional<BusinessUnitId> chosen() {
		return getOptionalValue().map(BusinessUnitDetails::id);
	}

	/** Chooses a unit, also one that is closed by now; nothing clears the field. */
	public void choose(@Nullable BusinessUnitId id) {
		Optional<BusinessUnitDetails> unit = Optional.ofNullable(id).flatMap(this.units::find);
		unit.filter((found) -> !found.active()).ifPresent((closed) -> {
			List<BusinessUnitDetails> offered = new ArrayList<>(this.units.active());
			offered.add(closed);
			offer(offered);
		});
		unit.ifPresentOrElse(this::setValue, this::clear);
	}

	private void offer(List<BusinessUnitDetails> offered) {
		setItems((unit, text) -> Objects.requireNonNullElse(text, "").isBlank()
				|| Pinyin.matches(unit.fullCode() + " " + unit.nameZh() + " " + unit.nameEn(), text), offered);
	}

}
