package io.cailian.staging.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.staging.ImportDetails;
import io.cailian.staging.ImportFiles;
import io.cailian.staging.ImportId;
import io.cailian.staging.ImportMode;
import io.cailian.staging.ImportReview;
import io.cailian.staging.ImportRunning;
import io.cailian.staging.ImportState;
import io.cailian.staging.RowState;
import io.cailian.staging.spi.ImportChoice;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.FactList;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;

/**
 * One table on its way in: its rows with their errors at the cell, to put right in place;
 * what to take over; how far it is.
 */
@Route("data-imports/:id")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.ADMIN })
class StagedImportView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

	private static final int ASK_AGAIN = 1_000;

	private final ImportReview review;

	private final ImportRunning running;

	private final PageHeader header = new PageHeader();

	private final FactList facts = new FactList();

	private final Paragraph problem = new Paragraph();

	private final ProgressBar progress = new ProgressBar();

	private final Span progressText = new Span();

	private final Checkbox onlyProblems = new Checkbox();

	private final RadioButtonGroup<ImportMode> mode = new RadioButtonGroup<>();

	private final Map<String, Select<String>> choices = new HashMap<>();

	private final Div choiceFields = new Div();

	private final Div decision = new Div();

	private final Button start = Texts.text(new Button(), "staging.StagedImportView.start");

	private final Button cancel = Texts.text(new Button(), "staging.StagedImportView.cancel");

	private final Button acceptAll = new Button();

	private final Div problemFiles = new Div();

	private final StagedRowsGrid grid;

	private ImportId id = new ImportId(new UUID(0, 0));

	private String fileName = "";

	StagedImportView(ImportReview review, ImportRunning running, ImportFiles files) {
		this.review = review;
		this.running = running;
		this.grid = new StagedRowsGrid(review, this::refresh);
		this.header.crumb("staging.DataImportsView.title", DataImportsView.class);
		this.problem.addClassName("field-problem");
		this.problem.getElement().setAttribute("role", "alert");
		this.progressText.getElement().setAttribute("role", "status");
		Texts.follow(this.progress, (locale) -> this.progress.getElement()
			.setAttribute("aria-label", getTranslation(locale, "staging.StagedImportView.progress")));
		Texts.label(this.onlyProblems, "staging.StagedImportView.onlyProblems");
		this.onlyProblems.addValueChangeListener((event) -> this.grid.showOnlyProblems(event.getValue()));
		Texts.label(this.mode, "staging.StagedImportView.mode");
		this.mode.setItems(ImportMode.values());
		this.mode.setValue(ImportMode.VALID_ROWS);
		Texts.follow(this.mode, (locale) -> this.mode
			.setItemLabelGenerator((how) -> getTranslation(locale, "staging.ImportMode." + how)));
		this.mode.addValueChangeListener((event) -> refresh());
		this.start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		this.start.setDisableOnClick(true);
		this.start.addClickListener((event) -> start());
		this.cancel.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
		this.cancel.addClickListener((event) -> ConfirmDialogs.askDanger("staging.StagedImportView.cancelTitle",
				"staging.StagedImportView.cancelText", "staging.StagedImportView.cancel", () -> {
					this.running.cancel(this.id);
					refresh();
				}));
		Anchor workbook = new Anchor(DownloadHandler.fromInputStream((event) -> TableDownloads.of("problems.xlsx",
				(out) -> files.problems(this.id, event.getUI().getLocale(), out))), "");
		Anchor csv = new Anchor(DownloadHandler.fromInputStream((event) -> TableDownloads.of("problems.csv",
				(out) -> files.csvProblems(this.id, event.getUI().getLocale(), out))), "");
		this.problemFiles.add(Texts.text(workbook, "staging.StagedImportView.problemFile"), new Span(" · "),
				Texts.text(csv, "staging.StagedImportView.problemCsv"));
		this.decision.addClassName("card");
		this.decision.add(this.mode, this.choiceFields);
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(this.header, this.problem, this.facts, this.progress, this.progressText, this.decision,
				new Div(this.onlyProblems, this.problemFiles), this.grid);
		getContent().setFlexGrow(1, this.grid);
		this.acceptAll.addClickListener((event) -> ConfirmDialogs.ask("staging.StagedImportView.acceptAllTitle",
				"staging.StagedImportView.acceptAllText", "staging.StagedImportView.acceptAllYes", this::acceptAll));
		this.header.actions(this.cancel, this.acceptAll, this.start);
	}

	@Override
	public String getPageTitle() {
		return this.fileName.isEmpty() ? getTranslation("staging.DataImportsView.title") : this.fileName;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.id = event.getRouteParameters()
			.get("id")
			.flatMap(StagedImportView::id)
			.orElseThrow(NotFoundException::new);
		ImportDetails details = this.review.find(this.id).orElseThrow(NotFoundException::new);
		this.fileName = details.summary().fileName();
		this.header.title(this.fileName).here(this.fileName);
		choiceFields(details);
		this.grid.show(this.id, details);
		if (details.problems() > 0) {
			this.onlyProblems.setValue(true);
		}
		refresh();
	}

	@Override
	protected void onAttach(AttachEvent event) {
		event.getUI().addPollListener((poll) -> {
			if (isAttached()) {
				refresh();
			}
		});
	}

	@Override
	protected void onDetach(DetachEvent event) {
		event.getUI().setPollInterval(-1);
	}

	private void choiceFields(ImportDetails details) {
		this.choiceFields.removeAll();
		this.choices.clear();
		for (ImportChoice choice : details.choices()) {
			Select<String> field = Texts.label(new Select<>(), choice.labelKey());
			field.setItems(choice.values());
			Texts.follow(field, (locale) -> field
				.setItemLabelGenerator((value) -> getTranslation(locale, choice.labelKey() + "." + value)));
			field.setValue(details.chosen().getOrDefault(choice.name(), choice.values().getFirst()));
			field.setWidthFull();
			this.choices.put(choice.name(), field);
			this.choiceFields.add(field);
		}
	}

	private void start() {
		try {
			Map<String, String> chosen = new HashMap<>();
			this.choices.forEach((name, field) -> chosen.put(name, field.getValue()));
			this.running.start(this.id, this.mode.getValue(), chosen);
		}
		finally {
			refresh();
		}
	}

	private void acceptAll() {
		this.review.acceptAll(this.id);
		this.grid.show(this.id, this.review.find(this.id).orElseThrow(NotFoundException::new));
		refresh();
	}

	/** Asks how it stands; while it runs, again every second. */
	private void refresh() {
		ImportDetails details = this.review.find(this.id).orElseThrow(NotFoundException::new);
		ImportState state = details.summary().state();
		boolean staged = state == ImportState.STAGED;
		boolean runs = state == ImportState.RUNNING;
		this.header.badges(new StatusBadge(ImportStates.tone(state), ImportStates.key(state)));
		this.facts.clear();
		this.facts.fact("staging.StagedImportView.rows", String.valueOf(details.summary().rows()))
			.fact("staging.StagedImportView.ready", String.valueOf(details.ready()))
			.fact("staging.StagedImportView.problems", String.valueOf(details.problems()))
			.fact("staging.RowState.UNCHANGED", String.valueOf(details.count(RowState.UNCHANGED)))
			.fact("staging.RowState.CREATED", String.valueOf(details.count(RowState.CREATED)))
			.fact("staging.RowState.UPDATED", String.valueOf(details.count(RowState.UPDATED)))
			.fact("staging.RowState.SKIPPED", String.valueOf(details.count(RowState.SKIPPED)));
		this.problem.setText(details.problem()
			.map((violation) -> getTranslation(violation.messageKey(), violation.args().toArray()))
			.orElse(""));
		this.problem.setVisible(details.problem().isPresent());
		this.progress.setVisible(runs);
		this.progressText.setVisible(runs);
		this.progress.setMax(Math.max(1, details.summary().rows()));
		this.progress.setValue(Math.min(details.summary().taken(), details.summary().rows()));
		this.progressText.setText(getTranslation("staging.StagedImportView.progressText", details.summary().taken(),
				details.summary().rows()));
		this.decision.setVisible(staged);
		this.start.setVisible(staged);
		boolean possible = details.ready() > 0
				&& (this.mode.getValue() == ImportMode.VALID_ROWS || details.problems() == 0);
		this.start.setEnabled(possible);
		this.start.setTooltipText(possible ? "" : getTranslation("staging.StagedImportView.notPossible"));
		this.cancel.setVisible((staged || runs) && !details.cancelAsked());
		int marked = details.count(RowState.MARKED);
		this.acceptAll.setVisible(staged && details.acceptsTogether() && marked > 0);
		this.acceptAll.setText(getTranslation("staging.StagedImportView.acceptAll", marked));
		this.problemFiles.setVisible(details.problems() > 0);
		getUI().ifPresent((ui) -> {
			boolean wasRunning = ui.getPollInterval() > 0;
			ui.setPollInterval(runs ? ASK_AGAIN : -1);
			if (wasRunning && !runs) {
				this.grid.show(this.id, details);
			}
		});
	}

	private static Optional<ImportId> id(String text) {
		try {
			return Optional.of(new ImportId(UUID.fromString(text)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
