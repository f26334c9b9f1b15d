package io.cailian.questionnaire.ui;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.Regions;
import io.cailian.identity.BusinessUnits;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.QuestionnaireTemplates;
import io.cailian.questionnaire.Questionnaires;
import io.cailian.questionnaire.TemplateContent;
import io.cailian.questionnaire.TemplateDetails;
import io.cailian.questionnaire.TemplateId;
import io.cailian.questionnaire.TemplateStatus;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * One version of a template: a draft to edit, and always a preview as applicants see it.
 */
@StyleSheet("assets/supplier.css")
@StyleSheet("assets/onboarding.css")
@Route("questionnaires/:id")
@RolesAllowed(Roles.ADMIN)
class QuestionnaireView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private static final String KEY = "questionnaire.QuestionnaireView.";

	private final QuestionnaireTemplates templates;

	private final Questionnaires questionnaires;

	private final Categories categories;

	private final Regions regions;

	private final BusinessUnits units;

	private final Div preview = new Div();

	private String title = "";

	private long version;

	QuestionnaireView(QuestionnaireTemplates templates, Questionnaires questionnaires, Categories categories,
			Regions regions, BusinessUnits units) {
		this.templates = templates;
		this.questionnaires = questionnaires;
		this.categories = categories;
		this.regions = regions;
		this.units = units;
		this.preview.addClassName("wizard-panel");
		getContent().addClassName("page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		TemplateDetails template = event.getRouteParameters()
			.get("id")
			.flatMap(QuestionnaireView::id)
			.flatMap(this.templates::find)
			.orElseThrow(NotFoundException::new);
		show(template);
	}

	private void show(TemplateDetails template) {
		this.version = template.version();
		this.title = template.content().name().in(getLocale()) + " v" + template.line().versionNumber();
		getContent().removeAll();
		getContent().add(new PageHeader().crumb("questionnaire.QuestionnairesView.title", QuestionnairesView.class)
			.here(this.title)
			.title(this.title)
			.badges(new StatusBadge(TemplateTones.of(template.line().status()),
					TemplateTones.key(template.line().status()))),
				actions(template));
		if (template.isDraft()) {
			getContent().add(
					new ScopeEditor(template.content(), this.categories, this.regions, this.units,
							(content) -> reload(keep(template.id(), content))),
					new TemplateEditor(template.content(), (content) -> keep(template.id(), content)));
		}
		getContent().add(Texts.text(new H2(), KEY + "preview"), this.preview);
		preview(template.id());
	}

	private void reload(TemplateDetails template) {
		show(template);
		Notices.success(KEY + "saved");
	}

	/** Keeps a change of the draft; what breaks a rule is thrown to where it was made. */
	private TemplateDetails keep(TemplateId id, TemplateContent content) {
		TemplateDetails kept = this.templates.edit(id, content, this.version);
		this.version = kept.version();
		preview(id);
		return kept;
	}

	private void preview(TemplateId id) {
		Questionnaire questionnaire = this.questionnaires.of(List.of(id));
		this.preview.removeAll();
		this.preview.add(new QuestionnairePreview(questionnaire));
	}

	private Div actions(TemplateDetails template) {
		TemplateId id = template.id();
		Div actions = new Div();
		actions.addClassName("form-actions");
		if (template.isDraft()) {
			Button activate = action("activate", () -> ConfirmDialogs.ask(KEY + "activate", KEY + "activateText",
					KEY + "activate", () -> show(this.templates.activate(id))));
			activate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			actions.add(activate);
		}
		else {
			actions.add(action("nextVersion",
					() -> UI.getCurrent().navigate("questionnaires/" + this.templates.nextVersion(id).id())));
		}
		if (template.line().status() != TemplateStatus.RETIRED) {
			actions.add(action("retire", () -> ConfirmDialogs.askDanger(KEY + "retire", KEY + "retireText",
					KEY + "retire", () -> show(this.templates.retire(id)))));
		}
		Anchor export = Texts.text(new Anchor(download(id), ""), KEY + "export");
		actions.add(export);
		return actions;
	}

	private DownloadHandler download(TemplateId id) {
		return DownloadHandler.fromInputStream((event) -> {
			byte[] json = this.templates.exportJson(id).getBytes(StandardCharsets.UTF_8);
			return new DownloadResponse(new ByteArrayInputStream(json), "questionnaire-" + id + ".json",
					"application/json", json.length);
		});
	}

	private Button action(String word, Runnable action) {
		Button button = Texts.text(new Button(), KEY + word);
		button.addClickListener((event) -> {
			try {
				action.run();
			}
			catch (RuleViolation violation) {
				Notices.problem(violation);
			}
		});
		return button;
	}

	private static Optional<TemplateId> id(String text) {
		try {
			return Optional.of(TemplateId.of(text));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

	@Override
	public String getPageTitle() {
		return this.title;
	}

}
