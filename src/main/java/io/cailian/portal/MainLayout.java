package io.cailian.portal;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.LanguageSwitch;
import io.cailian.uikit.Texts;
import io.cailian.uikit.ThemeSwitch;
import io.cailian.uikit.Wordmark;
import io.cailian.workflow.InboxChanges;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;

/**
 * The frame around every signed-in screen: side navigation by role, the way to anything
 * by Ctrl+K, language, colours and the user.
 */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

	private static final String MAIN_ID = "main-content";

	private static final String INBOX = "inbox";

	private static final String SKIP = "event.preventDefault(); document.getElementById('" + MAIN_ID + "').focus();";

	private final Main main = new Main();

	private final SideNavigation navigation = new SideNavigation(MenuConfiguration.getMenuEntries());

	private final HomeTiles tiles;

	private final Palette palette;

	private final InboxChanges inboxChanges;

	MainLayout(HomeTiles tiles, Palette palette, CurrentUser currentUser, People people, AuthenticationContext session,
			InboxChanges inboxChanges) {
		this.tiles = tiles;
		this.inboxChanges = inboxChanges;
		this.palette = palette;
		ComponentTexts.on(this);
		setPrimarySection(Section.NAVBAR);
		this.main.setId(MAIN_ID);
		this.main.getElement().setAttribute("tabindex", "-1");
		setContent(this.main);
		addToDrawer(new Scroller(this.navigation));
		Div tools = new Div(new LanguageSwitch(), new ThemeSwitch());
		tools.addClassName("bar-tools");
		currentUser.idIfSignedIn().ifPresent((user) -> tools.add(new UserMenu(user, currentUser, people, session)));
		DrawerToggle toggle = Texts.ariaLabel(new DrawerToggle(), "portal.MainLayout.toggleNavigation");
		Header bar = new Header(skipLink(), toggle, new Wordmark(), paletteButton(), tools);
		bar.addClassName("main-bar");
		addToNavbar(bar);
		Shortcuts.addShortcutListener(this, this::openPalette, Key.KEY_K, KeyModifier.CONTROL);
		Shortcuts.addShortcutListener(this, this::openPalette, Key.KEY_K, KeyModifier.META);
	}

	@Override
	public void showRouterLayoutContent(HasElement content) {
		this.main.getElement().appendChild(content.getElement());
	}

	@Override
	public void removeRouterLayoutContent(HasElement oldContent) {
		this.main.getElement().removeAllChildren();
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.navigation.mark(event.getLocation().getPath());
		this.tiles.mine().forEach(this::count);
		if (isOverlay()) {
			setDrawerOpened(false);
		}
	}

	/** What is decided elsewhere, in another window too, counts here without a step. */
	@Override
	protected void onAttach(AttachEvent event) {
		super.onAttach(event);
		UI ui = event.getUI();
		Registration news = this.inboxChanges.register(() -> ui.access(this::countInbox));
		addDetachListener((detach) -> {
			news.remove();
			detach.unregisterListener();
		});
	}

	private void countInbox() {
		this.tiles.mine().stream().filter((tile) -> path(tile).equals(INBOX)).forEach(this::count);
	}

	private void count(HomeTile tile) {
		this.navigation.count(path(tile), tile.count());
	}

	private static String path(HomeTile tile) {
		return tile.route().split("\\?")[0];
	}

	private void openPalette() {
		new PaletteDialog(this.palette, UI.getCurrent()).open();
	}

	private Anchor skipLink() {
		Anchor link = Texts.text(new Anchor("#" + MAIN_ID), "portal.MainLayout.skip");
		link.addClassName("skip-link");
		link.setRouterIgnore(true);
		link.getElement().executeJs("this.addEventListener('click', (event) => { " + SKIP + " })");
		return link;
	}

	private Button paletteButton() {
		Span keys = new Span("Ctrl K");
		keys.addClassName("key-hint");
		keys.getElement().setAttribute("aria-hidden", "true");
		Button button = Texts.text(new Button(), "portal.MainLayout.goTo");
		button.setIcon(VaadinIcon.SEARCH.create());
		button.setSuffixComponent(keys);
		button.addClassName("palette-button");
		button.addClickListener((event) -> openPalette());
		Texts.ariaLabel(button, "portal.MainLayout.goTo");
		Texts.follow(button,
				(locale) -> button.setTooltipText(button.getTranslation(locale, "portal.MainLayout.goTo")));
		return button;
	}

}
