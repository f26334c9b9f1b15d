package io.cailian.portal;

import java.util.List;
import java.util.Locale;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Where everybody starts the day: the work that waits for them, each count leading to the
 * list behind it.
 */
@Route("")
@PermitAll
@Menu(title = "portal.HomeView.title", order = 0, icon = "vaadin:home-o")
class HomeView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

	private final HomeTiles tiles;

	private final Div worklist = new Div();

	HomeView(HomeTiles tiles, CurrentUser currentUser, People people) {
		this.tiles = tiles;
		this.worklist.addClassName("home-tiles");
		PageHeader header = new PageHeader();
		Texts.follow(this, (locale) -> header.title(getTranslation(locale, "portal.HomeView.greeting",
				currentUser.idIfSignedIn().map((id) -> people.nameOf(id, locale)).orElse(""))));
		Texts.follow(this, (locale) -> header.subtitle(getTranslation(locale, "portal.HomeView.hint")));
		getContent().addClassName("page");
		getContent().add(header, this.worklist);
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		List<HomeTile> mine = this.tiles.mine();
		this.worklist.removeAll();
		mine.forEach((tile) -> this.worklist.add(tile(tile)));
		if (mine.isEmpty()) {
			this.worklist.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, "portal.HomeView.nothing",
					"portal.HomeView.nothingHint"));
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("portal.HomeView.title") + " · Cailian 采链";
	}

	private static Anchor tile(HomeTile tile) {
		long count = tile.count();
		Tone tone = (count == 0) ? Tone.NEUTRAL : tile.tone();
		Span number = new Span(String.format(Locale.ROOT, "%,d", count));
		number.addClassName("home-tile-count");
		Span title = Texts.text(new Span(), tile.titleKey());
		title.addClassName("home-tile-title");
		Icon arrow = VaadinIcon.ANGLE_RIGHT.create();
		arrow.getElement().setAttribute("aria-hidden", "true");
		Anchor link = new Anchor(tile.route(), number, title, arrow);
		link.addClassNames("home-tile", "tone-" + tone.name().toLowerCase(Locale.ROOT));
		link.getElement().setAttribute("router-link", true);
		return link;
	}

}
