package io.cailian.workflow.ui;

import java.util.List;
import java.util.function.Consumer;

import io.cailian.uikit.Texts;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.Outcome;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * What can be done with all ticked tasks at once; there only while some are ticked.
 */
class BulkBar extends Composite<Div> {

	private static final String KEY = "workflow.BulkBar.";

	private final Span said = new Span();

	private List<InboxEntry> ticked = List.of();

	BulkBar(Consumer<Outcome> decide, Runnable untick) {
		this.said.getElement().setAttribute("role", "status");
		getContent().addClassName("bulk-bar");
		getContent().add(this.said, button("approve", () -> decide.accept(Outcome.APPROVED)),
				button("reject", () -> decide.accept(Outcome.REJECTED)), button("untick", untick));
		setVisible(false);
		Texts.follow(this, (locale) -> say());
	}

	void show(List<InboxEntry> entries) {
		this.ticked = List.copyOf(entries);
		setVisible(!entries.isEmpty());
		say();
	}

	private void say() {
		this.said.setText(getTranslation(KEY + "ticked", this.ticked.size()));
	}

	private static Button button(String name, Runnable action) {
		Button button = Texts.text(new Button(), KEY + name);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		button.addClickListener((event) -> action.run());
		return button;
	}

}
