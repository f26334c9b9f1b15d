package io.cailian.workflow.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;
import io.cailian.workflow.TaskHandling;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;

/**
 * Where is chosen for how long a task is put off.
 */
class PutOffDialog extends ProposalDialog {

	private static final String KEY = "workflow.PutOffDialog.";

	private final Select<Integer> days = Texts.label(new Select<>(), KEY + "days");

	private final Consumer<Instant> choice;

	private final Clock clock;

	PutOffDialog(Clock clock, Consumer<Instant> choice, Runnable onSent) {
		super(KEY, onSent);
		this.clock = clock;
		this.choice = choice;
		this.days.setItems(1, 2, 3, 7, 14, TaskHandling.MOST_DAYS_PUT_OFF);
		Texts.follow(this.days,
				(locale) -> this.days.setItemLabelGenerator((each) -> getTranslation(locale, KEY + "count", each)));
		this.days.setValue(1);
		wide(this.days);
	}

	@Override
	protected void send() {
		this.choice.accept(this.clock.instant().plus(Duration.ofDays(this.days.getValue())));
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		required(this.days, problems);
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return this.days;
	}

}
