package io.cailian.questionnaire.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoriesPicker;
import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.classification.Regions;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnits;
import io.cailian.questionnaire.Scope;
import io.cailian.questionnaire.TemplateContent;
import io.cailian.questionnaire.Wording;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

/**
 * What a template is called, for whom it is, and where it stands among others.
 */
class ScopeEditor extends Composite<Div> {

	private static final String KEY = "questionnaire.ScopeEditor.";

	private static final int LAST_POSITION = 9999;

	private final TextField zh = Texts.label(new TextField(), KEY + "zh");

	private final TextField en = Texts.label(new TextField(), KEY + "en");

	private final IntegerField position = Texts.label(new IntegerField(), KEY + "position");

	private final CategoriesPicker categories;

	private final MultiSelectComboBox<Region> regions = Texts.label(new MultiSelectComboBox<>(), KEY + "regions");

	private final MultiSelectComboBox<BusinessUnitDetails> units = Texts.label(new MultiSelectComboBox<>(),
			KEY + "units");

	ScopeEditor(TemplateContent content, Categories allCategories, Regions names, BusinessUnits allUnits,
			Consumer<TemplateContent> keep) {
		this.categories = Texts.label(new CategoriesPicker(allCategories), KEY + "categories");
		this.regions.setItems(Region.all());
		Texts.follow(this.regions,
				(locale) -> this.regions.setItemLabelGenerator((region) -> names.name(region, locale)));
		this.units.setItems(allUnits.all());
		Texts.follow(this.units, (locale) -> this.units.setItemLabelGenerator((unit) -> unit.label(locale)));
		this.zh.setValue(content.name().zh());
		this.en.setValue(content.name().en());
		this.position.setMin(0);
		this.position.setMax(LAST_POSITION);
		this.position.setRequiredIndicatorVisible(true);
		this.position.setValue(content.position());
		this.categories.choose(content.scope().categories().stream().map(CategoryId::new).toList());
		this.regions.setValue(content.scope().regions().stream().map(Region::new).toList());
		this.units.setValue(allUnits.all()
			.stream()
			.filter((unit) -> content.scope().businessUnits().contains(unit.id().value()))
			.toList());
		Button save = Texts.text(new Button(), KEY + "save");
		save.addClickListener((event) -> {
			List<ErrorSummary.Problem> problems = new ArrayList<>();
			FieldProblems.required(this.position, problems);
			if (problems.isEmpty()) {
				FieldProblems.optional(this.position, problems);
			}
			if (problems.isEmpty()) {
				keep.accept(read(content));
			}
		});
		getContent().add(new FormSection(KEY + "title", KEY + "hint").add(this.zh, this.en)
			.addWide(this.categories)
			.add(this.regions, this.units, this.position)
			.addWide(new Div(save)));
	}

	private TemplateContent read(TemplateContent before) {
		Scope scope = new Scope(this.categories.chosen().stream().map(CategoryId::value).collect(Collectors.toSet()),
				this.regions.getValue().stream().map(Region::code).collect(Collectors.toSet()),
				this.units.getValue().stream().map((unit) -> unit.id().value()).collect(Collectors.toSet()));
		return new TemplateContent(new Wording(this.zh.getValue(), this.en.getValue()), this.position.getValue(), scope,
				before.sections(), before.documents());
	}

}
