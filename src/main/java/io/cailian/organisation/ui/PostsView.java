package io.cailian.organisation.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.identity.NamedPeople;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.organisation.PostAdministration;
import io.cailian.organisation.PostDetails;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.FilterBar;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The posts of the company and who holds them, which the administrator creates, renames
 * and retires.
 */
@Route("posts")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "organisation.PostsView.title", order = 72, icon = "vaadin:briefcase")
class PostsView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "organisation.PostsView.";

	private final PostAdministration administration;

	private final People people;

	private final TextField text = Texts.label(new TextField(), KEY + "search");

	private final Span count = new Span();

	private final ListGrid<PostDetails> grid = new ListGrid<>(KEY + "title");

	private NamedPeople holders;

	PostsView(PostAdministration administration, People people) {
		this.administration = administration;
		this.people = people;
		this.holders = people.named(List.of());
		this.text.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.setClearButtonVisible(true);
		columns();
		FilterBar filters = new FilterBar().bind("q", this.text).onChange(this::load);
		this.count.addClassName("list-count");
		this.count.getElement().setAttribute("role", "status");
		this.grid.setSizeFull();
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader(KEY + "title").actions(createButton()), filters, this.count, this.grid);
		getContent().setFlexGrow(1, this.grid);
		Texts.follow(this.count, (locale) -> load());
	}

	private void columns() {
		this.grid.textColumn(KEY + "code", (each) -> each.post().code().value()).setFlexGrow(1);
		this.grid.textColumn(KEY + "nameZh", (each) -> each.post().nameZh()).setFlexGrow(2);
		this.grid.textColumn(KEY + "nameEn", (each) -> each.post().nameEn()).setFlexGrow(2);
		this.grid
			.mentionColumn(KEY + "holders", this::holders,
					(each) -> each.holders().isEmpty() ? "" : "organisation?post=" + each.post().code())
			.setFlexGrow(2);
		this.grid.statusColumn(KEY + "status", PostsView::tone, (each) -> getTranslation(KEY + status(each)));
		this.grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setFrozenToEnd(true);
		this.grid.whenEmpty(new EmptyState(VaadinIcon.BRIEFCASE, KEY + "empty", KEY + "emptyHint", createButton()));
	}

	private static String status(PostDetails post) {
		if (post.retired()) {
			return "retired";
		}
		return post.isVacant() ? "vacant" : "held";
	}

	private static Tone tone(PostDetails post) {
		if (post.retired()) {
			return Tone.NEUTRAL;
		}
		return post.isVacant() ? Tone.WARNING : Tone.SUCCESS;
	}

	private String holders(PostDetails post) {
		return post.holders()
			.stream()
			.map((holder) -> post.gone().contains(holder)
					? getTranslation("organisation.Placement.gone", this.holders.nameOf(holder, getLocale()))
					: this.holders.nameOf(holder, getLocale()))
			.collect(Collectors.joining(" · "));
	}

	private Component actions(PostDetails post) {
		Button rename = quiet(KEY + "rename");
		rename.addClickListener((event) -> new PostDialog(this.administration, Optional.of(post), this::load).open());
		Button other = quiet(KEY + (post.retired() ? "reinstate" : "retire"));
		other.addClickListener((event) -> {
			if (post.retired()) {
				this.administration.reinstate(post.id(), post.version());
				load();
			}
			else {
				ConfirmDialogs.askDanger(KEY + "retireTitle", KEY + "retireText", KEY + "retire", () -> {
					this.administration.retire(post.id(), post.version());
					load();
				});
			}
		});
		return new Div(rename, other);
	}

	private static Button quiet(String key) {
		Button button = Texts.text(new Button(), key);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		return button;
	}

	private Button createButton() {
		Button button = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "create");
		button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		button.addClickListener((event) -> new PostDialog(this.administration, Optional.empty(), this::load).open());
		return button;
	}

	private void load() {
		List<PostDetails> all = this.administration.all();
		this.holders = this.people.named(all.stream().flatMap((post) -> post.holders().stream()).toList());
		List<PostDetails> shown = all.stream()
			.filter((each) -> this.text.getValue().isBlank() || Pinyin.matches(
					each.post().code() + " " + each.post().nameZh() + " " + each.post().nameEn(), this.text.getValue()))
			.toList();
		this.grid.setItems(shown);
		this.count.setText(getTranslation(KEY + "count", shown.size()));
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

}
