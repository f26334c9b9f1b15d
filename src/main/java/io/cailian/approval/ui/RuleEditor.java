package io.cailian.approval.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.cailian.apikit.InvalidInput;
import io.cailian.approval.RuleRow;
import io.cailian.approval.RuleSet;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Notices;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * The rows of a version as sentences, in their order; of a draft each to edit, double,
 * move and delete. What changed against the rules in force is marked.
 */
class RuleEditor extends Composite<Section> {

	private static final String KEY = "approval.RuleEditor.";

	private final RuleWords words;

	private final boolean writable;

	private final RuleSet inForce;

	private final Runnable onChange;

	private final OrderedList list = new OrderedList();

	private final Div removed = new Div();

	private final Span told = new Span();

	private final Button undo = Texts.text(new Button(), KEY + "undo");

	private final List<RuleRow> rows;

	private List<RuleRow> beforeDeletion = List.of();

	private List<InvalidInput.Fault> faults = List.of();

	private Function<Locale, String> news = (locale) -> "";

	/**
	 * An editor.
	 * @param inForce with which the rows are compared
	 * @param onChange what happens whenever a row was changed
	 */
	RuleEditor(RuleWords words, RuleSet rules, RuleSet inForce, boolean writable, Runnable onChange) {
		this.words = words;
		this.rows = new ArrayList<>(rules.rows());
		this.inForce = inForce;
		this.writable = writable;
		this.onChange = onChange;
		this.list.addClassName("rule-list");
		this.removed.addClassName("rule-removed");
		this.told.getElement().setAttribute("role", "status");
		this.undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		this.undo.setVisible(false);
		this.undo.addClickListener((event) -> undo());
		Div news = new Div(this.told, this.undo);
		news.addClassName("rule-news");
		getContent().addClassNames("card", "rule-editor");
		getContent().add(Texts.text(new H2(), KEY + "title"), news, this.list, this.removed);
		if (writable) {
			Button add = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "add");
			add.addClickListener((event) -> new RowDialog(words, Optional.empty(), this::append).open());
			Paragraph keys = Texts.text(new Paragraph(), KEY + "keys");
			keys.addClassName("form-section-hint");
			getContent().add(add, keys);
		}
		Texts.follow(this, (locale) -> render());
	}

	RuleSet rules() {
		return new RuleSet(this.rows);
	}

	/** Replaces all rows, as after somebody else's were taken over. */
	void show(RuleSet rules) {
		this.rows.clear();
		this.rows.addAll(rules.rows());
		this.faults = List.of();
		render();
	}

	/** Says at the rows what keeps them from being saved. */
	void tell(List<InvalidInput.Fault> found) {
		this.faults = List.copyOf(found);
		render();
	}

	private void render() {
		Locale locale = getLocale();
		RuleComparison comparison = RuleComparison.of(this.inForce, rules());
		this.list.removeAll();
		for (int i = 0; i < this.rows.size(); i++) {
			this.list.add(item(i, comparison.at(i), locale));
		}
		this.list.setVisible(!this.rows.isEmpty());
		this.removed.removeAll();
		if (this.rows.isEmpty()) {
			this.removed.add(new EmptyState(VaadinIcon.LIST_OL, KEY + "empty", KEY + "emptyHint"));
		}
		comparison.removed().forEach((row) -> this.removed.add(gone(row, locale)));
		this.told.setText(this.news.apply(locale));
	}

	private ListItem item(int index, Optional<RuleComparison.Change> change, Locale locale) {
		RuleRow row = this.rows.get(index);
		Span number = new Span(Integer.toString(index + 1));
		number.addClassName("rule-number");
		Span name = new Span(row.name());
		name.addClassName("rule-name");
		Div head = new Div(name);
		head.addClassName("rule-head");
		change
			.ifPresent((changed) -> head.add(new StatusBadge(changed.before().isPresent() ? Tone.WARNING : Tone.SUCCESS,
					KEY + (changed.before().isPresent() ? "changed" : "added"))));
		Div body = new Div(head, new Paragraph(this.words.sentence(row, locale)));
		body.addClassName("rule-body");
		change.flatMap(RuleComparison.Change::before).ifPresent((old) -> {
			Paragraph before = new Paragraph(this.words.say(locale, KEY + "before", this.words.sentence(old, locale)));
			before.addClassName("rule-before");
			body.add(before);
		});
		faultsOf(index).forEach((fault) -> {
			Paragraph wrong = new Paragraph(
					place(fault, locale) + this.words.say(locale, fault.messageKey(), fault.args().toArray()));
			wrong.addClassName("rule-fault");
			wrong.getElement().setAttribute("role", "alert");
			body.add(wrong);
		});
		ListItem item = new ListItem(number, body);
		item.addClassName("rule-item");
		change.ifPresent(
				(changed) -> item.addClassName(changed.before().isPresent() ? "rule-is-changed" : "rule-is-added"));
		if (this.writable) {
			item.add(tools(index, row, locale));
			keys(item, index);
		}
		return item;
	}

	private Div tools(int index, RuleRow row, Locale locale) {
		Button up = tool(VaadinIcon.ARROW_UP, "up", row, locale, () -> move(index, index - 1, 1));
		up.setEnabled(index > 0);
		Button down = tool(VaadinIcon.ARROW_DOWN, "down", row, locale, () -> move(index, index + 1, 2));
		down.setEnabled(index < this.rows.size() - 1);
		Div tools = new Div(tool(VaadinIcon.EDIT, "edit", row, locale, () -> edit(index)), up, down,
				tool(VaadinIcon.COPY_O, "duplicate", row, locale, () -> duplicate(index)),
				tool(VaadinIcon.TRASH, "delete", row, locale, () -> delete(index)));
		tools.addClassName("rule-tools");
		return tools;
	}

	private Button tool(VaadinIcon icon, String word, RuleRow row, Locale locale, Runnable action) {
		Button tool = new Button(icon.create());
		tool.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		tool.setAriaLabel(this.words.say(locale, KEY + word, row.name()));
		tool.setTooltipText(this.words.say(locale, KEY + word, row.name()));
		tool.addClickListener((event) -> action.run());
		return tool;
	}

	/** Alt with an arrow moves the row that has the focus. */
	private void keys(ListItem item, int index) {
		item.getElement().setAttribute("tabindex", "0").setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
		onKey(item, "ArrowUp", () -> move(index, index - 1, -1));
		onKey(item, "ArrowDown", () -> move(index, index + 1, -1));
	}

	private static void onKey(ListItem item, String key, Runnable action) {
		item.getElement()
			.addEventListener("keydown", (event) -> action.run())
			.setFilter("event.altKey && event.key === '" + key + "' && (event.preventDefault() || true)");
	}

	private Div gone(RuleRow row, Locale locale) {
		Span name = new Span(row.name());
		name.addClassName("rule-name");
		Div head = new Div(name, new StatusBadge(Tone.DANGER, KEY + "removed"));
		head.addClassName("rule-head");
		Paragraph sentence = new Paragraph(this.words.sentence(row, locale));
		sentence.addClassName("rule-before");
		Div gone = new Div(head, sentence);
		gone.addClassNames("rule-item", "rule-is-removed");
		return gone;
	}

	private void append(RuleRow row) {
		if (this.rows.size() >= RuleSet.MAX_ROWS) {
			Notices.problem(new RuleViolation("approval.RuleSet.rows", RuleSet.MAX_ROWS));
			return;
		}
		this.rows.add(row);
		changed((locale) -> "", false);
	}

	private void edit(int index) {
		RowDialog dialog = new RowDialog(this.words, Optional.of(this.rows.get(index)), (row) -> {
			this.rows.set(index, row);
			List<InvalidInput.Fault> others = this.faults.stream()
				.filter((fault) -> !fault.pointer().startsWith(pointer(index)))
				.toList();
			changed((locale) -> "", false);
			tell(others);
			focus(index, 0);
		});
		dialog.open();
		dialog.tell(faultsOf(index).stream()
			.map((fault) -> new InvalidInput.Fault(fault.pointer().substring(pointer(index).length() - 1),
					fault.messageKey(), fault.args()))
			.toList());
	}

	private void duplicate(int index) {
		if (this.rows.size() >= RuleSet.MAX_ROWS) {
			Notices.problem(new RuleViolation("approval.RuleSet.rows", RuleSet.MAX_ROWS));
			return;
		}
		RuleRow row = this.rows.get(index);
		String name = getTranslation(KEY + "copy", row.name());
		this.rows.add(index + 1,
				new RuleRow((name.length() <= RuleRow.MAX_NAME) ? name : row.name(), row.conditions(), row.outcomes()));
		changed((locale) -> this.words.say(locale, KEY + "duplicated", row.name()), false);
		focus(index + 1, 0);
	}

	private void move(int from, int to, int tool) {
		if (to < 0 || to >= this.rows.size()) {
			return;
		}
		RuleRow row = this.rows.remove(from);
		this.rows.add(to, row);
		changed((locale) -> this.words.say(locale, KEY + "moved", row.name(), to + 1), false);
		focus(to, tool);
	}

	private void delete(int index) {
		this.beforeDeletion = List.copyOf(this.rows);
		RuleRow row = this.rows.remove(index);
		changed((locale) -> this.words.say(locale, KEY + "deleted", row.name()), true);
		this.undo.focus();
	}

	private void undo() {
		this.rows.clear();
		this.rows.addAll(this.beforeDeletion);
		changed((locale) -> this.words.say(locale, KEY + "undone"), false);
	}

	private void changed(Function<Locale, String> saying, boolean undoable) {
		this.news = saying;
		this.undo.setVisible(undoable);
		this.faults = List.of();
		render();
		this.onChange.run();
	}

	/** Puts the focus where it was before the rows were drawn anew. */
	private void focus(int index, int tool) {
		ListItem item = (ListItem) this.list.getComponentAt(index);
		if (tool < 0) {
			item.getElement().executeJs("this.focus()");
			return;
		}
		List<Button> tools = item.getChildren()
			.skip(2)
			.flatMap((part) -> part.getChildren())
			.map(Button.class::cast)
			.toList();
		Button wanted = tools.get(tool);
		(wanted.isEnabled() ? wanted : tools.getFirst()).focus();
	}

	private List<InvalidInput.Fault> faultsOf(int index) {
		return this.faults.stream().filter((fault) -> fault.pointer().startsWith(pointer(index))).toList();
	}

	private static String pointer(int index) {
		return "/rows/" + index + "/";
	}

	/** Which part of a row a fault is in. */
	private String place(InvalidInput.Fault fault, Locale locale) {
		String[] way = fault.pointer().split("/");
		return IntStream.of(4)
			.filter((at) -> way.length > at)
			.mapToObj((at) -> this.words.say(locale,
					"approval.RowDialog." + (way[at - 1].equals("when") ? "condition" : "outcome"),
					Integer.parseInt(way[at]) + 1) + " · ")
			.findFirst()
			.orElse("");
	}

}
