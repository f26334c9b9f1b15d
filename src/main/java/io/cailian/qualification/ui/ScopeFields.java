package io.cailian.qualification.ui;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryPicker;
import io.cailian.classification.RegionPicker;
import io.cailian.classification.Regions;
import io.cailian.identity.BusinessUnitPicker;
import io.cailian.identity.BusinessUnits;
import io.cailian.qualification.Scope;
import io.cailian.uikit.Texts;

import org.springframework.stereotype.Component;

/**
 * The fields in which somebody says what category, region and business unit is meant.
 */
final class ScopeFields {

	private static final String KEY = "qualification.ScopeFields.";

	private final CategoryPicker category;

	private final RegionPicker region;

	private final BusinessUnitPicker unit;

	private ScopeFields(Source source) {
		this.category = Texts.label(new CategoryPicker(source.categories()), KEY + "category");
		this.region = Texts.placeholder(Texts.label(new RegionPicker(source.regions()), KEY + "region"),
				"qualification.Scope.allRegions");
		this.unit = Texts.placeholder(Texts.label(new BusinessUnitPicker(source.units()), KEY + "unit"),
				"qualification.Scope.allUnits");
		this.category.setManualValidation(true);
	}

	CategoryPicker category() {
		return this.category;
	}

	RegionPicker region() {
		return this.region;
	}

	BusinessUnitPicker unit() {
		return this.unit;
	}

	Scope value() {
		return new Scope(this.category.chosen(), this.region.chosen(), this.unit.chosen());
	}

	/** Makes the fields, given what there is to choose from. */
	@Component
	static class Source {

		private final Categories categories;

		private final Regions regions;

		private final BusinessUnits units;

		Source(Categories categories, Regions regions, BusinessUnits units) {
			this.categories = categories;
			this.regions = regions;
			this.units = units;
		}

		ScopeFields fields() {
			return new ScopeFields(this);
		}

		private Categories categories() {
			return this.categories;
		}

		private Regions regions() {
			return this.regions;
		}

		private BusinessUnits units() {
			return this.units;
		}

	}

}
