package io.cailian.uikit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;

/**
 * The one way lists look and behave: compact striped rows, resizable columns, heads that
 * follow the language, a row opened by a click or by Enter.
 */
public class ListGrid<T> extends Grid<T> {

	private static final String ENTER_OPENS_ROW = """
			if (!this.$enterOpensRow) {
				this.$enterOpensRow = true;
				this.addEventListener('keydown', (e) => {
					const inside = e.composedPath()[0];
					if (e.key !== 'Enter' || !inside.closest || inside.closest('a,button,input,vaadin-button')) return;
					const row = this.getEventContext(e);
					if (!row || !row.item || !row.item.key) return;
					e.preventDefault();
					this.dispatchEvent(new CustomEvent('item-click', { detail: {
						itemKey: row.item.key, internalColumnId: row.column ? row.column._flowId : '',
						screenX: 0, screenY: 0, clientX: 0, clientY: 0, detail: 1, button: 0,
						ctrlKey: false, shiftKey: false, altKey: false, metaKey: false
					} }));
				});
			}""";

	private static final String HIDDEN = "-";

	private static final String WIDTH = ":";

	private static final String BETWEEN = ",";

	private static final String TELLS_WIDTH = """
			if (!this.$widthWatch) {
				this.$isNarrow = false;
				this.$widthWatch = new ResizeObserver(() => {
					const narrow = this.clientWidth > 0 && this.clientWidth < 560;
					if (narrow !== this.$isNarrow) {
						this.$isNarrow = narrow;
						this.dispatchEvent(new CustomEvent('list-narrow', { detail: narrow }));
					}
				});
				this.$widthWatch.observe(this);
			}""";

	private static final String LINES = """
			<div class="row-lines"><div class="row-lines-title">${item.path
				? html`<a class="row-link" href=${item.path}>${item.title}</a>` : item.title}</div>
			${item.facts.map((fact) => html`<div class="row-lines-fact"><span>${fact.label}</span> ${fact.text}</div>`)}
			</div>""";

	private final List<ListColumn<T>> columns = new ArrayList<>();

	private final List<ListColumn<T>> original = new ArrayList<>();

	/** Columns of a width somebody chose. */
	private final Set<Column<T>> resized = new HashSet<>();

	private Runnable layoutChanged = () -> {
	};

	private @Nullable EmptyState whenEmpty;

	private @Nullable Column<T> lines;

	private boolean narrow;

	private boolean shown;

	/** A list named for screen readers by the text of the key. */
	public ListGrid(String nameKey) {
		addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
		addClassName("list-grid");
		setSelectionMode(SelectionMode.NONE);
		setColumnReorderingAllowed(true);
		setMultiSort(false);
		addColumnReorderListener((event) -> moved(event.getColumns()));
		addColumnResizeListener((event) -> {
			this.resized.add(event.getResizedColumn());
			this.layoutChanged.run();
		});
		getElement()
			.addEventListener("list-narrow", (event) -> narrow(event.getEventData().get("event.detail").asBoolean()))
			.addEventData("event.detail");
		addAttachListener((event) -> getElement().executeJs(TELLS_WIDTH));
		Texts.follow(this, (locale) -> {
			setAriaLabel(getTranslation(locale, nameKey));
			if (this.shown) {
				getDataProvider().refreshAll();
			}
			this.shown = true;
		});
	}

	public Column<T> textColumn(String headKey, ValueProvider<T, ?> text) {
		return headed(addColumn(text), headKey, text);
	}

	/**
	 * A text of something that has a type of its own.
	 * @param exported the number, day or moment that a file holds in its place
	 */
	public Column<T> textColumn(String headKey, ValueProvider<T, ?> text, ValueProvider<T, ?> exported) {
		return headed(addColumn(text), headKey, text, exported, (row) -> "");
	}

	/** Amounts and quantities: right-aligned, digits of equal width. */
	public Column<T> numberColumn(String headKey, ValueProvider<T, ?> text) {
		return numberColumn(headKey, text, text);
	}

