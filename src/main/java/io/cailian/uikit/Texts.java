package io.cailian.uikit;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;

/**
 * Gives components texts by key that follow the language: switching it re-writes them in
 * place, so that nobody loses what they typed.
 */
public final class Texts {

	private Texts() {
	}

	public static <C extends Component & HasText> C text(C component, String key, Object... args) {
		follow(component, (locale) -> component.setText(component.getTranslation(locale, key, args)));
		return component;
	}

	/** Labels a field and gives it the texts of its own parts, such as month names. */
	public static <C extends Component & HasLabel> C label(C component, String key, Object... args) {
		ComponentTexts.on(component);
		follow(component, (locale) -> component.setLabel(component.getTranslation(locale, key, args)));
		return component;
	}

	public static <C extends Component & HasPlaceholder> C placeholder(C component, String key, Object... args) {
		follow(component, (locale) -> component.setPlaceholder(component.getTranslation(locale, key, args)));
		return component;
	}

	public static <C extends Component & HasHelper> C helper(C component, String key, Object... args) {
		follow(component, (locale) -> component.setHelperText(component.getTranslation(locale, key, args)));
		return component;
	}

	public static <C extends Component & HasAriaLabel> C ariaLabel(C component, String key, Object... args) {
		follow(component, (locale) -> component.setAriaLabel(component.getTranslation(locale, key, args)));
		return component;
	}

	/**
	 * Runs the action now and again whenever the language of the component's UI changes.
	 */
	public static void follow(Component component, Consumer<Locale> action) {
		Signal.effect(component, () -> screenOf(component).ifPresent((ui) -> action.accept(ui.localeSignal().get())));
	}

	/**
	 * Parts of a menu are attached without a parent; the screen being built is theirs.
	 */
	private static Optional<UI> screenOf(Component component) {
		return component.getUI().or(() -> Optional.ofNullable(UI.getCurrent()));
	}

}
