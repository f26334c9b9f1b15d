package io.cailian.workflow.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.cailian.uikit.Texts;
import io.cailian.workflow.InboxPart;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;

/**
 * The parts of the inbox as tabs, each with how much is in it.
 */
class PartTabs extends AbstractCompositeField<Tabs, PartTabs, InboxPart> {

	private static final String KEY = "workflow.InboxPart.";

	/**
	 * Between a list of tabs and its tabs nothing may take the focus (axe 4, WAI-ARIA
	 * 1.2).
	 */
	private static final String NOTHING_BETWEEN = """
			(this.updateComplete ?? Promise.resolve())
				.then(() => this.shadowRoot.getElementById('scroll')?.removeAttribute('tabindex'));
			""";

	private final Map<InboxPart, Tab> tabs = new EnumMap<>(InboxPart.class);

	private Map<InboxPart, Long> counts = Map.of();

	PartTabs(List<InboxPart> parts) {
		super(InboxPart.TO_DO);
		for (InboxPart part : parts) {
			Tab tab = new Tab();
			this.tabs.put(part, tab);
			getContent().add(tab);
		}
		getContent().addThemeVariants(TabsVariant.LUMO_SMALL);
		getContent().addClassName("inbox-parts");
		getContent().addAttachListener((event) -> getContent().getElement().executeJs(NOTHING_BETWEEN));
		getContent().addSelectedChangeListener((event) -> this.tabs.forEach((part, tab) -> {
			if (tab.equals(event.getSelectedTab())) {
				setModelValue(part, event.isFromClient());
			}
		}));
		Texts.follow(this, (locale) -> {
			getContent().getElement().setAttribute("aria-label", getTranslation(locale, KEY + "label"));
			say();
		});
	}

	/** Says how much is in each part. */
	void show(Map<InboxPart, Long> counts) {
		this.counts = Map.copyOf(counts);
		say();
	}

	@Override
	protected void setPresentationValue(InboxPart part) {
		getContent().setSelectedTab(this.tabs.get(part));
	}

	private void say() {
		this.tabs.forEach((part, tab) -> tab
			.setLabel(getTranslation(KEY + "counted", getTranslation(KEY + part), this.counts.getOrDefault(part, 0L))));
	}

}
