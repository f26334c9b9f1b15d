package io.cailian.uikit;

import java.util.HashMap;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/**
 * The top of every screen: the way back, what this is, how it stands, what can be done.
 */
public class PageHeader extends Composite<Header> {

	private final OrderedList crumbs = new OrderedList();

	private final Map<Class<? extends Component>, ListItem> steps = new HashMap<>();

	private final ListItem here = new ListItem();

	private final Nav way = new Nav(this.crumbs);

	private final H1 title = new H1();

	private final Div badges = new Div();

	private final Div actions = new Div();

	private final Paragraph subtitle = new Paragraph();

	/** A header whose title is said later, when the document is known. */
	public PageHeader() {
		Texts.ariaLabel(this.way, "uikit.PageHeader.breadcrumb");
		this.way.addClassName("breadcrumb");
		this.way.setVisible(false);
		this.subtitle.setVisible(false);
		this.badges.addClassName("page-header-badges");
		this.actions.addClassName("page-header-actions");
		Div line = new Div(this.title, this.badges, this.actions);
		line.addClassName("page-header-line");
		getContent().addClassName("page-header");
		getContent().add(this.way, line, this.subtitle);
	}

	/** A header whose title follows the language. */
	public PageHeader(String titleKey, Object... args) {
		this();
		Texts.text(this.title, titleKey, args);
	}

	/** The name or number of the document shown, the same in every language. */
	public PageHeader title(String text) {
		this.title.setText(text);
		return this;
	}

	/** One more fact under the title, the same in every language. */
	public PageHeader subtitle(String text) {
		this.subtitle.setText(text);
		this.subtitle.setVisible(!text.isEmpty());
		return this;
	}

	/** A step of the way back; call once per step, outermost first. */
	public PageHeader crumb(String key, Class<? extends Component> view) {
		return crumb(key, view, RouteParameters.empty());
	}

	public PageHeader crumb(String key, Class<? extends Component> view, RouteParameters parameters) {
		return link(Texts.text(new RouterLink(), key), view, parameters);
	}

	/** A step to a document, by its number; saying it again replaces it. */
	public PageHeader crumbTo(String number, Class<? extends Component> view, RouteParameters parameters) {
		RouterLink link = new RouterLink();
		link.setText(number);
		return link(link, view, parameters);
	}

	/** A step to a screen of another module, which only its address names. */
	public PageHeader crumb(Anchor way) {
		return step(new ListItem(way));
	}

	private PageHeader link(RouterLink link, Class<? extends Component> view, RouteParameters parameters) {
		link.setRoute(view, parameters);
		ListItem earlier = this.steps.remove(view);
		if (earlier != null) {
			this.crumbs.remove(earlier);
		}
		ListItem step = new ListItem(link);
		this.steps.put(view, step);
		return step(step);
	}

	/** The last step of the way: where the reader is. */
	public PageHeader here(String text) {
		Span here = new Span(text);
		here.getElement().setAttribute("aria-current", "page");
		this.here.removeAll();
		this.here.add(here);
		return step(this.here);
	}

	/** Replaces the badges beside the title. */
	public PageHeader badges(Component... components) {
		this.badges.removeAll();
		this.badges.add(components);
		return this;
	}

	/** Replaces the actions at the end of the title line. */
	public PageHeader actions(Component... components) {
		this.actions.removeAll();
		this.actions.add(components);
		return this;
	}

	/** Adds a step; where the reader is stays the last one. */
	private PageHeader step(ListItem step) {
		this.crumbs.add(step);
		if (this.here.getParent().isPresent()) {
			this.crumbs.add(this.here);
		}
		this.way.setVisible(true);
		return this;
	}

}
