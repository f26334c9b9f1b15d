package io.cailian.uikit;

import com.vaadin.flow.component.Component;

/**
 * A field made of several is a group to a screen reader, and a group may not say that it
 * is required: its inputs say so instead.
 */
final class RequiredGroup {

	private static final String SAY_SO = """
			this.updateComplete.then(() => {
				this.removeAttribute('aria-required');
				this.querySelectorAll('input').forEach((input) => input.setAttribute('aria-required', String($0)));
			});""";

	private RequiredGroup() {
	}

	/** Has the inputs of the group say it, now and whenever the group is shown anew. */
	static void say(Component group, boolean required) {
		group.getElement().executeJs(SAY_SO, required);
		group.addAttachListener((event) -> group.getElement().executeJs(SAY_SO, required));
	}

}
