package io.cailian.uikit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;

/**
 * The views of a list that its reader keeps, as entries of a menu: each is a way to see
 * the list, and the last ones keep another or forget one.
 */
class ViewEntries {

	private static final String KEY = "uikit.ListMenu.";

	private final String list;

	private final ListMemory memory;

	private final FilterBar filters;

	private final Supplier<String> layout;

	private final Consumer<String> arrange;

	private final Consumer<List<ListView>> onChange;

	/**
	 * Entries for one list.
	 * @param layout how the columns stand now
	 * @param arrange has the columns stand as a view says
	 * @param onChange what is to happen once other views are kept than before
	 */
	ViewEntries(String list, ListMemory memory, FilterBar filters, Supplier<String> layout, Consumer<String> arrange,
			Consumer<List<ListView>> onChange) {
		this.list = list;
		this.memory = memory;
		this.filters = filters;
		this.layout = layout;
		this.arrange = arrange;
		this.onChange = onChange;
	}

	void addTo(SubMenu views, List<ListView> kept) {
		List<ListView> named = kept.stream().filter(ListView::isNamed).toList();
		views.addItem(word("everything"), (event) -> apply(ListView.left("")));
		named.forEach((view) -> views.addItem(view.preferred() ? word("preferred", view.name()) : new Span(view.name()),
				(event) -> apply(view)));
		views.addSeparator();
		views.addItem(word("keep"), (event) -> new ListViewDialog(this::keep).open());
		if (!named.isEmpty()) {
			SubMenu forget = views.addItem(word("forget")).getSubMenu();
			named.forEach((view) -> forget.addItem(new Span(view.name()), (event) -> {
				this.memory.forget(this.list, view.name());
				this.onChange.accept(this.memory.views(this.list));
				Notices.success(KEY + "forgotten", view.name());
			}));
		}
	}

	/** What is filtered and arranged now, under a name. */
	private void keep(String name, boolean preferred) {
		this.memory.keep(this.list, new ListView(name, this.filters.query(), this.layout.get(), preferred));
		this.onChange.accept(this.memory.views(this.list));
		Notices.success(KEY + "kept", name);
	}

	private void apply(ListView view) {
		this.arrange.accept(view.columns());
		this.filters.apply(view.query());
		this.onChange.accept(this.memory.views(this.list));
	}

	private static Span word(String name, Object... args) {
		return Texts.text(new Span(), KEY + name, args);
	}

}
