package io.cailian.catalog.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.AttributeDetails;
import io.cailian.catalog.AttributeForm;
import io.cailian.catalog.CategoryAttributes;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;

/**
 * What the items of one category are described by. Staff reads it, purchasing managers
 * keep it; what is inherited says from where and is changed there.
 */
@Route("category-attributes/:category")
@RolesAllowed({ Roles.REQUESTER, Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL,
		Roles.AUDITOR, Roles.ADMIN })
class CategoryAttributesView extends ListPage<AttributeDetails> {

	private static final String KEY = "catalog.CategoryAttributesView.";

	private final CategoryAttributes attributes;

	private final AttributeAdministration administration;

	private final Categories categories;

	private final boolean keeps;

	private final Map<CategoryId, CategoryDetails> sources = new HashMap<>();

	private final Checkbox withRetired = Texts.label(new Checkbox(), KEY + "withRetired");

	private @Nullable CategoryDetails category;

	CategoryAttributesView(CategoryAttributes attributes, AttributeAdministration administration, Categories categories,
			CurrentUser currentUser, ListTools tools) {
		super(KEY, tools);
		this.attributes = attributes;
		this.administration = administration;
		this.categories = categories;
		this.keeps = currentUser.has(Roles.PURCHASING_MANAGER);
		grid().textColumn(KEY + "name", (attribute) -> attribute.names().in(getLocale())).setFlexGrow(2);
		grid().textColumn(KEY + "code", AttributeDetails::code);
		grid().textColumn(KEY + "form", (attribute) -> form(attribute.form(), getLocale())).setFlexGrow(3);
		grid().textColumn(KEY + "required", (attribute) -> yes(attribute.required()));
		grid().textColumn(KEY + "searchable", (attribute) -> yes(attribute.searchable()));
		grid().mentionColumn(KEY + "source", this::source,
				(attribute) -> isOwn(attribute) ? "" : "category-attributes/" + attribute.category());
		grid().statusColumn(KEY + "status", (attribute) -> attribute.retired() ? Tone.NEUTRAL : Tone.SUCCESS,
				(attribute) -> getTranslation(KEY + (attribute.retired() ? "retired" : "active")));
		if (this.keeps) {
			grid().addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
			grid().whenEmpty(new EmptyState(VaadinIcon.LIST_OL, KEY + "empty", KEY + "emptyHint", addButton()));
			header().actions(addButton());
		}
		else {
			grid().whenEmpty(new EmptyState(VaadinIcon.LIST_OL, KEY + "empty", KEY + "emptyHint"));
		}
		filters().bind("retired", this.withRetired, String::valueOf, (read) -> Optional.of(Boolean.valueOf(read)));
		show(this::found);
		Texts.follow(this, (locale) -> sayWhere());
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.category = event.getRouteParameters()
			.get("category")
			.flatMap(CategoryAttributesView::id)
			.flatMap(this.categories::find)
			.orElseThrow(NotFoundException::new);
		this.sources.clear();
		this.sources.putAll(this.categories.all(this.categories.lineage(this.category.id())));
		sayWhere();
		super.beforeEnter(event);
	}

	private void sayWhere() {
		if (this.category != null) {
			header().subtitle(this.category.way(getLocale()) + " › " + this.category.label(getLocale()));
		}
	}

	private List<AttributeDetails> found() {
		return (this.category == null) ? List.of() : this.withRetired.getValue()
				? this.attributes.all(this.category.id()) : this.attributes.inForce(this.category.id());
	}

	private boolean isOwn(AttributeDetails attribute) {
		return this.category != null && attribute.category().equals(this.category.id());
	}

	private String source(AttributeDetails attribute) {
		return isOwn(attribute) ? getTranslation(KEY + "own")
				: Optional.ofNullable(this.sources.get(attribute.category()))
					.map((source) -> source.label(getLocale()))
					.orElse("");
	}

	private String yes(boolean value) {
		return getTranslation(KEY + (value ? "yes" : "no"));
	}

	private String form(AttributeForm form, Locale locale) {
		String kind = getTranslation(locale, "catalog.AttributeKind." + form.kind());
		return switch (form.kind()) {
			case NUMBER -> kind + " " + form.unit() + range(form);
			case CHOICE -> kind + getTranslation(locale, KEY + "colon")
					+ form.choices()
						.stream()
						.map((choice) -> choice.name(locale))
						.collect(Collectors.joining(getTranslation(locale, KEY + "listed")));
			default -> kind;
		};
	}

	private static String range(AttributeForm form) {
		if (form.lowest() == null && form.highest() == null) {
			return "";
		}
		String from = (form.lowest() != null) ? form.lowest().toPlainString() : "…";
		String to = (form.highest() != null) ? form.highest().toPlainString() : "…";
		return " " + from + " – " + to;
	}

	private Component actions(AttributeDetails attribute) {
		if (!isOwn(attribute)) {
			return new Div();
		}
		Button edit = rowButton(KEY + "edit", () -> open(Optional.of(attribute)));
		if (attribute.retired()) {
			return new Div(edit, rowButton(KEY + "reinstate", () -> {
				this.administration.reinstate(attribute.id(), attribute.version());
				load();
			}));
		}
		Button up = move(attribute, true);
		Button down = move(attribute, false);
		return new Div(edit, up, down, rowButton(KEY + "retire",
				() -> ConfirmDialogs.askDanger(KEY + "retireTitle", KEY + "retireText", KEY + "retire", () -> {
					this.administration.retire(attribute.id(), attribute.version());
					load();
				})));
	}

	private Button move(AttributeDetails attribute, boolean up) {
		return rowButton(KEY + (up ? "up" : "down"), () -> {
			this.administration.move(attribute.id(), up);
			load();
		});
	}

	private Button addButton() {
		return addButton(KEY + "add", () -> open(Optional.empty()));
	}

	private void open(Optional<AttributeDetails> present) {
		CategoryDetails of = this.category;
		if (of != null) {
			new AttributeDialog(this.administration, of.id(), present, this::load).open();
		}
	}

	private static Optional<CategoryId> id(String text) {
		try {
			return Optional.of(new CategoryId(UUID.fromString(text)));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
