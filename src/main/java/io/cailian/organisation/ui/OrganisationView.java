package io.cailian.organisation.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Everybody of the company with manager, posts and limits, which the administrator keeps.
 */
@Route("organisation")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "organisation.OrganisationView.title", order = 71, icon = "vaadin:user-star")
class OrganisationView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "organisation.OrganisationView.";

	private static final String SEPARATOR = " · ";

	private final PlacementAdministration administration;

	private final Organisation organisation;

	private final People people;

	private final CurrentUser currentUser;

	private final DocumentTypes types;

	private final TextField text = Texts.label(new TextField(), KEY + "search");

	private final ComboBox<PostLine> post = Texts.label(new ComboBox<>(), KEY + "post");

	private final Checkbox withoutManager = Texts.label(new Checkbox(), KEY + "withoutManager");

	private final Span count = new Span();

	private final ListGrid<PlacementDetails> grid = new ListGrid<>(KEY + "title");

	private Map<UserId, Person> staff = Map.of();

	private Map<PostCode, PostLine> posts = Map.of();

	OrganisationView(PlacementAdministration administration, Organisation organisation, People people,
			CurrentUser currentUser, DocumentTypes types) {
		this.administration = administration;
		this.organisation = organisation;
		this.people = people;
		this.currentUser = currentUser;
		this.types = types;
		this.text.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setClearButtonVisible(true);
		this.post.setItems((line, typed) -> Pinyin.matches(words(line), typed), organisation.posts());
		this.post.setClearButtonVisible(true);
		Texts.follow(this.post, (locale) -> this.post.setItemLabelGenerator((line) -> line.name(locale)));
		columns();
		FilterBar filters = new FilterBar().bind("q", this.text)
			.bind("post", this.post, (line) -> line.code().value(), this::postOf)
			.bind("top", this.withoutManager, String::valueOf, (read) -> Optional.of(Boolean.valueOf(read)))
			.onChange(this::load);
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		this.grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader(KEY + "title"), filters, this.count, this.grid);
		getContent().setFlexGrow(1, this.grid);
		Texts.follow(this.count, (locale) -> load());
	}

	private void columns() {
		this.grid.textColumn(KEY + "person", (place) -> nameOf(place.account())).setFlexGrow(1);
		this.grid.textColumn(KEY + "email", (place) -> emailOf(place.account())).setFlexGrow(1);
		this.grid.textColumn(KEY + "manager", (place) -> place.manager().map(this::nameOf).orElse("")).setFlexGrow(1);
		this.grid.textColumn(KEY + "posts", (place) -> joined(place.posts(), (code) -> nameOf(code, getLocale())))
			.setFlexGrow(2);
		this.grid
			.textColumn(KEY + "limits",
					(place) -> joined(place.limits(), (limit) -> this.types.line(limit, getLocale())))
			.setFlexGrow(2);
		this.grid.onOpen(this::edit);
		this.grid.whenEmpty(new EmptyState(VaadinIcon.USER_STAR, KEY + "empty", KEY + "emptyHint"));
	}

	private Optional<PostLine> postOf(String code) {
		return this.organisation.posts().stream().filter((line) -> line.code().value().equals(code)).findFirst();
	}

	private void edit(PlacementDetails shown) {
		PlacementDetails place = this.administration.of(shown.account());
		new PlacementDialog(this.administration, this.types, place, List.copyOf(this.staff.values()),
				this.organisation.posts(), this.people.isSamePerson(this.currentUser.id(), place.account()), this::load)
			.open();
	}

	private void load() {
		this.staff = this.people.staff().stream().collect(Collectors.toMap(Person::id, Function.identity()));
		this.posts = this.organisation.posts().stream().collect(Collectors.toMap(PostLine::code, Function.identity()));
		List<PlacementDetails> shown = this.administration.all().stream().filter(this::isWanted).toList();
		this.grid.setItems(shown);
		this.count.setText(getTranslation(KEY + "count", shown.size()));
	}

	private boolean isWanted(PlacementDetails place) {
		return (this.post.isEmpty() || place.posts().contains(this.post.getValue().code()))
				&& (!this.withoutManager.getValue() || place.manager().isEmpty())
				&& (this.text.getValue().isBlank() || Pinyin.matches(words(place), this.text.getValue()));
	}

	private String words(PlacementDetails place) {
		return place.accounts()
			.stream()
			.map(this.staff::get)
			.filter(Objects::nonNull)
			.map((person) -> person.nameZh() + " " + person.nameEn() + " " + person.email())
			.collect(Collectors.joining(" "));
	}

	private static String words(PostLine line) {
		return line.code() + " " + line.nameZh() + " " + line.nameEn();
	}

	private String nameOf(UserId account) {
		return Optional.ofNullable(this.staff.get(account))
			.map((person) -> person.name(getLocale()))
			.orElseGet(() -> this.people.nameOf(account, getLocale()));
	}

	private String emailOf(UserId account) {
		return Optional.ofNullable(this.staff.get(account)).map(Person::email).orElse("");
	}

	private String nameOf(PostCode code, Locale locale) {
		return Optional.ofNullable(this.posts.get(code)).map((line) -> line.name(locale)).orElse(code.value());
	}

	private static <T> String joined(List<T> values, Function<T, String> words) {
		return values.stream().map(words).collect(Collectors.joining(SEPARATOR));
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

}
