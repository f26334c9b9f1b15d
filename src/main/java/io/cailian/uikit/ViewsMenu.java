package io.cailian.uikit;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.QueryParameters;

/**
 * The views of a list that is no {@link ListPage} and has filters only: kept under names
 * and seen again like those of any other list.
 */
public class ViewsMenu extends Composite<MenuBar> {

	private final ViewEntries entries;

	private final List<ListView> first;

	/** The views of the list with this name. */
	public ViewsMenu(String list, ListTools tools, FilterBar filters) {
		this.entries = new ViewEntries(list, tools.memory(), filters, () -> "", (columns) -> {
		}, this::build);
		this.first = tools.memory().views(list);
		ComponentTexts.on(getContent());
		getContent().addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
		getContent().addClassName("list-menu");
		build(this.first);
	}

	/** How the list is filtered when it is opened without a filter. */
	public Optional<QueryParameters> preferred() {
		return this.first.stream()
			.filter(ListView::preferred)
			.findFirst()
			.map((view) -> QueryParameters.fromString(view.query()));
	}

	private void build(List<ListView> kept) {
		getContent().removeAll();
		this.entries.addTo(getContent().addItem(Texts.text(new Span(), "uikit.ListMenu.views")).getSubMenu(), kept);
	}

}
