package io.cailian.workflow.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.cailian.uikit.FilterBar;
import io.cailian.uikit.Texts;
import io.cailian.workflow.InboxFilter;
import io.cailian.workflow.InboxPart;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * What of the inbox is shown: one of its parts, narrowed by words and kind. All of it
 * lives in the address.
 */
class InboxFilters extends Composite<Div> {

	private static final String KEY = "workflow.InboxView.";

	private final List<String> kinds;

	private final PartTabs parts;

	private final FilterBar bar = new FilterBar();

	private final TextField search = Texts.label(new TextField(), KEY + "search");

	private final Select<String> kind = Texts.label(new Select<>(), KEY + "kind");

	InboxFilters(List<InboxPart> parts, List<String> kinds, Runnable onChange) {
		this.kinds = kinds;
		this.parts = new PartTabs(parts);
		this.search.setValueChangeMode(ValueChangeMode.LAZY);
		this.search.setPrefixComponent(VaadinIcon.SEARCH.create());
		this.search.setClearButtonVisible(true);
		Texts.placeholder(this.search, KEY + "searchHint");
		Texts.follow(this.kind, this::offerKinds);
		this.bar.bind("q", this.search)
			.bind("kind", this.kind, (process) -> process, (text) -> Optional.of(text).filter(kinds::contains))
			.bind("part", this.parts, InboxPart::name,
					(text) -> parts.stream().filter((part) -> part.name().equals(text)).findFirst())
			.onChange(onChange);
		getContent().add(this.parts, this.bar);
	}

	FilterBar bar() {
		return this.bar;
	}

	InboxFilter filter() {
		return new InboxFilter(part(), this.search.getValue(),
				Objects.requireNonNullElse(this.kind.isEmpty() ? null : this.kind.getValue(), ""));
	}

	InboxPart part() {
		return this.parts.getValue();
	}

	/** Whether less is shown than there is in the part. */
	boolean isNarrowed() {
		return !this.search.isEmpty() || !this.kind.isEmpty();
	}

	/** Says how much is in each part. */
	void show(Map<InboxPart, Long> counts) {
		this.parts.show(counts);
	}

	private void offerKinds(Locale locale) {
		String chosen = this.kind.getValue();
		this.kind.setItems(this.kinds);
		this.kind.setEmptySelectionAllowed(true);
		this.kind.setEmptySelectionCaption(getTranslation(locale, KEY + "everyKind"));
		this.kind.setItemLabelGenerator((process) -> (process != null)
				? getTranslation(locale, "workflow.process." + process) : getTranslation(locale, KEY + "everyKind"));
		this.kind.setValue(chosen);
	}

}