	/**
	 * The same where the text is more than the number.
	 * @param exported the number that a file holds
	 */
	public Column<T> numberColumn(String headKey, ValueProvider<T, ?> text, ValueProvider<T, ?> exported) {
		return headed(addColumn(text), headKey, text, exported, (row) -> "").setTextAlign(ColumnTextAlign.END)
			.setPartNameGenerator((item) -> "number");
	}

	/**
	 * The column that names the row and links to it, so that it can open in a new tab.
	 */
	public Column<T> linkColumn(String headKey, ValueProvider<T, String> text, ValueProvider<T, String> path) {
		return headed(addColumn(LitRenderer.<T>of("<a class=\"row-link\" href=\"${item.path}\">${item.text}</a>")
			.withProperty("text", text)
			.withProperty("path", path)), headKey, text, text, path);
	}

	/** A document the row mentions, with a link to it unless its path is empty. */
	public Column<T> mentionColumn(String headKey, ValueProvider<T, String> text, ValueProvider<T, String> path) {
		return headed(addColumn(LitRenderer
			.<T>of("${item.path ? html`<a class=\"row-link\" href=${item.path}>${item.text}</a>` : item.text}")
			.withProperty("text", text)
			.withProperty("path", path)), headKey, text, text, path);
	}

	/** Icon, word and colour; the text is already in the reader's language. */
	public Column<T> statusColumn(String headKey, Function<T, Tone> tone, ValueProvider<T, String> text) {
		return headed(addColumn(LitRenderer
			.<T>of("""
					<span class="status-badge ${item.tone}"><vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon>
					<span>${item.text}</span></span>""")
			.withProperty("tone", (item) -> tone.apply(item).className())
			.withProperty("icon",
					(item) -> "vaadin:" + tone.apply(item).icon().name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.withProperty("text", text)), headKey, text);
	}

	/** What a click on a row, or Enter in it, does. */
	public ListGrid<T> onOpen(Consumer<T> action) {
		addItemClickListener((event) -> action.accept(event.getItem()));
		addAttachListener((event) -> getElement().executeJs(ENTER_OPENS_ROW));
		addClassName("opens-rows");
		return this;
	}

	/** What stands in the place of rows when there are none. */
	public ListGrid<T> whenEmpty(EmptyState state) {
		this.whenEmpty = state;
		setEmptyStateComponent(state);
		return this;
	}

	/** Has something else stand there, or again what {@link #whenEmpty} said. */
	void whenEmptyNow(Optional<EmptyState> other) {
		EmptyState state = other.orElse(this.whenEmpty);
		if (state != null) {
			setEmptyStateComponent(state);
		}
	}

	/** Has a column keep its width while others grow. */
	public static <T> Column<T> fixed(Column<T> column, String width) {
		return column.setAutoWidth(false).setWidth(width).setFlexGrow(0);
	}

	/** Has a column take the room that is left, and no less than the width. */
	public static <T> Column<T> wide(Column<T> column, String leastWidth) {
		return column.setAutoWidth(false).setWidth(leastWidth).setFlexGrow(1);
	}

	/** The columns in the order in which they stand, the hidden ones among them. */
	List<ListColumn<T>> listColumns() {
		return List.copyOf(this.columns);
	}

	/** Shows or hides a column; one always stays. */
	void want(ListColumn<T> column, boolean wanted) {
		if (wanted || this.columns.stream().filter(ListColumn::isWanted).count() > 1) {
			column.want(wanted);
			arrange();
			this.layoutChanged.run();
		}
	}

	/** What is to happen when a person moves, hides or widens a column. */
	void onLayoutChange(Runnable listener) {
		this.layoutChanged = listener;
	}

	/** Order, widths and hidden columns, such as {@code name:18rem,-country,status}. */
	String layout() {
		return this.columns.stream()
			.map((each) -> (each.isWanted() ? "" : HIDDEN) + each.name()
					+ (isFixed(each.column()) ? WIDTH + each.column().getWidth() : ""))
			.collect(Collectors.joining(BETWEEN));
	}

	/** Arranges the columns as {@link #layout()} wrote it; new columns stand behind. */
	void layout(String kept) {
		this.columns.sort(Comparator.comparingInt(this.original::indexOf));
		this.columns.forEach((each) -> each.want(true));
		this.resized.forEach((column) -> column.setAutoWidth(true).setFlexGrow(1));
		this.resized.clear();
		List<ListColumn<T>> arranged = new ArrayList<>();
		for (String part : kept.isEmpty() ? new String[0] : kept.split(BETWEEN)) {
			String[] words = part.split(WIDTH, 2);
			boolean hidden = words[0].startsWith(HIDDEN);
			String name = hidden ? words[0].substring(HIDDEN.length()) : words[0];
			this.columns.stream().filter((each) -> each.name().equals(name)).findFirst().ifPresent((each) -> {
				each.want(!hidden);
				if (words.length > 1) {
					each.column().setAutoWidth(false).setWidth(words[1]).setFlexGrow(0);
					this.resized.add(each.column());
				}
				arranged.add(each);
			});
		}
		this.columns.stream().filter((each) -> !arranged.contains(each)).toList().forEach(arranged::add);
		if (arranged.stream().noneMatch(ListColumn::isWanted)) {
			arranged.forEach((each) -> each.want(true));
		}
		this.columns.clear();
		this.columns.addAll(arranged);
		arrange();
	}

	/**
	 * On a narrow screen every row is a few lines that say all that its columns say. A
	 * list that draws its rows itself stays as it is.
	 */
	void narrow(boolean isNarrow) {
		if (this.columns.isEmpty()) {
			return;
		}
		this.narrow = isNarrow;
		if (isNarrow && this.lines == null) {
			this.lines = addColumn(LitRenderer.<T>of(LINES)
				.withProperty("title", (row) -> this.columns.getFirst().text(row))
				.withProperty("path", (row) -> this.columns.getFirst().path(row))
				.withProperty("facts", this::facts)).setFlexGrow(1).setAutoWidth(false);
			Texts.follow(this, this::head);
		}
		arrange();
	}

	/** Lines stand under what names them. */
	private void head(Locale locale) {
		if (this.lines != null) {
			this.lines.setHeader(getTranslation(locale, this.columns.getFirst().headKey()));
		}
	}

	List<Fact> facts(T row) {
		return this.columns.stream()
			.skip(1)
			.filter(ListColumn::isWanted)
			.map((column) -> new Fact(getTranslation(column.headKey()), column.text(row)))
			.filter((fact) -> !fact.text().isBlank())
			.toList();
	}

	private void arrange() {
		List<Column<T>> order = new ArrayList<>();
		if (this.lines != null) {
			this.lines.setVisible(this.narrow);
			order.add(this.lines);
		}
		this.columns.forEach((each) -> {
			each.column().setVisible(each.isWanted() && !this.narrow);
			order.add(each.column());
		});
		getColumns().stream().filter((each) -> !order.contains(each)).forEach(order::add);
		setColumnOrder(order);
	}

	private void moved(List<Column<T>> order) {
		this.columns.sort(Comparator.comparingInt((each) -> order.indexOf(each.column())));
		this.layoutChanged.run();
	}

	private boolean isFixed(Column<T> column) {
		return column.getWidth() != null && this.resized.contains(column);
	}

	private Column<T> headed(Column<T> column, String headKey, ValueProvider<T, ?> text) {
		return headed(column, headKey, text, text, (row) -> "");
	}

	private Column<T> headed(Column<T> column, String headKey, ValueProvider<T, ?> text, ValueProvider<T, ?> exported,
			ValueProvider<T, String> path) {
		ListColumn<T> added = new ListColumn<>(headKey, column, text, exported, path);
		this.columns.add(added);
		this.original.add(added);
		column.setResizable(true).setAutoWidth(true);
		Texts.follow(this, (locale) -> column.setHeader(getTranslation(locale, headKey)));
		return column;
	}

	/**
	 * What a row says under one head. It goes to the browser, where a map would arrive
	 * without its entries.
	 */
	public record Fact(String label, String text) {
	}

}
