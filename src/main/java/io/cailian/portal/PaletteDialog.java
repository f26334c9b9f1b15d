package io.cailian.portal;

import java.util.List;

import io.cailian.uikit.PaletteSource.Entry;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * The go-to palette: type, choose with the arrow keys, Enter goes there, Esc stays.
 */
class PaletteDialog extends Dialog {

	private static final String LIST_ID = "palette-results";

	private static final int PATIENCE = 120;

	private final TextField search = Texts.placeholder(new TextField(), "portal.Palette.placeholder");

	private final Div results = new Div();

	private final Palette palette;

	private final UI ui;

	private List<Entry> entries = List.of();

	private int active;

	PaletteDialog(Palette palette, UI ui) {
		this.palette = palette;
		this.ui = ui;
		addClassName("palette");
		setWidth("min(38rem, 94vw)");
		setTop("12vh");
		Texts.follow(this,
				(locale) -> getElement().setAttribute("aria-label", getTranslation(locale, "portal.MainLayout.goTo")));
		Texts.ariaLabel(this.search, "portal.MainLayout.goTo");
		this.search.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.search.setWidthFull();
		this.search.setValueChangeMode(ValueChangeMode.LAZY);
		this.search.setValueChangeTimeout(PATIENCE);
		this.search.addValueChangeListener((event) -> refresh());
		this.results.setId(LIST_ID);
		this.results.addClassName("palette-results");
		this.results.getElement().setAttribute("role", "listbox");
		Texts.follow(this.results, (locale) -> this.results.getElement()
			.setAttribute("aria-label", getTranslation(locale, "portal.Palette.results")));
		Div keys = new Div(hint("↑ ↓", "portal.Palette.choose"), hint("Enter", "portal.Palette.open"),
				hint("Esc", "portal.Palette.close"));
		keys.addClassName("palette-keys");
		add(this.search, this.results, keys);
		Shortcuts.addShortcutListener(this, () -> move(1), Key.ARROW_DOWN).listenOn(this);
		Shortcuts.addShortcutListener(this, () -> move(-1), Key.ARROW_UP).listenOn(this);
		Shortcuts.addShortcutListener(this, this::goToActive, Key.ENTER).listenOn(this);
		refresh();
		addOpenedChangeListener((event) -> {
			if (event.isOpened()) {
				this.search.focus();
			}
		});
	}

	private void refresh() {
		this.entries = this.palette.find(this.search.getValue(), this.ui.getLocale());
		this.active = 0;
		render();
	}

	private void move(int step) {
		if (!this.entries.isEmpty()) {
			this.active = Math.floorMod(this.active + step, this.entries.size());
			render();
		}
	}

	private void render() {
		this.results.removeAll();
		for (int index = 0; index < this.entries.size(); index++) {
			this.results.add(option(this.entries.get(index), index == this.active));
		}
		if (this.entries.isEmpty()) {
			this.results.add(Texts.text(new Paragraph(), "portal.Palette.nothing"));
		}
	}

	private Div option(Entry entry, boolean chosen) {
		Span detail = new Span(entry.detail());
		detail.addClassName("palette-detail");
		Div option = new Div(new Span(entry.text()), detail);
		option.addClassName("palette-option");
		option.getElement().setAttribute("role", "option").setAttribute("aria-selected", String.valueOf(chosen));
		option.addClickListener((event) -> goTo(entry));
		if (chosen) {
			option.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
		}
		return option;
	}

	private void goToActive() {
		if (!this.entries.isEmpty()) {
			goTo(this.entries.get(this.active));
		}
	}

	private void goTo(Entry entry) {
		close();
		this.palette.went(entry);
		this.ui.navigate(entry.route());
	}

	private static Span hint(String keys, String textKey) {
		Span key = new Span(keys);
		key.addClassName("key-hint");
		return new Span(key, Texts.text(new Span(), textKey));
	}

}
