package io.cailian.qualification.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.cailian.qualification.QualificationId;
import io.cailian.qualification.QualificationProposal;
import io.cailian.qualification.QualificationProposing;
import io.cailian.qualification.QualificationStatus;
import io.cailian.supplier.SupplierId;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Where somebody proposes how a supplier is to stand. Its id is made when it opens, so
 * pressing twice proposes once.
 */
class QualificationDialog extends ProposalDialog {

	private static final String KEY = "qualification.QualificationDialog.";

	private final QualificationProposing proposing;

	private final SupplierId supplier;

	private final QualificationId id = QualificationId.next();

	private final ScopeFields scope;

	private final Select<QualificationStatus> status = Texts.label(new Select<>(), KEY + "status");

	private final DatePicker from = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "from");

	private final DatePicker to = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "to");

	private final Checkbox lifts = Texts.label(new Checkbox(), KEY + "lifts");

	private final TextArea reason = Texts.label(new TextArea(), KEY + "reason");

	QualificationDialog(QualificationProposing proposing, ScopeFields scope, SupplierId supplier, LocalDate today,
			Runnable onSent) {
		super(KEY, onSent);
		this.proposing = proposing;
		this.supplier = supplier;
		this.scope = scope;
		this.status.setItems(QualificationStatus.values());
		this.status.setManualValidation(true);
		this.status.setValue(QualificationStatus.QUALIFIED);
		Texts.follow(this.status,
				(locale) -> this.status.setItemLabelGenerator((choice) -> getTranslation(locale, Tones.key(choice))));
		this.from.setValue(today);
		this.to.setValue(today.plusYears(1));
		Texts.helper(this.to, KEY + "toHint");
		this.reason.setMaxLength(QualificationProposal.MAX_REASON);
		this.reason.setMinRows(2);
		this.reason.setManualValidation(true);
		this.reason.setRequiredIndicatorVisible(true);
		Texts.helper(this.scope.category(), KEY + "categoryHint");
		wide(this.scope.category());
		half(this.scope.region(), this.scope.unit(), this.status);
		half(this.from, this.to);
		Texts.helper(this.lifts, KEY + "liftsHint");
		wide(this.lifts);
		wide(this.reason);
		this.scope.category().focus();
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		required(this.scope.category(), problems);
		required(this.status, problems);
		day(this.from, true, problems);
		day(this.to, false, problems);
		required(this.reason, problems);
	}

	@Override
	protected void send() {
		this.proposing.propose(new QualificationProposal(this.id, this.supplier, this.scope.value(),
				this.status.getValue(), this.from.getValue(), Optional.ofNullable(this.to.getValue()),
				this.lifts.getValue(), this.reason.getValue()));
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return switch (ruleKey) {
			case "qualification.beginsInThePast" -> this.from;
			case "qualification.endBeforeBegin", "qualification.Qualification.endMissing" -> this.to;
			case "qualification.reasonMissing", "qualification.reasonTooLong" -> this.reason;
			default -> this.scope.category();
		};
	}

}
