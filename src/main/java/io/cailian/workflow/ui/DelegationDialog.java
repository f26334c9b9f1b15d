package io.cailian.workflow.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.FormDialog;
import io.cailian.uikit.FormSection;
import io.cailian.uikit.Formats;
import io.cailian.uikit.InstantField;
import io.cailian.uikit.Notices;
import io.cailian.uikit.Pinyin;
import io.cailian.uikit.Texts;
import io.cailian.workflow.DelegationDraft;
import io.cailian.workflow.Delegations;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Where somebody says who stands in for them; administrators say it for others too.
 */
class DelegationDialog extends FormDialog {

	private static final String KEY = "workflow.DelegationDialog.";

	private static final String RULE = "workflow.Delegation.";

	private final Delegations delegations;

	private final UserId me;

	private final Runnable onSaved;

	private final UUID id = Ids.next();

	private final ErrorSummary errors = new ErrorSummary();

	private final ComboBox<Person> delegator = Texts.label(new ComboBox<>(), KEY + "delegator");

	private final ComboBox<Person> delegate = Texts.label(new ComboBox<>(), KEY + "delegate");

	private final InstantField from;

	private final InstantField until;

	private final MultiSelectComboBox<String> types = Texts.label(new MultiSelectComboBox<>(), KEY + "types");

	private final AmountField most = Texts.label(new AmountField(), KEY + "most");

	private final TextArea reason = Texts.label(new TextArea(), KEY + "reason");

	private final int decimals;

	DelegationDialog(Delegations delegations, Formats formats, List<Person> staff, UserId me, boolean forOthers,
			Runnable onSaved) {
		this.delegations = delegations;
		this.me = me;
		this.onSaved = onSaved;
		this.from = Texts.label(new InstantField(formats), KEY + "from");
		this.until = Texts.label(new InstantField(formats), KEY + "until");
		this.decimals = Money.zero(delegations.currency()).currencyScale();
		offer(staff);
		this.delegator.setVisible(forOthers);
		this.delegator.setRequiredIndicatorVisible(true);
		this.delegate.setRequiredIndicatorVisible(true);
		this.from.setRequiredIndicatorVisible(true);
		this.until.setRequiredIndicatorVisible(true);
		this.reason.setRequiredIndicatorVisible(true);
		this.reason.setMaxLength(DelegationDraft.MAX_REASON_LENGTH);
		this.most.decimals(this.decimals, this.decimals);
		Texts.helper(this.types, KEY + "typesHint");
		Texts.helper(this.most, KEY + "mostHint", delegations.currency());
		setWidth("min(42rem, 94vw)");
		Texts.follow(this, (locale) -> setHeaderTitle(getTranslation(locale, KEY + "title")));
		add(this.errors,
				new FormSection(KEY + "who", KEY + "whoHint").addWide(this.delegator)
					.addWide(this.delegate)
					.addWide(this.from)
					.addWide(this.until),
				new FormSection(KEY + "what", KEY + "whatHint").addWide(this.types)
					.addWide(this.most)
					.addWide(this.reason));
		Button cancel = Texts.text(new Button(), "uikit.ConfirmDialogs.cancel");
		cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		cancel.addClickListener((event) -> dismiss());
		Button save = Texts.text(new Button(), KEY + "save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickListener((event) -> save());
		save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
		getFooter().add(cancel, save);
		(forOthers ? this.delegator : this.delegate).focus();
	}

	private void offer(List<Person> staff) {
		for (ComboBox<Person> field : List.of(this.delegator, this.delegate)) {
			field.setItems((person, typed) -> Pinyin
				.matches(person.nameZh() + " " + person.nameEn() + " " + person.email(), typed), staff);
			Texts.follow(field,
					(locale) -> field.setItemLabelGenerator((person) -> person.name(locale) + " · " + mailBox(person)));
		}
		staff.stream().filter((person) -> person.id().equals(this.me)).findFirst().ifPresent(this.delegator::setValue);
		this.types.setItems(this.delegations.types());
		Texts.follow(this.types,
				(locale) -> this.types.setItemLabelGenerator((type) -> this.delegations.typeName(type, locale)));
	}

	private static String mailBox(Person person) {
		return person.email().isEmpty() ? person.id().value() : person.email();
	}

	private void save() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		this.from.setInvalid(false);
		this.until.setInvalid(false);
		if (this.delegator.isVisible()) {
			FieldProblems.required(this.delegator, problems);
		}
		FieldProblems.required(this.delegate, problems);
		FieldProblems.required(this.from, problems);
		FieldProblems.required(this.until, problems);
		FieldProblems.required(this.reason, problems);
		FieldProblems.unreadable(this.most, new RuleViolation(RULE + "amount"), problems);
		if (problems.isEmpty()) {
			try {
				this.delegations.create(draft());
				close();
				Notices.success(KEY + "saved");
				this.onSaved.run();
			}
			catch (RuleViolation violation) {
				tell(violation, problems);
			}
		}
		this.errors.show(problems);
	}

	private DelegationDraft draft() {
		Instant since = Objects.requireNonNull(this.from.getValue());
		Instant end = Objects.requireNonNull(this.until.getValue());
		BigDecimal amount = this.most.getValue();
		return new DelegationDraft(this.id, this.delegator.isVisible() ? this.delegator.getValue().id() : this.me,
				this.delegate.getValue().id(), since, end, this.types.getValue(),
				Optional.ofNullable(amount).map((worth) -> new Money(worth, this.delegations.currency())),
				this.reason.getValue());
	}

	private void tell(RuleViolation violation, List<ErrorSummary.Problem> problems) {
		switch (violation.messageKey()) {
			case RULE + "untilBeforeFrom", RULE + "tooLong", RULE + "over" ->
				FieldProblems.add(this.until, violation, problems);
			case RULE + "overlaps" -> FieldProblems.add(this.from, violation, problems);
			case RULE + "amount", RULE + "currency" -> FieldProblems.add(this.most, violation, problems);
			case RULE + "reasonMissing", RULE + "reasonTooLong" -> FieldProblems.add(this.reason, violation, problems);
			case RULE + "unknownType" -> FieldProblems.add(this.types, violation, problems);
			default -> FieldProblems.add(this.delegate, violation, problems);
		}
	}

}
