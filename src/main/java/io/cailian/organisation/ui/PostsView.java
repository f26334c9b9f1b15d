package io.cailian.organisation.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.NamedPeople;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.organisation.PostAdministration;
import io.cailian.organisation.PostDetails;
import io.cailian.uikit.ConfirmDialogs;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListPage;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * The posts of the company and who holds them, which the administrator creates, renames
 * and retires and the auditor reads.
 */
@Route("posts")
@RolesAllowed({ Roles.ADMIN, Roles.AUDITOR })
@Menu(title = "organisation.PostsView.title", order = 72, icon = "vaadin:briefcase")
class PostsView extends ListPage<PostDetails> {

	private static final String KEY = "organisation.PostsView.";

	private final PostAdministration administration;

	private final People people;

	private final boolean keeps;

	private final TextField text = searchField(KEY + "search");

	private NamedPeople holders;

	PostsView(PostAdministration administration, People people, CurrentUser currentUser, ListTools tools) {
		super(KEY, tools);
		this.administration = administration;
		this.people = people;
		this.keeps = currentUser.has(Roles.ADMIN);
		this.holders = people.named(List.of());
		columns();
		if (this.keeps) {
			header().actions(createButton());
		}
		filters().bind("q", this.text);
		show(this::found);
	}

	private void columns() {
		grid().textColumn(KEY + "code", (each) -> each.post().code().value()).setFlexGrow(1);
		grid().textColumn(KEY + "nameZh", (each) -> each.post().nameZh()).setFlexGrow(2);
		grid().textColumn(KEY + "nameEn", (each) -> each.post().nameEn()).setFlexGrow(2);
		grid()
			.mentionColumn(KEY + "holders", this::holders,
					(each) -> each.holders().isEmpty() ? "" : "organisation?post=" + each.post().code())
			.setFlexGrow(2);
		grid().statusColumn(KEY + "status", PostsView::tone, (each) -> getTranslation(KEY + status(each)));
		if (this.keeps) {
			grid().addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0).setFrozenToEnd(true);
		}
		grid().whenEmpty(
				this.keeps ? new EmptyState(VaadinIcon.BRIEFCASE, KEY + "empty", KEY + "emptyHint", createButton())
						: new EmptyState(VaadinIcon.BRIEFCASE, KEY + "empty", KEY + "emptyHint"));
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
		Button rename = rowButton(KEY + "rename",
				() -> new PostDialog(this.administration, Optional.of(post), this::load).open());
		Button other = rowButton(KEY + (post.retired() ? "reinstate" : "retire"), () -> {
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

	private Button createButton() {
		return addButton(KEY + "create",
				() -> new PostDialog(this.administration, Optional.empty(), this::load).open());
	}

	private List<PostDetails> found() {
		List<PostDetails> found = this.administration.all()
			.stream()
			.filter((each) -> this.text.getValue().isBlank() || Pinyin.matches(
					each.post().code() + " " + each.post().nameZh() + " " + each.post().nameEn(), this.text.getValue()))
			.toList();
		this.holders = this.people.named(found.stream().flatMap((post) -> post.holders().stream()).toList());
		return found;
	}

}
