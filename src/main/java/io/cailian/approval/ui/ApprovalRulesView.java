package io.cailian.approval.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.cailian.apikit.InvalidInput;
import io.cailian.approval.ApprovalRules;
import io.cailian.approval.RuleType;
import io.cailian.approval.RuleVersionLine;
import io.cailian.approval.RuleWriting;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.uikit.UploadProgress;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

/**
 * The types of documents people decide on, and by which rules: in force, coming, or being
 * written; where there are none, whose decision it is.
 */
@CssImport("./approval/approval-rules.css")
@Route("approval-rules")
@RolesAllowed({ Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.ADMIN, Roles.AUDITOR })
@Menu(title = "approval.ApprovalRulesView.title", order = 74, icon = "vaadin:split")
class ApprovalRulesView extends ListPage<RuleType> {

	private static final String KEY = "approval.ApprovalRulesView.";

	private static final int MAX_BYTES = 1024 * 1024;

	private final RuleWriting writing;

	private final ModuleTranslations texts;

	private final Formats formats;

	ApprovalRulesView(ApprovalRules rules, RuleWriting writing, CurrentUser currentUser, ModuleTranslations texts,
			Formats formats, ListTools tools) {
		super(KEY, tools);
		this.writing = writing;
		this.texts = texts;
		this.formats = formats;
		columns();
		if (RuleRights.writes(currentUser)) {
			addBeforeFilters(bringingIn());
		}
		show(rules::types);
	}

	private void columns() {
		grid()
			.linkColumn(KEY + "type", (each) -> RuleWords.documentType(this.texts, each.type(), getLocale()),
					(each) -> "approval-rules/" + each.type())
			.setFlexGrow(2);
		ListGrid.wide(grid().mentionColumn(KEY + "inForce", this::inForce, (each) -> path(each.inForce())), "14rem");
		grid().textColumn(KEY + "since",
				(each) -> each.inForce()
					.flatMap(RuleVersionLine::effectiveFrom)
					.map((day) -> this.formats.date(day, getLocale()))
					.orElse("–"));
		grid().textColumn(KEY + "coming", this::coming).setFlexGrow(1);
		grid().mentionColumn(KEY + "open", (each) -> each.open().map(this::numbered).orElse("–"),
				(each) -> path(each.open()));
		grid().statusColumn(KEY + "status",
				(each) -> each.open().map((line) -> RuleTones.of(line.status())).orElseGet(() -> settled(each)),
				(each) -> getTranslation(each.open()
					.map((line) -> RuleTones.key(line.status()))
					.orElse(KEY + (each.inForce().isPresent() ? "ruled" : "unruled"))));
		grid().whenEmpty(new EmptyState(VaadinIcon.SPLIT, KEY + "empty", KEY + "emptyHint"));
		opens((each) -> "approval-rules/" + each.type());
	}

	private static Tone settled(RuleType type) {
		return type.inForce().isPresent() ? Tone.SUCCESS : Tone.NEUTRAL;
	}

	private String inForce(RuleType type) {
		return type.inForce().map(this::numbered).orElseGet(() -> standing(type.type()));
	}

	private String standing(String type) {
		return RuleWords.standing(this.texts, type, getLocale());
	}

	private String coming(RuleType type) {
		return type.coming()
			.stream()
			.map((line) -> getTranslation(KEY + "comingFrom", line.number(),
					line.effectiveFrom().map((day) -> this.formats.date(day, getLocale())).orElse("–")))
			.reduce((one, other) -> one + " · " + other)
			.orElse("–");
	}

	private String numbered(RuleVersionLine line) {
		return "v" + line.number();
	}

	private static String path(Optional<RuleVersionLine> version) {
		return version.map((line) -> "approval-rules/" + line.documentType() + "/" + line.number()).orElse("");
	}

	private Div bringingIn() {
		Upload upload = UploadProgress.named(ComponentTexts.on(new Upload((UploadHandler) this::receive)),
				"uikit.UploadProgress.name");
		upload.setAcceptedFileExtensions(".json");
		upload.setMaxFileSize(MAX_BYTES);
		upload.setDropAllowed(false);
		upload.setUploadButton(Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), KEY + "import"));
		Div actions = new Div(upload);
		actions.addClassName("form-actions");
		return actions;
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

	/** Makes a draft of the file, or tells all its faults with their places. */
	void bringIn(String json) {
		try {
			RuleVersionLine draft = this.writing.importJson(json).line();
			Notices.success(KEY + "imported", draft.number());
			UI.getCurrent().navigate("approval-rules/" + draft.documentType() + "/" + draft.number());
		}
		catch (InvalidInput faults) {
			new ImportFaults(faults.faults()).open();
		}
		catch (RuleViolation violation) {
			Notices.problem(violation);
		}
	}

}
