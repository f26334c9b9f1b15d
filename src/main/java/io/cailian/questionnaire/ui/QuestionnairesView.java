package io.cailian.questionnaire.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.QuestionnaireTemplates;
import io.cailian.questionnaire.TemplateContent;
import io.cailian.questionnaire.TemplateId;
import io.cailian.questionnaire.TemplateLine;
import io.cailian.questionnaire.Wording;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.uikit.UploadProgress;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

/**
 * Every version of every questionnaire template, to open, to begin or to bring in.
 */
@StyleSheet("assets/onboarding.css")
@Route("questionnaires")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "questionnaire.QuestionnairesView.title", order = 33, icon = "vaadin:question-circle-o")
class QuestionnairesView extends ListPage<TemplateLine> {

	private static final int MAX_BYTES = 1024 * 1024;

	private final QuestionnaireTemplates templates;

	private final Formats formats;

	QuestionnairesView(QuestionnaireTemplates templates, Formats formats, ListTools tools) {
		super("questionnaire.QuestionnairesView.", tools);
		this.templates = templates;
		this.formats = formats;
		Button create = addButton("questionnaire.QuestionnairesView.create",
				() -> new WordingDialog("questionnaire.QuestionnairesView.create", Wording.NONE,
						(name) -> open(this.templates.create(TemplateId.next(), TemplateContent.named(name)).id()))
					.open());
		Upload upload = UploadProgress.named(ComponentTexts.on(new Upload((UploadHandler) this::receive)),
				"uikit.UploadProgress.name");
		upload.setAcceptedFileExtensions(".json");
		upload.setMaxFileSize(MAX_BYTES);
		upload.setDropAllowed(false);
		upload.setUploadButton(
				Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), "questionnaire.QuestionnairesView.import"));
		Div actions = new Div(create, upload, Texts.text(new Anchor("assets/questionnaire-template.schema.json", ""),
				"questionnaire.QuestionnairesView.schema"));
		actions.addClassName("form-actions");
		addBeforeFilters(actions);
		columns();
		show(this.templates::list);
	}

	private void columns() {
		grid()
			.linkColumn("questionnaire.QuestionnairesView.name", (line) -> line.name().in(getLocale()),
					(line) -> "questionnaires/" + line.id())
			.setFlexGrow(3);
		grid().textColumn("questionnaire.QuestionnairesView.version", (line) -> "v" + line.versionNumber());
		grid().statusColumn("questionnaire.QuestionnairesView.status", (line) -> TemplateTones.of(line.status()),
				(line) -> getTranslation(TemplateTones.key(line.status())));
		grid().textColumn("questionnaire.QuestionnairesView.position", (line) -> "" + line.position());
		grid().textColumn("questionnaire.QuestionnairesView.changed",
				(line) -> this.formats.shortInstant(line.changedAt(), getLocale()), (line) -> line.changedAt());
		grid().whenEmpty(new EmptyState(VaadinIcon.QUESTION_CIRCLE_O, "questionnaire.QuestionnairesView.empty",
				"questionnaire.QuestionnairesView.emptyHint"));
		grid().onOpen((line) -> open(line.id()));
	}

	private void receive(UploadEvent event) {
		UI ui = event.getUI();
		try (InputStream in = event.getInputStream()) {
			String json = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
			ui.access(() -> bringIn(json));
		}
		catch (IOException ex) {
			event.reject();
		}
	}

	private void bringIn(String json) {
		try {
			open(this.templates.importJson(TemplateId.next(), json).id());
		}
		catch (RuleViolation violation) {
			Notices.problem(violation);
		}
	}

	private static void open(TemplateId id) {
		UI.getCurrent().navigate("questionnaires/" + id);
	}

}
