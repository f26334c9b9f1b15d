package io.cailian.changerequest;

import java.util.List;

import io.cailian.document.AttachmentId;
import io.cailian.kernel.RuleViolation;

/**
 * What a change request is about, and so who decides on it: finance where a bank account
 * or whom to call about one changes; the purchasing manager where only legal facts do.
 */
public enum ChangeKind {

	BANK, LEGAL, CONTACT;

	/**
	 * The files a request of this kind is handed in with, each once. Only who is to be
	 * called is proven by nothing but the call under the number known before.
	 * @throws RuleViolation if there is none but should be, or there are too many
	 */
	public List<AttachmentId> evidence(List<AttachmentId> files) {
		List<AttachmentId> distinct = files.stream().distinct().toList();
		if (distinct.isEmpty() && this != CONTACT) {
			throw new RuleViolation("changerequest.ChangeProposal.evidenceMissing" + name());
		}
		if (distinct.size() > ChangeProposal.MAX_EVIDENCE) {
			throw new RuleViolation("changerequest.ChangeProposal.tooMuchEvidence", ChangeProposal.MAX_EVIDENCE);
		}
		return distinct;
	}

	/** Key of its name. */
	public String labelKey() {
		return "changerequest.ChangeKind." + name();
	}

}
