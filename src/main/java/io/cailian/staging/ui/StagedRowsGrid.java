package io.cailian.staging.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.kernel.RuleViolation;
import io.cailian.staging.ImportDetails;
import io.cailian.staging.ImportId;
import io.cailian.staging.ImportReview;
import io.cailian.staging.ImportState;
import io.cailian.staging.RowState;
import io.cailian.staging.StagedRow;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.Notices;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.ValueProvider;

/**
 * The rows of a table under the heads of the file. A cell with an error is a field that
 * says what is wrong; every other cell becomes one when its row is being changed.
 */
class StagedRowsGrid extends ListGrid<StagedRow> {

	private static final Set<RowState> PROBLEMS = EnumSet.of(RowState.INVALID, RowState.MARKED, RowState.FAILED);

	private static final String LINE_WIDTH = "5rem";

	/**
	 * Fits a field with a register number of 18 characters. Heads are of smaller letters
	 * than cells, so that a width in em would be another one in each.
	 */
	private static final String CELL_WIDTH = "16rem";

	private final ImportReview review;

	private final Runnable changed;

	private ImportId id = new ImportId(new UUID(0, 0));

	private boolean staged;

	private boolean onlyProblems;

	/** The row all of whose cells are fields, or none. */
	private int open = -1;

	/** What was typed and could not be kept, or nothing. */
	private Optional<Unsaved> unsaved = Optional.empty();

