package io.cailian.organisation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.organisation.Organisation;
import io.cailian.organisation.PlacementAdministration;
import io.cailian.organisation.PlacementDetails;
import io.cailian.organisation.PostCode;
import io.cailian.organisation.PostLine;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Everybody of the company with manager, posts and limits, which the administrator keeps
 * and the auditor reads.
 */
@Route("organisation")
@RolesAllowed({ Roles.ADMIN, Roles.AUDITOR })
@Menu(title = "organisation.OrganisationView.title", order = 71, icon = "vaadin:user-star")
class OrganisationView extends ListPage<PlacementDetails> {

	private static final String KEY = "organisation.OrganisationView.";

	private static final String SEPARATOR = " · ";

	private final PlacementAdministration administration;

	private final Organisation organisation;

	private final People people;

	private final CurrentUser currentUser;

	private final LimitWords types;

	private final TextField text = searchField(KEY + "search");

	private final ComboBox<PostLine> post = Texts.label(new ComboBox<>(), KEY + "post");

	private final Checkbox withoutManager = Texts.label(new Checkbox(), KEY + "withoutManager");

	private final Checkbox gone = Texts.label(new Checkbox(), KEY + "gone");

	private Map<UserId, Person> staff = Map.of();

	private Map<PostCode, PostLine> posts = Map.of();

	private Set<UserId> working = Set.of();

	OrganisationView(PlacementAdministration administration, Organisation organisation, People people,
			CurrentUser currentUser, LimitWords types, ListTools tools) {
		super(KEY, tools);
		this.administration = administration;
		this.organisation = organisation;
		this.people = people;
		this.currentUser = currentUser;
		this.types = types;
		this.post.setItems((line, typed) -> Pinyin.matches(words(line), typed), organisation.posts());
		this.post.setClearButtonVisible(true);
		Texts.follow(this.post, (locale) -> this.post.setItemLabelGenerator((line) -> line.name(locale)));
		columns();
		Paragraph note = Texts.text(new Paragraph(), KEY + "limitsNote");
		note.addClassName("notice-line");
		addBeforeFilters(note);
		filters().bind("q", this.text)
			.bind("post", this.post, (line) -> line.code().value(), this::postOf)
			.bind("top", this.withoutManager, String::valueOf, (read) -> Optional.of(Boolean.valueOf(read)))
			.bind("gone", this.gone, String::valueOf, (read) -> Optional.of(Boolean.valueOf(read)));
		show(this::found);
	}

	private void columns() {
		grid().textColumn(KEY + "person", (place) -> place.staff() ? nameOf(place.account())
				: getTranslation("organisation.Placement.gone", nameOf(place.account())))
			.setFlexGrow(1);
		grid().textColumn(KEY + "email", (place) -> emailOf(place.account())).setFlexGrow(1);
		grid().textColumn(KEY + "manager", (place) -> place.manager().map(this::managerName).orElse("")).setFlexGrow(1);
		grid().textColumn(KEY + "posts", (place) -> joined(place.posts(), (code) -> nameOf(code, getLocale())))
			.setFlexGrow(2);
		grid()
			.textColumn(KEY + "limits",
					(place) -> joined(place.limits(), (limit) -> this.types.line(limit, getLocale())))
			.setFlexGrow(2);
		grid().onOpen(this::edit);
		grid().whenEmpty(new EmptyState(VaadinIcon.USER_STAR, KEY + "empty", KEY + "emptyHint"));
	}

	private Optional<PostLine> postOf(String code) {
		return this.organisation.posts().stream().filter((line) -> line.code().value().equals(code)).findFirst();
	}

	private void edit(PlacementDetails shown) {
		PlacementDetails place = this.administration.of(shown.account());
		new PlacementDialog(this.administration, this.types, place, nameOf(place.account()), managers(place),
				this.working::contains, this.organisation.posts(), use(place), this::load)
			.open();
	}

	private PlacementDialog.Use use(PlacementDetails place) {
		if (!this.currentUser.has(Roles.ADMIN)) {
			return PlacementDialog.Use.READ;
		}
		return this.people.isSamePerson(this.currentUser.id(), place.account()) ? PlacementDialog.Use.OWN
				: PlacementDialog.Use.WRITE;
	}

	/** Whoever may become the manager, and the one that is recorded, here or not. */
	private List<Person> managers(PlacementDetails place) {
		List<Person> managers = new ArrayList<>(this.staff.values());
		managers.removeIf((person) -> place.accounts().contains(person.id()));
		place.manager()
			.filter((manager) -> managers.stream().noneMatch((person) -> person.id().equals(manager)))
			.map((manager) -> person(manager)
				.orElseGet(() -> new Person(manager, manager.value(), manager.value(), "")))
			.ifPresent(managers::add);
		return managers;
	}

	private List<PlacementDetails> found() {
		this.staff = this.people.staff().stream().collect(Collectors.toMap(Person::id, Function.identity()));
		this.posts = this.organisation.posts().stream().collect(Collectors.toMap(PostLine::code, Function.identity()));
		List<PlacementDetails> all = this.administration.all();
		this.working = all.stream()
			.filter(PlacementDetails::staff)
			.flatMap((place) -> place.accounts().stream())
			.collect(Collectors.toSet());
		return all.stream().filter(this::isWanted).toList();
	}

	private boolean isWanted(PlacementDetails place) {
		return (this.post.isEmpty() || place.posts().contains(this.post.getValue().code()))
				&& (!this.withoutManager.getValue() || place.manager().isEmpty())
				&& (!this.gone.getValue() || isGone(place))
				&& (this.text.getValue().isBlank() || Pinyin.matches(words(place), this.text.getValue()));
	}

	/** Whether the person works here no more, or answers to somebody who does not. */
	private boolean isGone(PlacementDetails place) {
		return !place.staff() || !place.manager().map(this.working::contains).orElse(true);
	}

	private String words(PlacementDetails place) {
		return place.accounts()
			.stream()
			.flatMap((account) -> person(account).stream())
			.map((person) -> person.nameZh() + " " + person.nameEn() + " " + person.email())
			.collect(Collectors.joining(" "));
	}

	private static String words(PostLine line) {
		return line.code() + " " + line.nameZh() + " " + line.nameEn();
	}

	private String nameOf(UserId account) {
		return person(account).map((person) -> person.name(getLocale())).orElseGet(account::value);
	}

	private String managerName(UserId manager) {
		return this.working.contains(manager) ? nameOf(manager)
				: getTranslation("organisation.Placement.gone", nameOf(manager));
	}

	private Optional<Person> person(UserId account) {
		return Optional.ofNullable(this.staff.get(account)).or(() -> this.people.find(account));
	}

	private String emailOf(UserId account) {
		return person(account).map(Person::email).orElse("");
	}

	private String nameOf(PostCode code, Locale locale) {
		return Optional.ofNullable(this.posts.get(code)).map((line) -> line.name(locale)).orElse(code.value());
	}

	private static <T> String joined(List<T> values, Function<T, String> words) {
		return values.stream().map(words).collect(Collectors.joining(SEPARATOR));
	}

}
