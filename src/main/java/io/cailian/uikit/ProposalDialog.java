package io.cailian.uikit;

import java.util.ArrayList;
import java.util.List;

import io.cailian.kernel.RuleViolation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A form in which somebody proposes something that another person decides. It closes only
 * when it is sent; until then nothing typed is lost.
 */
public abstract class ProposalDialog extends FormDialog {

	private final String key;

	private final Runnable onSent;

	private final ErrorSummary errors = new ErrorSummary();

	private final FormLayout form = new FormLayout();

	/**
	 * A form whose texts are under the key: {@code title}, {@code text}, {@code send} and
	 * {@code sent}.
	 */
	protected ProposalDialog(String key, Runnable onSent) {
		this.key = key;
		this.onSent = onSent;
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, key + "title")));
		setWidth("min(42rem, 94vw)");
		this.form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28em", 2));
		add(Texts.text(new Paragraph(), key + "text"), this.errors, this.form);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button send = Texts.text(new Button(), key + "send");
		send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		send.setDisableOnClick(true);
		send.addClickListener((event) -> {
			try {
				trySend();
			}
			finally {
				send.setEnabled(true);
			}
		});
		send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
		getFooter().add(cancel, send);
	}

	/** Sends what is typed; a broken rule is shown at the field it is about. */
	protected abstract void send();

	/** Adds what keeps the form from being sent. */
	protected abstract void check(List<ErrorSummary.Problem> problems);

	/** The field a broken rule is about. */
	protected abstract Component fieldOf(String ruleKey);

	protected final void half(Component... fields) {
		this.form.add(fields);
	}

	protected final void wide(Component field) {
		this.form.add(field, 2);
	}

	protected static <F extends Component & HasValidation & HasValue<?, ?>> void required(F field,
			List<ErrorSummary.Problem> problems) {
		FieldProblems.required(field, problems);
	}

	/** A day that was typed but cannot be read, or that is missing though wanted. */
	protected static void day(DatePicker field, boolean wanted, List<ErrorSummary.Problem> problems) {
		if (wanted) {
			FieldProblems.required(field, problems);
		}
		else {
			FieldProblems.optional(field, problems);
		}
	}

	private void trySend() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		check(problems);
		if (problems.isEmpty()) {
			try {
				send();
				close();
				Notices.success(this.key + "sent");
				this.onSent.run();
			}
			catch (RuleViolation violation) {
				Component field = fieldOf(violation.messageKey());
				if (field instanceof HasValidation validated) {
					FieldProblems.say(field, validated, violation);
				}
				problems.add(new ErrorSummary.Problem(field, violation));
			}
		}
		this.errors.show(problems);
	}

}
