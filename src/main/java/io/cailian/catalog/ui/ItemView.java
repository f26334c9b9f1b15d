package io.cailian.catalog.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.catalog.AttributeDetails;
import io.cailian.catalog.CatalogNames;
import io.cailian.catalog.CategoryAttributes;
import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemDraft;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemKeeping;
import io.cailian.catalog.ItemQueries;
import io.cailian.catalog.ItemStatus;
import io.cailian.catalog.spi.ItemPage;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryPicker;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.StatusBadge;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Units;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;

/**
 * One item: staff reads it, purchasing writes it. Choosing another category asks for the
 * attributes of that one.
 */
@Route("items/:id")
@RolesAllowed({ Roles.REQUESTER, Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL,
		Roles.AUDITOR, Roles.ADMIN })
class ItemView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

	private static final String KEY = "catalog.ItemView.";

	private final ItemQueries queries;

	private final ItemKeeping keeping;

	private final CategoryAttributes attributes;

	private final List<ItemPage> pages;

	private final boolean keeps;

	private final PageHeader header = new PageHeader();

	private final ErrorSummary errors = new ErrorSummary();

	private final CheckedFields checked = new CheckedFields();

	private final TextField code = text(KEY + "code", ItemDraft.MAX_CODE);

	private final TextField nameZh = text(KEY + "nameZh", CatalogNames.MAX_LENGTH);

	private final TextField nameEn = text(KEY + "nameEn", CatalogNames.MAX_LENGTH);

	private final CategoryPicker category;

	private final ComboBox<String> unit = Texts.label(new ComboBox<>(), KEY + "unit");

	private final TextArea description = Texts.label(new TextArea(), KEY + "description");

	private final AttributeFields values = new AttributeFields(() -> this.offering, this::changed);

	private @Nullable ItemDetails present;

	private ItemId id = ItemId.next();

	private boolean offering;

	private boolean changed;

	private boolean showing;

	ItemView(ItemQueries queries, ItemKeeping keeping, CategoryAttributes attributes, Categories categories,
			List<ItemPage> pages, CurrentUser currentUser, Formats formats) {
		this.pages = pages;
		this.queries = queries;
		this.keeping = keeping;
		this.attributes = attributes;
		this.keeps = currentUser.has(Roles.BUYER) || currentUser.has(Roles.PURCHASING_MANAGER);
		this.category = Texts.label(new CategoryPicker(categories), KEY + "category");
		this.unit.setItems(Units.COMMON);
		Texts.follow(this.unit,
				(locale) -> this.unit.setItemLabelGenerator((each) -> formats.unit(each, locale) + " " + each));
		this.description.setMaxLength(ItemDraft.MAX_DESCRIPTION);
		rules();
		this.category.addValueChangeListener((event) -> ask());
		List.<HasValue<?, ?>>of(this.code, this.nameZh, this.nameEn, this.category, this.unit, this.description)
			.forEach((field) -> field.addValueChangeListener((event) -> changed()));
		getContent().addClassName("page");
		getContent().add(this.header.crumb("catalog.ItemsView.title", ItemsView.class), this.errors,
				new FormSection(KEY + "facts", KEY + "factsHint")
					.add(this.code, this.category, this.nameZh, this.nameEn, this.unit)
					.addWide(this.description),
				new FormSection(KEY + "attributes", KEY + "attributesHint").addWide(this.values));
		Texts.follow(this, (locale) -> head());
	}

	private void rules() {
		this.checked.add(this.code, ItemDraft::code);
		this.checked.add(this.category, (chosen) -> {
			if (chosen == null) {
				throw new RuleViolation("uikit.ComponentTexts.required");
			}
		});
		this.checked.add(this.nameZh, (typed) -> new CatalogNames(typed, this.nameEn.getValue()));
		this.checked.add(this.unit, (chosen) -> {
			if (chosen == null) {
				throw new RuleViolation("uikit.ComponentTexts.required");
			}
		});
		this.checked.add(this.description, ItemDraft::description);
		List.<HasValue<?, ?>>of(this.code, this.category, this.nameZh, this.unit)
			.forEach((field) -> field.setRequiredIndicatorVisible(true));
		Texts.helper(this.code, KEY + "codeHint");
		Texts.helper(this.nameEn, "catalog.AttributeDialog.nameHint");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		Optional<String> asked = event.getRouteParameters().get("id");
		if (asked.isEmpty()) {
			head();
			this.changed = false;
			return;
		}
		show(asked.flatMap(ItemView::id).flatMap(this.queries::find).orElseThrow(NotFoundException::new));
	}

	private void show(ItemDetails item) {
		this.showing = true;
		this.present = item;
		this.id = item.id();
		this.code.setValue(item.code());
		this.nameZh.setValue(item.names().zh());
		this.nameEn.setValue(item.names().en());
		if (!Units.COMMON.contains(item.unit())) {
			List<String> offered = new ArrayList<>(Units.COMMON);
			offered.add(item.unit());
			this.unit.setItems(offered);
		}
		this.unit.setValue(item.unit());
		this.description.setValue(item.description());
		boolean readOnly = !this.keeps || item.status() == ItemStatus.RETIRED;
		this.values.readOnly(readOnly);
		this.category.choose(item.category());
		this.values.show(this.attributes.inForce(item.category()), item.values());
		List.<HasValue<?, ?>>of(this.code, this.nameZh, this.nameEn, this.category, this.unit, this.description)
			.forEach((field) -> field.setReadOnly(readOnly));
		this.showing = false;
		this.changed = false;
		this.errors.clear();
		head();
	}

	private void ask() {
		if (!this.showing) {
			List<AttributeDetails> asked = this.category.chosen().map(this.attributes::inForce).orElse(List.of());
			this.values.ask(asked);
		}
	}

	private void changed() {
		if (!this.showing) {
			this.changed = true;
		}
	}

	private void head() {
		ItemDetails item = this.present;
		if (item == null) {
			this.header.title(getTranslation(KEY + "new")).here(getTranslation(KEY + "new"));
		}
		else {
			this.header.title(item.names().in(getLocale()))
				.here(item.code())
				.subtitle(item.code())
				.badges(new StatusBadge(ItemTones.of(item.status()), ItemTones.key(item.status())));
		}
		this.header.actions(actions(item).toArray(Component[]::new));
	}

	private List<Component> actions(@Nullable ItemDetails item) {
		List<Component> actions = new ArrayList<>();
		if (item != null) {
			this.pages
				.forEach((page) -> actions.add(Texts.text(new Anchor(page.route(item.id()), ""), page.titleKey())));
		}
		if (!this.keeps) {
			return actions;
		}
		if (item != null && item.status() != ItemStatus.RETIRED) {
			actions.add(button("retire", () -> ConfirmDialogs.askDanger(KEY + "retireTitle", KEY + "retireText",
					KEY + "retire", () -> show(this.keeping.retire(item.id(), item.version())))));
		}
		if (item == null || item.status() != ItemStatus.RETIRED) {
			Button save = button("save", () -> save(item != null && item.status() == ItemStatus.ACTIVE));
			save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
			actions.add(save);
			if (item != null && item.status() == ItemStatus.ACTIVE) {
				save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			}
		}
		if (item == null || item.status() != ItemStatus.ACTIVE) {
			Button activate = button((item == null || item.status() == ItemStatus.DRAFT) ? "activate" : "activateAgain",
					this::activate);
			activate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			actions.add(activate);
		}
		return actions;
	}

	private void activate() {
		ItemDetails item = this.present;
		if (item != null && item.status() == ItemStatus.RETIRED) {
			this.offering = true;
			List<ErrorSummary.Problem> problems = this.values.problems();
			this.errors.show(problems);
			if (problems.isEmpty()) {
				show(this.keeping.activate(item.id(), item.version()));
				Notices.success(KEY + "activated");
			}
			return;
		}
		if (save(true)) {
			ItemDetails saved = this.present;
			if (saved != null) {
				show(this.keeping.activate(saved.id(), saved.version()));
				Notices.success(KEY + "activated");
			}
		}
	}

	private boolean save(boolean complete) {
		this.offering = complete;
		List<ErrorSummary.Problem> problems = new ArrayList<>(this.checked.problems());
		problems.addAll(this.values.problems());
		ItemDetails before = this.present;
		if (problems.isEmpty()) {
			try {
				ItemDetails saved = (before == null) ? this.keeping.write(draft())
						: this.keeping.edit(draft(), before.version());
				show(saved);
				if (before == null) {
					UI.getCurrent().getPage().getHistory().replaceState(null, "items/" + saved.id());
				}
				Notices.success(KEY + "saved");
				return true;
			}
			catch (RuleViolation violation) {
				FieldProblems.add(
						violation.messageKey().startsWith("catalog.Item.category") ? this.category : this.code,
						violation, problems);
			}
		}
		this.errors.show(problems);
		return false;
	}

	private ItemDraft draft() {
		Map<String, String> given = new HashMap<>(this.values.values());
		given.values().removeIf(String::isBlank);
		CategoryDetails chosen = this.category.getValue();
		return new ItemDraft(this.id, this.code.getValue(),
				new CatalogNames(this.nameZh.getValue(), this.nameEn.getValue()), chosen.id(), this.unit.getValue(),
				this.description.getValue(), given);
	}

	private Button button(String word, Runnable action) {
		Button button = Texts.text(new Button(), KEY + word);
		button.addClickListener((event) -> action.run());
		return button;
	}

	private static TextField text(String key, int length) {
		TextField field = Texts.label(new TextField(), key);
		field.setMaxLength(length);
		return field;
	}

	private static Optional<ItemId> id(String text) {
		try {
			return Optional.of(new ItemId(UUID.fromString(text)));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		if (this.changed) {
			BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
			ConfirmDialogs.askDanger(KEY + "leaveTitle", KEY + "leaveText", KEY + "leave", () -> {
				this.changed = false;
				leave.proceed();
			});
		}
	}

	@Override
	public String getPageTitle() {
		ItemDetails item = this.present;
		return (item == null) ? getTranslation(KEY + "new") : item.code();
	}

}
