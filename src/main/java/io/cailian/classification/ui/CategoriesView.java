package io.cailian.classification.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryFilter;
import io.cailian.classification.CategoryImporting;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The purchase categories as a tree, or as the list of what was searched for. Staff looks
 * them up, the administrator keeps them.
 */
@Route("categories")
@RolesAllowed({ Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR,
		Roles.ADMIN })
@Menu(title = "classification.CategoriesView.title", order = 60, icon = "vaadin:file-tree")
class CategoriesView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "classification.CategoriesView.";

	private final Categories categories;

	private final CategoryAdministration administration;

	private final CategoryImporting importing;

	private final boolean keeps;

	private final TextField text = Texts.label(new TextField(), KEY + "search");

	private final ComboBox<String> scheme = Texts.label(new ComboBox<>(), KEY + "scheme");

	private final Checkbox withRetired = Texts.label(new Checkbox(), KEY + "withRetired");

	private final Span count = new Span();

	private final TreeGrid<CategoryDetails> grid = new TreeGrid<>();

	CategoriesView(Categories categories, CategoryAdministration administration, CategoryImporting importing,
			CurrentUser currentUser) {
		this.categories = categories;
		this.administration = administration;
		this.importing = importing;
		this.keeps = currentUser.has(Roles.ADMIN);
		this.text.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setClearButtonVisible(true);
		this.scheme.setItems(categories.schemes());
		this.scheme.setClearButtonVisible(true);
		columns();
		FilterBar filters = new FilterBar().bind("q", this.text)
			.bind("scheme", this.scheme)
			.bind("retired", this.withRetired, String::valueOf, (read) -> Optional.of(Boolean.valueOf(read)))
			.onChange(this::load);
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		PageHeader header = new PageHeader(KEY + "title");
		if (this.keeps) {
			header.actions(importButton(), addButton());
		}
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(header, filters, this.count, this.grid);
		getContent().setFlexGrow(1, this.grid);
		Texts.follow(this, (locale) -> {
			this.grid.setAriaLabel(getTranslation(locale, KEY + "title"));
			sayCount();
			this.grid.getDataProvider().refreshAll();
		});
	}

	private void columns() {
		this.grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES,
				GridVariant.LUMO_WRAP_CELL_CONTENT);
		this.grid.addClassName("list-grid");
		this.grid.setSelectionMode(TreeGrid.SelectionMode.NONE);
		this.grid.setSizeFull();
		headed(this.grid.addHierarchyColumn(CategoryDetails::code), KEY + "code").setWidth("14rem").setFlexGrow(0);
		headed(this.grid.addColumn((category) -> category.name(getLocale())), KEY + "name").setFlexGrow(3);
		headed(this.grid.addColumn((category) -> category.way(getLocale())), KEY + "way").setFlexGrow(2);
		headed(this.grid.addColumn(CategoryDetails::schemeVersion), KEY + "version").setFlexGrow(0);
		headed(this.grid.addComponentColumn(CategoriesView::status), KEY + "status").setFlexGrow(0);
		this.grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
		this.grid.setEmptyStateComponent(new EmptyState(VaadinIcon.FILE_TREE, KEY + "empty", KEY + "emptyHint"));
		this.grid.setDataProvider(new Tree());
	}

	private TreeGrid.Column<CategoryDetails> headed(TreeGrid.Column<CategoryDetails> column, String key) {
		Texts.follow(this.grid, (locale) -> column.setHeader(getTranslation(locale, key)));
		return column.setResizable(true);
	}

	private static Component status(CategoryDetails category) {
		return new StatusBadge(category.retired() ? Tone.NEUTRAL : Tone.SUCCESS,
				KEY + (category.retired() ? "retired" : "active"));
	}

	private Component actions(CategoryDetails category) {
		Button attributes = quiet(KEY + "attributes");
		attributes.addClickListener(
				(event) -> attributes.getUI().ifPresent((ui) -> ui.navigate("category-attributes/" + category.id())));
		if (!this.keeps) {
			return attributes;
		}
		Button edit = quiet(KEY + "edit");
		edit.addClickListener(
				(event) -> new CategoryDialog(this.categories, this.administration, Optional.of(category), this::load)
					.open());
		Button other = quiet(KEY + (category.retired() ? "reinstate" : "retire"));
		other.addClickListener((event) -> {
			if (category.retired()) {
				this.administration.reinstate(category.id(), category.version());
				load();
			}
			else {
				ConfirmDialogs.askDanger(KEY + "retireTitle", KEY + "retireText", KEY + "retire", () -> {
					this.administration.retire(category.id(), category.version());
					load();
				});
			}
		});
		return new Div(edit, other, attributes);
	}

	private static Button quiet(String key) {
		Button button = Texts.text(new Button(), key);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		return button;
	}

	private Button addButton() {
		Button add = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "add");
		add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		add.addClickListener(
				(event) -> new CategoryDialog(this.categories, this.administration, Optional.empty(), this::load)
					.open());
		return add;
	}

	private Button importButton() {
		Button take = Texts.text(new Button(VaadinIcon.UPLOAD_ALT.create()), KEY + "import");
		take.addClickListener((event) -> new CategoryImportDialog(this.importing, this::load).open());
		return take;
	}

	private boolean isSearching() {
		return !this.text.getValue().isBlank() || !this.scheme.isEmpty();
	}

	private CategoryFilter filter() {
		return new CategoryFilter(this.text.getValue(), Optional.ofNullable(this.scheme.getValue()),
				this.withRetired.getValue());
	}

	private void load() {
		this.grid.getDataProvider().refreshAll();
		sayCount();
	}

	private void sayCount() {
		this.count.setText(getTranslation(KEY + "count", this.categories.count(filter())));
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

	/** The tree, or while searching what was found, side by side. */
	private final class Tree extends AbstractBackEndHierarchicalDataProvider<CategoryDetails, Void> {

		@Override
		public int getChildCount(HierarchicalQuery<CategoryDetails, Void> query) {
			if (query.getParent() == null && isSearching()) {
				return CategoriesView.this.categories.count(filter());
			}
			return below(query.getParent()).size();
		}

		@Override
		protected Stream<CategoryDetails> fetchChildrenFromBackEnd(HierarchicalQuery<CategoryDetails, Void> query) {
			if (query.getParent() == null && isSearching()) {
				return CategoriesView.this.categories.list(filter(), query.getOffset(), query.getLimit()).stream();
			}
			return below(query.getParent()).stream().skip(query.getOffset()).limit(query.getLimit());
		}

		private List<CategoryDetails> below(@Nullable CategoryDetails parent) {
			return CategoriesView.this.categories.children((parent != null) ? parent.id() : null,
					CategoriesView.this.withRetired.getValue());
		}

		@Override
		public boolean hasChildren(CategoryDetails category) {
			return category.hasChildren() && !isSearching();
		}

		@Override
		public Object getId(CategoryDetails category) {
			return category.id();
		}

	}

}