	StagedRowsGrid(ImportReview review, Runnable changed) {
		super("staging.StagedRowsGrid.name");
		this.review = review;
		this.changed = changed;
		setSizeFull();
		whenEmpty(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, "staging.StagedRowsGrid.empty",
				"staging.StagedRowsGrid.emptyHint"));
	}

	void show(ImportId shown, ImportDetails details) {
		if (!shown.equals(this.id)) {
			this.unsaved = Optional.empty();
		}
		this.id = shown;
		this.staged = details.summary().state() == ImportState.STAGED;
		removeAllColumns();
		fixed(numberColumn("staging.StagedRowsGrid.line", StagedRow::number), LINE_WIDTH).setFrozen(true);
		component("staging.StagedRowsGrid.state", this::state);
		for (int i = 0; i < details.heads().size(); i++) {
			int place = i;
			Optional<ImportColumn> column = details.columns().get(i);
			Column<StagedRow> cells = column.isPresent() ? addComponentColumn((row) -> cell(row, place, column.get()))
					: addColumn((row) -> text(row, place));
			String head = details.heads().get(i);
			if (column.isPresent()) {
				Texts.follow(this, (locale) -> cells.setHeader(getTranslation(locale, column.get().labelKey())));
			}
			else {
				Texts.follow(this,
						(locale) -> cells.setHeader(getTranslation(locale, "staging.StagedRowsGrid.ignored", head)));
			}
			fixed(cells, CELL_WIDTH).setResizable(true);
		}
		setItems((query) -> this.review.rows(this.id, wanted(), query.getOffset(), query.getLimit()).stream(),
				(query) -> count());
	}

	void showOnlyProblems(boolean only) {
		this.onlyProblems = only;
		getDataProvider().refreshAll();
	}

	private int count() {
		return this.review.find(this.id)
			.map((details) -> wanted().isEmpty() ? details.counts().values().stream().mapToInt(Integer::intValue).sum()
					: details.problems())
			.orElse(0);
	}

	private Set<RowState> wanted() {
		return this.onlyProblems ? PROBLEMS : Set.of();
	}

	private void component(String headKey, ValueProvider<StagedRow, Component> content) {
		Column<StagedRow> column = addComponentColumn(content::apply);
		fixed(column, CELL_WIDTH).setResizable(true);
		Texts.follow(this, (locale) -> column.setHeader(getTranslation(locale, headKey)));
	}

	private Component state(StagedRow row) {
		Div state = new Div(new StatusBadge(ImportStates.tone(row.state()), ImportStates.key(row.state())));
		for (CellFinding finding : row.findings("")) {
			Span text = Texts.text(new Span(), finding.messageKey(), finding.args().toArray());
			text.addClassName("cell-finding");
			state.add(text);
		}
		state.add(ways(row.findings("")));
		if (!row.reference().isEmpty()) {
			state.add(Texts.text(new Anchor(row.reference(), ""), "staging.StagedRowsGrid.open"));
		}
		if (this.staged && row.state().isEditable()) {
			state.add(button("staging.StagedRowsGrid.change", () -> {
				this.open = (this.open == row.number()) ? -1 : row.number();
				getDataProvider().refreshAll();
			}));
			if (row.state() == RowState.MARKED) {
				state.add(button("staging.StagedRowsGrid.accept",
						() -> this.review.accept(this.id, row.number(), row.version())));
			}
		}
		return state;
	}

	private Button button(String key, Runnable action) {
		Button button = Texts.text(new Button(), key);
		button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
		button.addClickListener((event) -> act(action));
		return button;
	}

	private Component cell(StagedRow row, int place, ImportColumn column) {
		List<CellFinding> findings = row.findings(column.name());
		Optional<Unsaved> typed = this.unsaved.filter((kept) -> kept.isOf(row, column));
		boolean field = this.staged && row.state().isEditable()
				&& (typed.isPresent() || !findings.stream().allMatch(CellFinding::notice) || row.number() == this.open);
		if (!field) {
			Div plain = new Div(new Span(text(row, place)));
			findings.forEach(
					(finding) -> plain.add(Texts.text(new Span(), finding.messageKey(), finding.args().toArray())));
			plain.add(ways(findings));
			return plain;
		}
		TextField text = new TextField();
		text.setValue(typed.map(Unsaved::text).orElseGet(() -> text(row, place)));
		text.setWidthFull();
		Texts.follow(text, (locale) -> {
			text.setAriaLabel(getTranslation(locale, "staging.StagedRowsGrid.cell", row.number(),
					getTranslation(locale, column.labelKey())));
			String said = typed.map((kept) -> kept.said(this, locale, text(row, place)))
				.orElseGet(() -> findings.stream()
					.map((finding) -> getTranslation(locale, finding.messageKey(), finding.args().toArray()))
					.collect(Collectors.joining(" ")));
			boolean error = typed.isPresent() || findings.stream().anyMatch(CellFinding::error);
			text.setManualValidation(true);
			text.setInvalid(error);
			text.setErrorMessage(error ? said : "");
			text.setHelperText(error ? "" : said);
		});
		text.addValueChangeListener((event) -> fix(row, column, event.getValue()));
		List<Component> ways = new ArrayList<>(ways(findings));
		typed.ifPresent((kept) -> {
			ways.add(button("staging.StagedRowsGrid.again", () -> fix(row, column, kept.text())));
			text.focus();
		});
		if (ways.isEmpty()) {
			return text;
		}
		Div whole = new Div(text);
		whole.add(ways);
		return whole;
	}

	/** The ways to the records that findings are about; the table stays open. */
	private static List<Component> ways(List<CellFinding> findings) {
		return findings.stream().filter((finding) -> !finding.route().isEmpty()).<Component>map((finding) -> {
			Anchor way = Texts.text(new Anchor(finding.route(), ""), "staging.StagedRowsGrid.look");
			way.setTarget(AnchorTarget.BLANK);
			return way;
		}).toList();
	}

	/**
	 * Who changed a cell of a row that others changed meanwhile keeps what was typed and
	 * reads there what the row says now; doing it again overwrites that.
	 */
	private void fix(StagedRow row, ImportColumn column, String typed) {
		this.unsaved = Optional.empty();
		try {
			this.review.fix(this.id, row.number(), row.version(), column.name(), typed);
		}
		catch (RuleViolation violation) {
			if (!violation.messageKey().equals(ImportReview.ROW_CHANGED)) {
				Notices.problem(violation);
			}
			else {
				this.unsaved = Optional.of(new Unsaved(row.number(), column.name(), typed, violation));
			}
		}
		getDataProvider().refreshAll();
		this.changed.run();
	}

	private void act(Runnable action) {
		try {
			action.run();
		}
		catch (RuleViolation violation) {
			Notices.problem(violation);
		}
		getDataProvider().refreshAll();
		this.changed.run();
	}

	private static String text(StagedRow row, int place) {
		return (place < row.cells().size()) ? row.cells().get(place) : "";
	}

	/** A text that was typed at a cell and not kept, and why. */
	private record Unsaved(int row, String column, String text, RuleViolation why) {

		boolean isOf(StagedRow shown, ImportColumn at) {
			return this.row == shown.number() && this.column.equals(at.name());
		}

		String said(Component where, Locale locale, String now) {
			return where.getTranslation(locale, this.why.messageKey(), this.why.args().toArray()) + " "
					+ where.getTranslation(locale, "staging.StagedRowsGrid.now", now);
		}

	}

}
