package io.cailian.onboarding.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.cailian.onboarding.WizardStep;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;

/**
 * The steps of the wizard: where one is, what is complete, and the way to each of them.
 */
class WizardSteps extends Composite<Nav> {

	private final Map<WizardStep, Button> buttons = new EnumMap<>(WizardStep.class);

	private final OrderedList list = new OrderedList();

	WizardSteps(Consumer<WizardStep> go) {
		Texts.follow(getContent(), (locale) -> getContent().getElement()
			.setAttribute("aria-label", getTranslation(locale, "onboarding.WizardSteps.name")));
		getContent().addClassName("wizard-steps");
		for (WizardStep step : WizardStep.values()) {
			Button button = Texts.text(new Button(), step.titleKey());
			button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
			button.addClickListener((event) -> go.accept(step));
			this.buttons.put(step, button);
			this.list.add(new ListItem(button));
		}
		getContent().add(this.list);
	}

	void show(WizardStep current, Set<WizardStep> complete) {
		this.buttons.forEach((step, button) -> {
			ListItem item = (ListItem) button.getParent().orElseThrow();
			item.setClassName("current", step == current);
			item.setClassName("complete", complete.contains(step));
			if (step == current) {
				button.getElement().setAttribute("aria-current", "step");
			}
			else {
				button.getElement().removeAttribute("aria-current");
			}
		});
	}

}
