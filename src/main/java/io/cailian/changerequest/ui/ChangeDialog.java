package io.cailian.changerequest.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.cailian.changerequest.ChangeKind;
import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeProposing;
import io.cailian.changerequest.ChangeRequestId;
import io.cailian.changerequest.WantedFacts;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.Contact;
import io.cailian.uikit.CheckedFields;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * What every request to change facts has: a reason, evidence, and fields that are checked
 * by the rules of the service while one fills them in.
 */
abstract class ChangeDialog extends ProposalDialog {

	private static final String COMMON = "changerequest.ChangeDialog.";

	private final ChangeKind kind;

	private final Consumer<ChangeProposal> submit;

	private final ChangeRequestId id = ChangeRequestId.next();

	private final CheckedFields checks = new CheckedFields();

	private final TextArea reason = Texts.label(new TextArea(), COMMON + "reason");

	private final EvidenceUpload evidence;

	ChangeDialog(String key, ChangeKind kind, ChangeProposing proposing, Consumer<ChangeProposal> submit,
			Runnable onSent) {
		super(key, onSent);
		this.kind = kind;
		this.submit = submit;
		this.evidence = new EvidenceUpload(proposing, key + "evidence");
		this.reason.setMaxLength(ChangeProposal.MAX_REASON);
		this.reason.setMinRows(2);
		this.reason.setManualValidation(true);
		this.reason.setRequiredIndicatorVisible(true);
	}

	/** The fields every such form ends with. */
	final void reasonAndEvidence() {
		wide(this.reason);
		wide(this.evidence);
	}

	final CheckedFields checks() {
		return this.checks;
	}

	final EvidenceUpload evidence() {
		return this.evidence;
	}

	/** Sends what was entered with reason and evidence. */
	final void submit(WantedFacts facts, Optional<BankDetails> account) {
		this.submit.accept(new ChangeProposal(this.id, facts, account, this.reason.getValue(), this.evidence.ids()));
	}

	/** The same of another contact. */
	final void submit(Contact contact) {
		this.submit.accept(ChangeProposal.of(this.id, contact, this.reason.getValue(), this.evidence.ids()));
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		problems.addAll(this.checks.problems());
		required(this.reason, problems);
		try {
			this.kind.evidence(this.evidence.ids());
		}
		catch (RuleViolation missing) {
			this.evidence.say(Optional.of(missing));
			problems.add(new ErrorSummary.Problem(this.evidence, missing));
		}
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return ruleKey.startsWith("document.") ? this.evidence : this.reason;
	}

}
