package io.cailian.uikit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;

/**
 * A screen that is a list: head, filters that live in the address, how much was found,
 * the reader's own views and columns, a file of what is shown, and the rows. Screens say
 * which rows, columns and filters; everything else is the same in all of them.
 */
public abstract class ListPage<T> extends Composite<VerticalLayout> implements HasDynamicTitle, BeforeEnterObserver {

	private final String key;

	private final ListTools tools;

	private final PageHeader header;

	private final FilterBar filters = new FilterBar();

	private final Span count = new Span();

	private final Div line = new Div(this.count);

	private final ListGrid<T> grid;

	private final EmptyState nothingFound = new EmptyState(VaadinIcon.SEARCH, "uikit.ListPage.nothingFound",
			"uikit.ListPage.nothingFoundHint", clearButton());

	private Function<Locale, String> words = (locale) -> "";

	private List<ListView> kept = List.of();

	private boolean entered;

	/**
	 * An empty list.
	 * @param key under which its texts are: {@code title}, {@code count}, and whatever
	 * the screen itself asks for
	 */
	protected ListPage(String key, ListTools tools) {
		this.key = key;
		this.tools = tools;
		this.header = new PageHeader(key + "title");
		this.grid = new ListGrid<>(key + "title");
		this.grid.setSizeFull();
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		this.line.addClassName("list-line");
		this.filters.onChange(this::load);
		this.filters.setVisible(false);
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(this.header, this.filters, this.line, this.grid);
		getContent().setFlexGrow(1, this.grid);
		Texts.follow(this.count, (locale) -> this.count.setText(this.words.apply(locale)));
	}

	protected final PageHeader header() {
		return this.header;
	}

	/** The filters of the list, which are there once one is bound. */
	protected final FilterBar filters() {
		this.filters.setVisible(true);
		return this.filters;
	}

	protected final ListGrid<T> grid() {
		return this.grid;
	}

	/** Puts something between head and filters. */
	protected final void addBeforeFilters(Component component) {
		getContent().addComponentAtIndex(1, component);
	}

	/**
	 * Shows rows and how many there are, with the text under {@code count}. To be called
	 * once the columns are there.
	 */
	protected final void show(Rows<T> rows, IntSupplier size) {
		this.grid.setItems((query) -> rows.from(query.getOffset(), query.getLimit()).stream(),
				(query) -> size.getAsInt());
		complete(rows);
		tell((locale) -> getTranslation(locale, this.key + "count", size.getAsInt()));
	}

	/** Shows rows of which nobody counts how many there are. */
	protected final void show(Rows<T> rows) {
		this.grid.setItems((query) -> rows.from(query.getOffset(), query.getLimit()).stream());
		complete(rows);
	}

	/** Shows rows that are all at hand. */
	protected final void show(Supplier<List<T>> rows) {
		show((offset, limit) -> rows.get().stream().skip(offset).limit(limit).toList(), () -> rows.get().size());
	}

	/** Says how much was found in other words. */
	protected final void tell(Function<Locale, String> found) {
		this.words = found;
	}

	/** Whether the rows can be taken out as a file. */
	protected boolean isExported() {
		return true;
	}

	/** Reads the rows again. */
	protected final void load() {
		this.grid.whenEmptyNow(this.filters.isFiltering() ? Optional.of(this.nothingFound) : Optional.empty());
		this.grid.getDataProvider().refreshAll();
		this.count.setText(this.words.apply(getLocale()));
	}

	/** Where a click on a row, or Enter in it, leads. */
	protected final void opens(Function<T, String> path) {
		this.grid.onOpen((row) -> getUI().ifPresent((ui) -> ui.navigate(path.apply(row))));
	}

	/** A field for words to look for. */
	protected static TextField searchField(String labelKey) {
		TextField field = Texts.label(new TextField(), labelKey);
		field.setPrefixComponent(VaadinIcon.SEARCH.create());
		field.setValueChangeMode(ValueChangeMode.LAZY);
		field.setClearButtonVisible(true);
		return field;
	}

	/** A button that adds a row, as the first thing to do with the list. */
	protected static Button addButton(String labelKey, Runnable action) {
		Button button = Texts.text(new Button(VaadinIcon.PLUS.create()), labelKey);
		button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		button.addClickListener((event) -> action.run());
		return button;
	}

	/** A button within a row. */
	protected static Button rowButton(String labelKey, Runnable action) {
		Button button = Texts.text(new Button(), labelKey);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		button.addClickListener((event) -> action.run());
		return button;
	}

	private Button clearButton() {
		Button button = Texts.text(new Button(), "uikit.FilterBar.reset");
		button.addClickListener((event) -> this.filters.reset());
		return button;
	}

	private void complete(Rows<T> rows) {
		String list = this.key.substring(0, this.key.length() - 1);
		this.kept = this.tools.memory().views(list);
		this.kept.stream().filter((view) -> !view.isNamed()).forEach((view) -> this.grid.layout(view.columns()));
		this.grid.onLayoutChange(() -> this.tools.memory().keep(list, ListView.left(this.grid.layout())));
		this.line.add(new ListMenu<>(list, this.key + "title", this.tools, this.grid, this.filters, rows, this.kept,
				isExported()));
	}

	/** A list that is opened without a filter opens with the reader's preferred view. */
	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		boolean first = !this.entered;
		this.entered = true;
		QueryParameters asked = event.getLocation().getQueryParameters();
		this.kept.stream().filter((view) -> first && view.preferred()).findFirst().ifPresent((view) -> {
			QueryParameters preferred = QueryParameters.fromString(view.query());
			if (asked.equals(preferred)) {
				this.grid.layout(view.columns());
			}
			else if (asked.getParameters().isEmpty()) {
				event.forwardTo(event.getLocation().getPath(), preferred);
			}
		});
	}

	@Override
	public String getPageTitle() {
		return getTranslation(this.key + "title");
	}

	/** Rows as they are filtered now. */
	@FunctionalInterface
	public interface Rows<T> {

		List<T> from(int offset, int limit);

	}

}
