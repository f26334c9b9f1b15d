package io.cailian.uikit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * A dialog somebody types into. Whoever leaves it by Esc, a click beside it or its cancel
 * button is asked first if anything was typed since it opened.
 */
public class FormDialog extends Dialog {

	/** A text still being typed is told before Esc is, which otherwise comes first. */
	private static final String TELL_TYPED = """
			const dialog = this;
			const told = 'vaadin-text-field,vaadin-text-area,vaadin-email-field';
			const tell = (event) => {
				if (!dialog.isConnected) {
					document.removeEventListener('keydown', tell, true);
				} else if (event.key === 'Escape' && document.activeElement?.closest(told)) {
					document.activeElement.dispatchEvent(new Event('change', { bubbles: true }));
				}
			};
			document.addEventListener('keydown', tell, true);
			""";

	private final Map<HasValue<?, ?>, Object> untouched = new HashMap<>();

	public FormDialog(Component... content) {
		super(content);
		addDialogCloseActionListener((event) -> dismiss());
		addOpenedChangeListener((event) -> {
			if (event.isOpened()) {
				this.untouched.clear();
				inputs(this).forEach((input) -> this.untouched.put(input, said(input)));
			}
		});
	}

	/** Closes it, after asking if something was typed that would be lost. */
	public final void dismiss() {
		if (isTouched()) {
			ConfirmDialogs.askDanger("uikit.FormDialog.title", "uikit.FormDialog.text", "uikit.FormDialog.discard",
					this::close);
		}
		else {
			close();
		}
	}

	@Override
	protected void onAttach(AttachEvent attached) {
		super.onAttach(attached);
		getElement().executeJs(TELL_TYPED);
	}

	private boolean isTouched() {
		List<HasValue<?, ?>> inputs = inputs(this).toList();
		return !inputs.containsAll(this.untouched.keySet()) || inputs.stream().anyMatch(this::isTouched);
	}

	/** An input that came later counts once something stands in it. */
	private boolean isTouched(HasValue<?, ?> input) {
		return FieldProblems.unreadable((Component) input).isPresent() || (this.untouched.containsKey(input)
				? !said(input).equals(this.untouched.get(input)) : !input.isReadOnly() && !input.isEmpty());
	}

	private static Object said(HasValue<?, ?> input) {
		return Objects.requireNonNullElse((Object) input.getValue(), "");
	}

	private static Stream<HasValue<?, ?>> inputs(Component part) {
		return part.getChildren()
			.flatMap((child) -> (child instanceof HasValue<?, ?> input) ? Stream.of(input) : inputs(child));
	}

}
