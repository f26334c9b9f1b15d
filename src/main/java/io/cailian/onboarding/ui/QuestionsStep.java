package io.cailian.onboarding.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import io.cailian.classification.CategoriesPicker;
import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.document.AttachmentId;
import io.cailian.identity.BusinessUnitId;
import io.cailian.identity.BusinessUnitPicker;
import io.cailian.onboarding.AnsweredQuestionnaire;
import io.cailian.onboarding.DraftField;
import io.cailian.onboarding.DraftValues;
import io.cailian.onboarding.SupplyWish;
import io.cailian.questionnaire.Question;
import io.cailian.questionnaire.QuestionType;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.QuestionnaireFields;
import io.cailian.questionnaire.TemplateId;
import io.cailian.supplier.HandedInDocument;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What the company wants to supply, and the questions we have about that. They change
 * with what is chosen; answers given before stay, and so do the versions of the questions
 * unless the choice changes.
 */
class QuestionsStep extends Composite<Div> implements StepPanel {

	private final WizardParts parts;

	private final DraftFields draft;

	private final Consumer<Questionnaire> assembled;

	private final CategoriesPicker categories;

	private final MultiSelectComboBox<Region> regions = new MultiSelectComboBox<>();

	private final BusinessUnitPicker unit;

	private final Div questions = new Div();

	private final Map<String, String> answers = new HashMap<>();

	private Questionnaire questionnaire = Questionnaire.NONE;

	private QuestionnaireFields fields;

	QuestionsStep(WizardParts parts, DraftFields draft, Consumer<Questionnaire> assembled) {
		this.parts = parts;
		this.draft = draft;
		this.assembled = assembled;
		this.categories = Texts.label(new CategoriesPicker(parts.categories()), "onboarding.QuestionsStep.categories");
		this.unit = Texts.label(new BusinessUnitPicker(parts.units()), "onboarding.QuestionsStep.unit");
		Texts.label(this.regions, "onboarding.QuestionsStep.regions");
		this.regions.setItems(Region.all());
		this.regions.setClearButtonVisible(true);
		Texts.follow(this.regions,
				(locale) -> this.regions.setItemLabelGenerator((region) -> parts.regions().name(region, locale)));
		Texts.helper(this.categories, "onboarding.QuestionsStep.categoriesHint");
		this.fields = new QuestionnaireFields(Questionnaire.NONE, this::slot, draft::tell);
		bind();
		this.questions.addClassName("wizard-questions");
		getContent().addClassName("wizard-panel");
		getContent().add(new FormSection("onboarding.QuestionsStep.wish", "onboarding.QuestionsStep.wishHint")
			.addWide(this.categories)
			.add(this.regions, this.unit), this.questions);
		assemble(parts.questionnaires().assemble(List.of(), List.of(), List.of()));
	}

	private void bind() {
		this.draft.bind(DraftField.CATEGORIES,
				() -> DraftValues.joined(this.categories.chosen().stream().map(CategoryId::toString).toList()),
				(value) -> this.categories.choose(ids(value).stream().map(CategoryId::new).toList()));
		this.draft.bind(DraftField.REGIONS,
				() -> DraftValues.joined(this.regions.getValue().stream().map(Region::code).toList()),
				(value) -> this.regions.setValue(parts(value).stream().map(Region::new).toList()));
		this.draft.bind(DraftField.UNIT, () -> this.unit.chosen().map(BusinessUnitId::toString).orElse(""),
				(value) -> this.unit.choose(ids(value).stream().map(BusinessUnitId::new).findFirst().orElse(null)));
		this.draft.bind(DraftField.TEMPLATES,
				() -> DraftValues.joined(this.questionnaire.templates().stream().map(TemplateId::toString).toList()),
				(value) -> assemble(this.parts.questionnaires().of(ids(value).stream().map(TemplateId::new).toList())));
		this.draft.bindAll(DraftValues.QUESTION, () -> {
			remember();
			return this.answers;
		}, (values) -> {
			this.answers.clear();
			this.answers.putAll(values);
			this.fields.show(values);
		});
		this.categories.addValueChangeListener((event) -> wished(event.isFromClient()));
		this.regions.addValueChangeListener((event) -> wished(event.isFromClient()));
		this.unit.addValueChangeListener((event) -> wished(event.isFromClient()));
	}

	/** The questions of another choice; only a person's choice asks for them. */
	private void wished(boolean byPerson) {
		if (byPerson) {
			SupplyWish wish = wish();
			assemble(this.parts.questionnaires().assemble(wish.categories(), wish.regions(), wish.units()));
			this.draft.tell();
		}
	}

	private void assemble(Questionnaire next) {
		remember();
		this.questionnaire = next;
		this.fields = new QuestionnaireFields(next, this::slot, this.draft::tell);
		this.fields.show(this.answers);
		this.questions.removeAll();
		if (next.questions().isEmpty()) {
			this.questions.add(Texts.text(new Paragraph(), "onboarding.QuestionsStep.none"));
		}
		else {
			this.questions.add(this.fields);
		}
		this.assembled.accept(next);
	}

	private void remember() {
		this.answers.putAll(this.fields.values());
	}

	private FileSlot slot(Question question) {
		return new FileSlot(this.parts, question.wording(), question.required());
	}

	SupplyWish wish() {
		return new SupplyWish(new HashSet<>(this.categories.chosen()), this.regions.getValue(), this.unit.chosen());
	}

	/** The questions asked, and what was answered to them. */
	AnsweredQuestionnaire answered() {
		return new AnsweredQuestionnaire(this.questionnaire.templates(), asked());
	}

	Questionnaire questionnaire() {
		return this.questionnaire;
	}

	/** The files among the answers. */
	List<HandedInDocument> files() {
		List<HandedInDocument> files = new ArrayList<>();
		Map<String, String> given = asked();
		this.questionnaire.questions()
			.stream()
			.filter((question) -> question.type() == QuestionType.FILE)
			.flatMap((question) -> Optional.ofNullable(given.get(question.key())).stream())
			.flatMap((value) -> ids(value).stream())
			.forEach((id) -> files.add(new HandedInDocument(new AttachmentId(id), "", null, null)));
		return files;
	}

	private Map<String, String> asked() {
		Map<String, String> given = new LinkedHashMap<>(this.fields.values());
		given.values().removeIf(String::isEmpty);
		return given;
	}

	@Override
	public Component component() {
		return this;
	}

	@Override
	public List<ErrorSummary.Problem> problems() {
		return this.fields.problems();
	}

	private static List<String> parts(String value) {
		return value.isEmpty() ? List.of() : List.of(value.split(","));
	}

	private static List<UUID> ids(String value) {
		return parts(value).stream().map(UUID::fromString).toList();
	}

}
