package io.cailian.organisation.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.organisation.ApprovalLimit;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * The limits of a person: the general one, and one for each type of document that has its
 * own.
 */
class LimitsField extends Composite<Div> {

	private static final String KEY = "organisation.PlacementDialog.";

	private final LimitWords types;

	private final String currency;

	private final int decimals;

	private final AmountField general = Texts.label(new AmountField(), KEY + "general");

	private final Div rows = new Div();

	private final Button add = Texts.text(new Button(VaadinIcon.PLUS.create()), KEY + "addLimit");

	private final List<Row> special = new ArrayList<>();

	LimitsField(LimitWords types, String currency, List<ApprovalLimit> present) {
		this.types = types;
		this.currency = currency;
		this.decimals = Money.zero(currency).currencyScale();
		this.general.decimals(this.decimals, this.decimals);
		Texts.helper(this.general, KEY + "generalHint");
		this.add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		this.add.addClickListener((event) -> {
			Row row = new Row();
			row.type.focus();
		});
		this.rows.addClassName("limit-rows");
		getContent().add(this.general, this.rows, this.add);
		present.stream().filter((limit) -> limit.amount().currency().equals(currency)).forEach((limit) -> {
			if (limit.documentType().equals(ApprovalLimit.GENERAL)) {
				this.general.setValue(limit.amount().amount());
			}
			else {
				Row row = new Row();
				row.present(limit.documentType());
				row.amount.setValue(limit.amount().amount());
			}
		});
	}

	/** What was typed; what is wrong with it is told at its field. */
	List<ApprovalLimit> read(List<ErrorSummary.Problem> problems) {
		List<ApprovalLimit> limits = new ArrayList<>();
		FieldProblems.unreadable(this.general, noAmount(), problems);
		if (problems.isEmpty() && this.general.getValue() != null) {
			limits.add(new ApprovalLimit(ApprovalLimit.GENERAL, new Money(this.general.getValue(), this.currency)));
		}
		Set<String> met = new HashSet<>();
		for (int position = 0; position < this.special.size(); position++) {
			Row row = this.special.get(position);
			int before = problems.size();
			row.check(met, problems);
			FieldProblems.ofLine(this, position + 1, problems, before);
			if (problems.size() == before && row.amount.getValue() != null) {
				limits.add(new ApprovalLimit(row.type.getValue(), new Money(row.amount.getValue(), this.currency)));
			}
		}
		return limits;
	}

	/** What is wrong with the limits together. */
	void tell(RuleViolation violation, List<ErrorSummary.Problem> problems) {
		FieldProblems.add(this.general, violation, problems);
	}

	private RuleViolation noAmount() {
		return new RuleViolation("organisation.ApprovalLimit.amount", this.decimals);
	}

	void setReadOnly(boolean readOnly) {
		this.general.setReadOnly(readOnly);
		this.add.setVisible(!readOnly);
		this.special.forEach((row) -> row.setReadOnly(readOnly));
	}

	private final class Row extends Div {

		private final ComboBox<String> type = Texts.label(new ComboBox<>(), KEY + "type");

		private final AmountField amount = Texts.label(new AmountField(), KEY + "amount");

		private final Button remove = Texts.ariaLabel(new Button(VaadinIcon.CLOSE_SMALL.create()), KEY + "removeLimit");

		Row() {
			this.type.setItems(LimitsField.this.types.all());
			Texts.follow(this.type,
					(locale) -> this.type.setItemLabelGenerator((code) -> LimitsField.this.types.name(code, locale)));
			this.amount.decimals(LimitsField.this.decimals, LimitsField.this.decimals);
			this.remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
			this.remove.addClickListener((event) -> {
				LimitsField.this.special.remove(this);
				removeFromParent();
				LimitsField.this.add.focus();
			});
			addClassName("limit-row");
			add(this.type, this.amount, this.remove);
			LimitsField.this.special.add(this);
			LimitsField.this.rows.add(this);
		}

		/** A type no module owns any more is offered where it is recorded. */
		void present(String code) {
			this.type
				.setItems(Stream.concat(LimitsField.this.types.all().stream(), Stream.of(code)).distinct().toList());
			this.type.setValue(code);
		}

		void setReadOnly(boolean readOnly) {
			this.type.setReadOnly(readOnly);
			this.amount.setReadOnly(readOnly);
			this.remove.setVisible(!readOnly);
		}

		void check(Set<String> met, List<ErrorSummary.Problem> problems) {
			FieldProblems.required(this.type, problems);
			if (this.type.getValue() != null && !met.add(this.type.getValue())) {
				FieldProblems.add(this.type, new RuleViolation("organisation.ApprovalLimit.twice"), problems);
			}
			int before = problems.size();
			FieldProblems.unreadable(this.amount, noAmount(), problems);
			if (problems.size() == before) {
				FieldProblems.required(this.amount, problems);
			}
		}

	}

}
