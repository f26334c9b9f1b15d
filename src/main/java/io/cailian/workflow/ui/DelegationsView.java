package io.cailian.workflow.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.NamedPeople;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.MenuPart;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.workflow.DelegationDetails;
import io.cailian.workflow.Delegations;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Where everybody of the company sees for whom they stand in and who stands in for them,
 * and says so. Administrators see and make everybody's, auditors see them.
 */
@Route("delegations")
@RolesAllowed({ Roles.REQUESTER, Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL,
		Roles.AUDITOR, Roles.ADMIN })
@MenuPart(MenuPart.Part.WORK)
@Menu(title = "workflow.DelegationsView.title", order = 11, icon = "vaadin:user-clock")
class DelegationsView extends ListPage<DelegationDetails> {

	private static final String KEY = "workflow.DelegationsView.";

	private final Delegations delegations;

	private final People people;

	private final CurrentUser currentUser;

	private final Formats formats;

	private final TextField text = searchField(KEY + "search");

	private final Select<DelegationDetails.State> state = Texts.label(new Select<>(), KEY + "state");

	private final Checkbox everybody = Texts.label(new Checkbox(), KEY + "everybody");

	private NamedPeople names;

	DelegationsView(Delegations delegations, People people, CurrentUser currentUser, Formats formats, ListTools tools) {
		super(KEY, tools);
		this.delegations = delegations;
		this.people = people;
		this.currentUser = currentUser;
		this.formats = formats;
		this.names = people.named(List.of());
		this.state.setItems(DelegationDetails.State.values());
		this.state.setEmptySelectionAllowed(true);
		Texts.follow(this.state, (locale) -> this.state.setItemLabelGenerator((each) -> stateName(each, locale)));
		columns();
		header().actions(createButton());
		filters().bind("q", this.text).bind("state", this.state, DelegationDetails.State.class);
		if (seesAll()) {
			filters().bind("all", this.everybody, String::valueOf, (read) -> Optional.of(Boolean.valueOf(read)));
		}
		show(this::found);
	}

	private void columns() {
		grid().textColumn(KEY + "delegator", (each) -> nameOf(each.delegator())).setFlexGrow(1);
		grid().textColumn(KEY + "delegate", (each) -> nameOf(each.delegate())).setFlexGrow(1);
		grid().textColumn(KEY + "from", (each) -> this.formats.shortInstant(each.from(), getLocale()));
		grid().textColumn(KEY + "until", (each) -> this.formats.shortInstant(each.until(), getLocale()));
		grid().textColumn(KEY + "types", this::types).setFlexGrow(1);
		grid().numberColumn(KEY + "most",
				(each) -> each.most().map((most) -> this.formats.money(most, getLocale())).orElse(""));
		grid().textColumn(KEY + "reason", DelegationDetails::reason).setFlexGrow(1);
		grid().textColumn(KEY + "madeBy", (each) -> each.planned() ? getTranslation(KEY + "planned")
				: getTranslation(KEY + "ordered", nameOf(each.createdBy())))
			.setFlexGrow(1);
		grid().statusColumn(KEY + "state", (each) -> tone(each.state()),
				(each) -> each.endedAt()
					.map((at) -> getTranslation(KEY + "endedAt", this.formats.shortInstant(at, getLocale())))
					.orElseGet(() -> stateName(each.state(), getLocale())));
		grid().addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setFrozenToEnd(true);
		grid().whenEmpty(new EmptyState(VaadinIcon.USER_CLOCK, KEY + "empty", KEY + "emptyHint", createButton()));
	}

	private Component actions(DelegationDetails delegation) {
		if (!delegation.isOpen() || !(this.currentUser.has(Roles.ADMIN) || this.delegations.isOwn(delegation))) {
			return new Span();
		}
		return rowButton(KEY + "end", () -> ConfirmDialogs.askDanger(KEY + "endTitle", KEY + "endText", KEY + "end",
				() -> end(delegation.id())));
	}

	private void end(UUID id) {
		this.delegations.end(id);
		Notices.success(KEY + "ended");
		load();
	}

	private Button createButton() {
		return addButton(KEY + "create", () -> new DelegationDialog(this.delegations, this.formats, this.people.staff(),
				this.currentUser.id(), this.currentUser.has(Roles.ADMIN), this::load)
			.open());
	}

	private boolean seesAll() {
		return this.currentUser.has(Roles.ADMIN) || this.currentUser.has(Roles.AUDITOR);
	}

	private List<DelegationDetails> found() {
		boolean all = seesAll() && Boolean.TRUE.equals(this.everybody.getValue());
		List<DelegationDetails> found = all ? this.delegations.all() : this.delegations.mine();
		this.names = this.people.named(found.stream()
			.flatMap((each) -> Stream.of(each.delegator(), each.delegate(), each.createdBy()))
			.toList());
		return found.stream().filter(this::isWanted).toList();
	}

	private boolean isWanted(DelegationDetails delegation) {
		return (this.state.isEmpty() || delegation.state() == this.state.getValue())
				&& (this.text.getValue().isBlank() || Pinyin.matches(words(delegation), this.text.getValue()));
	}

	/** What may be searched for: names in both languages, and the reason. */
	private String words(DelegationDetails delegation) {
		return Stream.of(delegation.delegator(), delegation.delegate())
			.flatMap((account) -> Stream.of(this.names.nameOf(account, Locale.SIMPLIFIED_CHINESE),
					this.names.nameOf(account, Locale.ENGLISH)))
			.collect(Collectors.joining(" ")) + " " + delegation.reason();
	}

	private String types(DelegationDetails delegation) {
		return delegation.types().isEmpty() ? getTranslation(KEY + "allTypes")
				: delegation.types()
					.stream()
					.map((type) -> this.delegations.typeName(type, getLocale()))
					.collect(Collectors.joining(" · "));
	}

	/** The empty choice has no state. */
	private String stateName(DelegationDetails.@Nullable State each, Locale locale) {
		return (each == null) ? "" : getTranslation(locale, "workflow.Delegation.state." + each);
	}

	private static Tone tone(DelegationDetails.State state) {
		return switch (state) {
			case PLANNED -> Tone.INFO;
			case RUNNING -> Tone.SUCCESS;
			case OVER -> Tone.NEUTRAL;
		};
	}

	private String nameOf(UserId account) {
		return this.names.nameOf(account, getLocale());
	}

}
