package io.cailian.uikit;

import java.util.function.Consumer;
import java.util.function.Function;

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

	private boolean shown;

	/** A list named for screen readers by the text of the key. */
	public ListGrid(String nameKey) {
		addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
		addClassName("list-grid");
		setSelectionMode(SelectionMode.NONE);
		setColumnReorderingAllowed(true);
		setMultiSort(false);
		Texts.follow(this, (locale) -> {
			setAriaLabel(getTranslation(locale, nameKey));
			if (this.shown) {
				getDataProvider().refreshAll();
			}
			this.shown = true;
		});
	}

	public Column<T> textColumn(String headKey, ValueProvider<T, ?> text) {
		return headed(addColumn(text), headKey);
	}

	/** Amounts and quantities: right-aligned, digits of equal width. */
	public Column<T> numberColumn(String headKey, ValueProvider<T, ?> text) {
		return headed(addColumn(text), headKey).setTextAlign(ColumnTextAlign.END)
			.setPartNameGenerator((item) -> "number");
	}

	/**
	 * The column that names the row and links to it, so that it can open in a new tab.
	 */
	public Column<T> linkColumn(String headKey, ValueProvider<T, String> text, ValueProvider<T, String> path) {
		return headed(addColumn(LitRenderer.<T>of("<a class=\"row-link\" href=\"${item.path}\">${item.text}</a>")
			.withProperty("text", text)
			.withProperty("path", path)), headKey);
	}

	/** A document the row mentions, with a link to it unless its path is empty. */
	public Column<T> mentionColumn(String headKey, ValueProvider<T, String> text, ValueProvider<T, String> path) {
		return headed(addColumn(LitRenderer
			.<T>of("${item.path ? html`<a class=\"row-link\" href=${item.path}>${item.text}</a>` : item.text}")
			.withProperty("text", text)
			.withProperty("path", path)), headKey);
	}

	/** Icon, word and colour; the text is already in the reader's language. */
	public Column<T> statusColumn(String headKey, Function<T, Tone> tone, ValueProvider<T, String> text) {
		return headed(
				addColumn(LitRenderer
					.<T>of("""
							<span class="status-badge ${item.tone}"><vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon>
							<span>${item.text}</span></span>""")
					.withProperty("tone", (item) -> tone.apply(item).className())
					.withProperty("icon", (item) -> "vaadin:"
							+ tone.apply(item).icon().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
					.withProperty("text", text)),
				headKey);
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
		setEmptyStateComponent(state);
		return this;
	}

	/** Has a column keep its width while others grow. */
	public static <T> Column<T> fixed(Column<T> column, String width) {
		return column.setAutoWidth(false).setWidth(width).setFlexGrow(0);
	}

	/** Has a column take the room that is left, and no less than the width. */
	public static <T> Column<T> wide(Column<T> column, String leastWidth) {
		return column.setAutoWidth(false).setWidth(leastWidth).setFlexGrow(1);
	}

	private Column<T> headed(Column<T> column, String headKey) {
		column.setResizable(true).setAutoWidth(true);
		Texts.follow(this, (locale) -> column.setHeader(getTranslation(locale, headKey)));
		return column;
	}

}
