package io.cailian.catalog.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.catalog.AttributeCondition;
import io.cailian.catalog.AttributeDetails;
import io.cailian.catalog.CategoryAttributes;
import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemFilter;
import io.cailian.catalog.ItemFinds;
import io.cailian.catalog.ItemSearch;
import io.cailian.catalog.ItemStatus;
import io.cailian.catalog.ItemWish;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryPicker;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * All items, as staff looks for them.
 */
@Route("items")
@RolesAllowed({ Roles.REQUESTER, Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL,
		Roles.AUDITOR, Roles.ADMIN })
@Menu(title = "catalog.ItemsView.title", order = 61, icon = "vaadin:package")
class ItemsView extends ListPage<ItemsView.Line> {

	private static final String KEY = "catalog.ItemsView.";

	private final ItemSearch search;

	private final CategoryAttributes attributes;

	private final Categories categories;

	private final Formats formats;

	private final TextField text = searchField(KEY + "search");

	private final CategoryPicker category;

	private final AttributeConditions conditions = new AttributeConditions();

	private final ComboBox<ItemStatus> status = Texts.label(new ComboBox<>(), KEY + "status");

	ItemsView(ItemSearch search, CategoryAttributes attributes, Categories categories, CurrentUser currentUser,
			Formats formats, ListTools tools) {
		super(KEY, tools);
		this.search = search;
		this.attributes = attributes;
		this.categories = categories;
		this.formats = formats;
		this.category = Texts.label(new CategoryPicker(categories), KEY + "category");
		this.status.setItems(ItemStatus.values());
		this.status.setClearButtonVisible(true);
		Texts.follow(this.status,
				(locale) -> this.status.setItemLabelGenerator((each) -> getTranslation(locale, ItemTones.key(each))));
		columns();
		filters().bind("q", this.text)
			.bind("category", this.category, (chosen) -> chosen.id().toString(),
					(text) -> id(text).flatMap(categories::find))
			.bind("status", this.status, ItemStatus.class)
			.bind("attributes", this.conditions);
		this.category.addValueChangeListener((event) -> askForConditions());
		List<Component> actions = new ArrayList<>();
		EmptyState empty = new EmptyState(VaadinIcon.PACKAGE, KEY + "empty", KEY + "emptyHint");
		if (currentUser.has(Roles.ADMIN)) {
			actions.add(rebuildButton());
		}
		if (currentUser.has(Roles.BUYER) || currentUser.has(Roles.PURCHASING_MANAGER)) {
			actions.add(newButton());
			empty = new EmptyState(VaadinIcon.PACKAGE, KEY + "empty", KEY + "emptyHint", newButton());
		}
		header().actions(actions.toArray(Component[]::new));
		grid().whenEmpty(empty);
		show(this::lines, () -> this.search.find(wish(), 0, 0).total());
		tell(this::count);
	}

	private void columns() {
		grid()
			.linkColumn(KEY + "name", (line) -> line.item().names().in(getLocale()),
					(line) -> "items/" + line.item().id())
			.setFlexGrow(3);
		grid().textColumn(KEY + "code", (line) -> line.item().code());
		grid().textColumn(KEY + "category", (line) -> line.category().name(getLocale()));
		grid().textColumn(KEY + "unit", (line) -> this.formats.unit(line.item().unit(), getLocale()));
		grid().statusColumn(KEY + "status", (line) -> ItemTones.of(line.item().status()),
				(line) -> getTranslation(ItemTones.key(line.item().status())));
		grid().textColumn(KEY + "changed", (line) -> this.formats.shortInstant(line.item().changedAt(), getLocale()),
				(line) -> line.item().changedAt());
		opens((line) -> "items/" + line.item().id());
	}

	private List<Line> lines(int offset, int limit) {
		return named(this.search.find(wish(), offset, limit).items());
	}

	private String count(Locale locale) {
		ItemFinds finds = this.search.find(wish(), 0, 0);
		return getTranslation(locale, KEY + (finds.more() ? "countMore" : "count"), finds.total());
	}

	/** By the searchable attributes of the chosen category, which are in force there. */
	private void askForConditions() {
		this.conditions.ask(this.category.chosen()
			.map(this.attributes::inForce)
			.orElse(List.of())
			.stream()
			.filter(AttributeDetails::searchable)
			.toList());
	}

	private List<Line> named(List<ItemDetails> items) {
		Map<CategoryId, CategoryDetails> named = this.categories
			.all(items.stream().map(ItemDetails::category).collect(Collectors.toSet()));
		return items.stream()
			.flatMap((item) -> Optional.ofNullable(named.get(item.category())).map((of) -> new Line(item, of)).stream())
			.toList();
	}

	private ItemWish wish() {
		return new ItemWish(this.text.getValue(),
				new ItemFilter(this.category.chosen(), Optional.ofNullable(this.status.getValue())),
				AttributeCondition.readAll(this.conditions.getValue()));
	}

	private Button rebuildButton() {
		Button button = Texts.text(new Button(), KEY + "rebuild");
		button.addClickListener(
				(event) -> ConfirmDialogs.ask(KEY + "rebuildTitle", KEY + "rebuildText", KEY + "rebuild", () -> {
					Notices.success(KEY + "rebuilt", this.search.rebuild());
					load();
				}));
		return button;
	}

	private static Button newButton() {
		return addButton(KEY + "new", () -> UI.getCurrent().navigate("items/new"));
	}

	private static Optional<CategoryId> id(String text) {
		try {
			return Optional.of(new CategoryId(UUID.fromString(text)));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

	/** An item with the name of its category. */
	record Line(ItemDetails item, CategoryDetails category) {

	}

}
