package io.cailian.workflow.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;
import io.cailian.workflow.BulkDecisions;
import io.cailian.workflow.BulkOutcome;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.Outcome;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Asks once for a decision on many tasks, naming how many and how much they are about;
 * then says of each how it went, until that was read.
 */
class BulkDialog extends FormDialog {

	private static final String KEY = "workflow.BulkDialog.";

	private static final int MAX_REASON = 2000;

	private final List<InboxEntry> entries;

	private final Outcome outcome;

	private final BulkDecisions decisions;

	private final Formats formats;

	private final Runnable onDecided;

	private final TextArea reason = new TextArea();

	BulkDialog(List<InboxEntry> entries, Outcome outcome, BulkDecisions decisions, Formats formats,
			Runnable onDecided) {
		this.entries = List.copyOf(entries);
		this.outcome = outcome;
		this.decisions = decisions;
		this.formats = formats;
		this.onDecided = onDecided;
		setWidth("min(36rem, 94vw)");
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, KEY + outcome, entries.size())));
		Paragraph worth = new Paragraph();
		Texts.follow(worth, (locale) -> worth.setText(worth(locale)));
		UnorderedList named = new UnorderedList();
		named.addClassName("bulk-list");
		Texts.follow(named, (locale) -> {
			named.removeAll();
			entries.forEach((entry) -> named.add(new ListItem(entry.number() + " " + entry.title(locale))));
		});
		Texts.label(this.reason, "workflow.DecisionBar." + (outcome.needsReason() ? "reason" : "comment"));
		this.reason.setRequiredIndicatorVisible(outcome.needsReason());
		this.reason.setManualValidation(true);
		this.reason.setMaxLength(MAX_REASON);
		this.reason.setMinRows(2);
		this.reason.setWidthFull();
		this.reason.setValueChangeMode(ValueChangeMode.EAGER);
		add(worth, named);
		List<InboxEntry> hindered = entries.stream().filter((entry) -> entry.hindered().isPresent()).toList();
		warn("hindered", hindered);
		Set<String> guarded = decisions.needingSecondFactor(entries.stream().map(InboxEntry::taskId).toList());
		warn("secondFactor", entries.stream().filter((entry) -> guarded.contains(entry.taskId())).toList());
		add(this.reason);
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button confirm = Texts.text(new Button(), "workflow.DecisionBar.confirm" + outcome);
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		confirm.setDisableOnClick(true);
		confirm.addClickListener((event) -> {
			try {
				decide();
			}
			finally {
				confirm.setEnabled(true);
			}
		});
		confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
		getFooter().add(cancel, confirm);
		this.reason.focus();
	}

	/** Says before the decision of which tasks something is to be known. */
	private void warn(String name, List<InboxEntry> about) {
		if (!about.isEmpty()) {
			String numbers = about.stream().map(InboxEntry::number).collect(Collectors.joining(", "));
			Paragraph warning = Texts.text(new Paragraph(), KEY + name, about.size(), numbers);
			warning.addClassName("bulk-warning");
			add(warning);
		}
	}

	/** The sum of each currency; without any where no document has an amount. */
	private String worth(Locale locale) {
		Map<String, Money> sums = this.entries.stream()
			.map(InboxEntry::amount)
			.filter(Objects::nonNull)
			.collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus, TreeMap::new));
		return sums.isEmpty() ? getTranslation(locale, KEY + "noAmount")
				: getTranslation(locale, KEY + "worth",
						sums.values()
							.stream()
							.map((sum) -> this.formats.money(sum, locale))
							.collect(Collectors.joining(getTranslation(locale, KEY + "and"))));
	}

	private void decide() {
		List<BulkOutcome> outcomes;
		try {
			outcomes = this.decisions.decide(this.entries.stream().map(InboxEntry::taskId).toList(), this.outcome,
					this.reason.getValue());
		}
		catch (RuleViolation violation) {
			FieldProblems.say(this.reason, this.reason, violation);
			this.reason.focus();
			return;
		}
		this.onDecided.run();
		tell(outcomes);
	}

	private void tell(List<BulkOutcome> outcomes) {
		removeAll();
		setCloseOnOutsideClick(false);
		setCloseOnEsc(false);
		getFooter().removeAll();
		long decided = outcomes.stream().filter(BulkOutcome::isDecided).count();
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, KEY + "outcome")));
		Paragraph all = new Paragraph();
		all.getElement().setAttribute("role", "status");
		Texts.follow(all,
				(locale) -> all.setText(getTranslation(locale, KEY + "counted", decided, outcomes.size() - decided)));
		UnorderedList each = new UnorderedList();
		each.addClassName("bulk-list");
		outcomes.forEach((outcome) -> each.add(line(outcome)));
		add(all, each);
		Button close = Texts.text(new Button(), "workflow.InboxView.close");
		close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		close.addClickListener((event) -> close());
		getFooter().add(close);
		close.focus();
	}

	private ListItem line(BulkOutcome how) {
		ListItem line = new ListItem();
		InboxEntry about = this.entries.stream()
			.filter((entry) -> entry.taskId().equals(how.taskId()))
			.findFirst()
			.orElseThrow();
		how.refused().ifPresent((violation) -> line.addClassName("bulk-refused"));
		Texts.follow(line,
				(locale) -> line.setText(getTranslation(locale, KEY + "each", about.number(), how.refused()
					.map((violation) -> getTranslation(locale, violation.messageKey(), violation.args().toArray()))
					.orElseGet(() -> getTranslation(locale, "workflow.InboxView." + this.outcome)))));
		return line;
	}

}
