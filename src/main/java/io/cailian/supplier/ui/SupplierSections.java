package io.cailian.supplier.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.KeyFigure;
import io.cailian.supplier.spi.SectionChanged;
import io.cailian.supplier.spi.SupplierTab;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import org.springframework.beans.factory.ObjectProvider;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;

/**
 * The sections and figures that other modules add to the page of a supplier, and the way
 * to each section.
 */
@org.springframework.stereotype.Component
class SupplierSections {

	private static final String GO_THERE = """
			this.addEventListener('click', (event) => {
				event.preventDefault();
				const place = document.getElementById($0);
				if (place) {
					place.scrollIntoView({ block: 'start' });
					place.focus({ preventScroll: true });
				}
			});""";

	private final ObjectProvider<SupplierTab> tabs;

	private final CurrentUser currentUser;

	SupplierSections(ObjectProvider<SupplierTab> tabs, CurrentUser currentUser) {
		this.tabs = tabs;
		this.currentUser = currentUser;
	}

	/** The sections for staff, in their order. */
	List<Section> of(SupplierId supplier) {
		return staffTabs().stream().map((tab) -> section(tab, tab.content(supplier))).toList();
	}

	/** The sections for the supplier's own people, in their order. */
	List<Section> own() {
		return ownTabs().stream().map((tab) -> section(tab, tab.ownContent())).toList();
	}

	/** What the head counts for staff. */
	Div figures(SupplierId supplier) {
		return figures(() -> figures(staffTabs(), (tab) -> tab.figures(supplier)));
	}

	/** What the head counts for the supplier's own people. */
	Div ownFigures() {
		return figures(() -> figures(ownTabs(), SupplierTab::ownFigures));
	}

	/** The way to each section for staff. */
	Nav way() {
		return way(staffTabs());
	}

	/** The way to each section for the supplier's own people. */
	Nav ownWay() {
		return way(ownTabs());
	}

	private List<SupplierTab> staffTabs() {
		return sorted()
			.filter((tab) -> tab.roles()
				.stream()
				.anyMatch((role) -> !role.equals(Roles.SUPPLIER) && this.currentUser.has(role)))
			.toList();
	}

	private List<SupplierTab> ownTabs() {
		return sorted().filter((tab) -> tab.roles().contains(Roles.SUPPLIER) && this.currentUser.has(Roles.SUPPLIER))
			.toList();
	}

	private Stream<SupplierTab> sorted() {
		return this.tabs.stream().sorted(Comparator.comparingInt(SupplierTab::order));
	}

	private static Section section(SupplierTab tab, Component content) {
		Section section = SupplierFactSections.section(tab.titleKey(), content);
		section.setId(tab.anchor());
		section.addClassName("wide-section");
		section.getElement().setAttribute("tabindex", "-1");
		return section;
	}

	private static Nav way(List<SupplierTab> tabs) {
		UnorderedList list = new UnorderedList();
		tabs.forEach((tab) -> list
			.add(new ListItem(to(Texts.text(new Anchor("#" + tab.anchor()), tab.titleKey()), tab.anchor()))));
		Nav way = new Nav(list);
		Texts.ariaLabel(way, "supplier.SupplierSections.way");
		way.addClassName("anchor-way");
		way.setVisible(!tabs.isEmpty());
		return way;
	}

	/** What the head counts, and counts again whenever something is done in a section. */
	private static Div figures(Supplier<List<Anchor>> source) {
		Div figures = new Div();
		figures.addClassName("key-figures");
		count(figures, source);
		figures.addAttachListener((attach) -> {
			Registration news = SectionChanged.listen(attach.getUI(), () -> count(figures, source));
			figures.addDetachListener((detach) -> {
				news.remove();
				detach.unregisterListener();
			});
		});
		return figures;
	}

	private static void count(Div figures, Supplier<List<Anchor>> source) {
		figures.removeAll();
		source.get().forEach(figures::add);
		figures.setVisible(figures.getComponentCount() > 0);
	}

	private static List<Anchor> figures(List<SupplierTab> tabs, Function<SupplierTab, List<KeyFigure>> source) {
		return tabs.stream().flatMap((tab) -> source.apply(tab).stream()).map(SupplierSections::figure).toList();
	}

	private static Anchor figure(KeyFigure figure) {
		Tone tone = (figure.count() == 0) ? Tone.NEUTRAL : figure.tone();
		Span count = new Span(String.valueOf(figure.count()));
		count.addClassName("key-figure-count");
		Anchor link = new Anchor(figure.route(), count, Texts.text(new Span(), figure.labelKey()));
		link.addClassNames("key-figure", "tone-" + tone.name().toLowerCase(Locale.ROOT));
		return figure.route().startsWith("#") ? to(link, figure.route().substring(1)) : link;
	}

	private static Anchor to(Anchor link, String anchor) {
		link.setRouterIgnore(true);
		link.getElement().executeJs(GO_THERE, anchor);
		return link;
	}

}
