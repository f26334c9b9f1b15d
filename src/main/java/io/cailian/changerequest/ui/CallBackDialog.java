package io.cailian.changerequest.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.cailian.changerequest.CallBackNote;
import io.cailian.changerequest.CallingBack;
import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeRequestDetails;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierField;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FactList;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Formats;
import io.cailian.uikit.InstantField;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where finance notes that it called a supplier back. The number stands there as the
 * master record knew it and cannot be another.
 */
class CallBackDialog extends ProposalDialog {

	private static final String KEY = "changerequest.CallBackDialog.";

	private final CallingBack callingBack;

	private final ChangeRequestDetails request;

	private final TextField spokeTo = Texts.label(new TextField(), KEY + "spokeTo");

	private final InstantField calledAt;

	private final TextArea words = Texts.label(new TextArea(), KEY + "words");

	CallBackDialog(CallingBack callingBack, ChangeRequestDetails request, Instant now, Formats formats,
			Runnable onSent) {
		super(KEY, onSent);
		this.callingBack = callingBack;
		this.request = request;
		this.calledAt = Texts.label(new InstantField(formats), KEY + "calledAt");
		at(now);
		this.calledAt.setRequiredIndicatorVisible(true);
		this.spokeTo.setMaxLength(SupplierField.CONTACT_NAME.maxLength());
		this.spokeTo.setRequiredIndicatorVisible(true);
		this.spokeTo.setManualValidation(true);
		this.words.setMaxLength(ChangeProposal.MAX_REASON);
		this.words.setMinRows(2);
		this.words.setRequiredIndicatorVisible(true);
		this.words.setManualValidation(true);
		Texts.helper(this.words, KEY + "wordsHint");
		wide(whom(request));
		wide(this.spokeTo);
		wide(this.calledAt);
		wide(this.words);
		this.spokeTo.focus();
	}

	/**
	 * Whom to call, and which number not to call although the record names it by now.
	 */
	static FactList whom(ChangeRequestDetails request) {
		FactList whom = new FactList().fact(KEY + "contact", request.contact())
			.fact(KEY + "number", new Anchor("tel:" + request.phone().replaceAll("[^+0-9]", ""), request.phone()));
		request.presentContact().ifPresent((present) -> whom.fact(KEY + "present", present.toString()));
		return whom;
	}

	/** Sets when the call was. */
	final void at(Instant called) {
		this.calledAt.setValue(called);
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		required(this.spokeTo, problems);
		FieldProblems.required(this.calledAt, problems);
		required(this.words, problems);
	}

	@Override
	protected void send() {
		this.callingBack.note(this.request.id(), new CallBackNote(this.spokeTo.getValue(),
				Objects.requireNonNull(this.calledAt.getValue()), this.words.getValue()));
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return switch (ruleKey) {
			case "changerequest.CallBack.time" -> this.calledAt;
			case "changerequest.reasonMissing", "changerequest.reasonTooLong" -> this.words;
			default -> this.spokeTo;
		};
	}

}
