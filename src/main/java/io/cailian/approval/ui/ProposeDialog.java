package io.cailian.approval.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;

/**
 * Asks from which day a version shall count before it is proposed.
 */
class ProposeDialog extends ProposalDialog {

	private static final String KEY = "approval.ProposeDialog.";

	private final DatePicker from = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "from");

	private final Consumer<LocalDate> action;

	ProposeDialog(Optional<LocalDate> present, Consumer<LocalDate> action, Runnable onSent) {
		super(KEY, onSent);
		this.action = action;
		this.from.setRequiredIndicatorVisible(true);
		Texts.helper(this.from, KEY + "fromHint");
		present.ifPresent(this.from::setValue);
		wide(this.from);
	}

	@Override
	protected void send() {
		this.action.accept(this.from.getValue());
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		day(this.from, true, problems);
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return this.from;
	}

}
