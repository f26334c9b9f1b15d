package io.cailian.uikit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/**
 * What a reader can do with a list as a whole: see it as kept under a name, choose its
 * columns, and take it out as a file, exactly as it is filtered and arranged.
 */
class ListMenu<T> extends Composite<Div> {

	private static final String KEY = "uikit.ListMenu.";

	private static final int TOO_MANY = 429;

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String CSV = "text/csv;charset=UTF-8";

	private final String list;

	private final String titleKey;

	private final ListTools tools;

	private final ListGrid<T> grid;

	private final FilterBar filters;

	private final ListPage.Rows<T> rows;

	private final ViewEntries views;

	private final MenuBar menu = ComponentTexts.on(new MenuBar());

	ListMenu(String list, String titleKey, ListTools tools, ListGrid<T> grid, FilterBar filters, ListPage.Rows<T> rows,
			List<ListView> kept, boolean exported) {
		this.list = list;
		this.titleKey = titleKey;
		this.tools = tools;
		this.grid = grid;
		this.filters = filters;
		this.rows = rows;
		this.views = new ViewEntries(list, tools.memory(), filters, grid::layout, this::arrange, this::build);
		this.menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
		getContent().addClassName("list-menu");
		getContent().add(this.menu);
		if (exported) {
			getContent().add(export("xlsx"), export("csv"));
		}
		build(kept);
	}

	private void build(List<ListView> kept) {
		this.menu.removeAll();
		this.views.addTo(this.menu.addItem(word(KEY + "views")).getSubMenu(), kept);
		columns(this.menu.addItem(word(KEY + "columns")).getSubMenu());
	}

	private void columns(SubMenu columns) {
		for (ListColumn<T> column : this.grid.listColumns()) {
			MenuItem choice = columns.addItem(word(column.headKey()));
			choice.setCheckable(true);
			choice.setChecked(column.isWanted());
			choice.setKeepOpen(true);
			choice.addClickListener((event) -> {
				this.grid.want(column, choice.isChecked());
				choice.setChecked(column.isWanted());
			});
		}
	}

	private void arrange(String columns) {
		this.grid.layout(columns);
		this.tools.memory().keep(this.list, ListView.left(columns));
	}

	private Anchor export(String kind) {
		Anchor link = new Anchor(DownloadHandler.fromInputStream((event) -> file(kind, event)), AttachmentType.DOWNLOAD,
				kind.toUpperCase(Locale.ROOT));
		link.addClassName("export-link");
		Texts.follow(link,
				(locale) -> link.setAriaLabel(getTranslation(locale, KEY + "export", kind.toUpperCase(Locale.ROOT))));
		return link;
	}

	/** The rows are read as the screen reads them: by the same person, page by page. */
	private DownloadResponse file(String kind, DownloadEvent event) {
		UI ui = event.getUI();
		try {
			this.tools.takeout().count();
			List<ListColumn<T>> shown = new ArrayList<>();
			List<String> heads = new ArrayList<>();
			List<String> words = new ArrayList<>();
			ui.accessSynchronously(() -> {
				shown.addAll(this.grid.listColumns().stream().filter(ListColumn::isWanted).toList());
				shown.forEach((column) -> heads.add(getTranslation(column.headKey())));
				words.add(getTranslation(this.titleKey));
				words.add(getTranslation(KEY + "cut", ListExport.MAX_ROWS));
				words.add(this.filters.query());
			});
			ListExport export = new ListExport(heads, pages(ui, shown), words.get(1), this.tools.formats().zone());
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			int rows = this.tools.takeout().asOfNow(() -> written(export, kind, words.getFirst(), content));
			this.tools.takeout().taken(this.list, words.getLast(), kind, rows);
			return new DownloadResponse(new ByteArrayInputStream(content.toByteArray()),
					words.getFirst() + " " + this.tools.stamp() + "." + kind, kind.equals("csv") ? CSV : WORKBOOK,
					content.size());
		}
		catch (RuleViolation tooOften) {
			return DownloadResponse.error(TOO_MANY);
		}
	}

	private static int written(ListExport export, String kind, String title, OutputStream content) {
		try {
			return kind.equals("csv") ? export.csv(content) : export.workbook(title, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private IntFunction<List<List<@Nullable Object>>> pages(UI ui, List<ListColumn<T>> shown) {
		return (offset) -> {
			List<List<@Nullable Object>> page = new ArrayList<>();
			ui.accessSynchronously(() -> page.addAll(this.tools.takeout().page(() -> cells(offset, shown))));
			return page;
		};
	}

	private List<List<@Nullable Object>> cells(int offset, List<ListColumn<T>> shown) {
		List<List<@Nullable Object>> page = new ArrayList<>();
		this.rows.from(offset, ListExport.PAGE).forEach((row) -> {
			List<@Nullable Object> cells = new ArrayList<>();
			shown.forEach((column) -> cells.add(column.exported(row)));
			page.add(cells);
		});
		return page;
	}

	private static Span word(String key, Object... args) {
		return Texts.text(new Span(), key, args);
	}

}
