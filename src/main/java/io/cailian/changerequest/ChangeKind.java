package io.cailian.changerequest;

import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.Contact;

/**
 * What a change request is about, and so who decides on it: finance where a bank account
 * or whom to call about one changes; the purchasing manager where only legal facts do.
 * What finance decides on it first confirms by a call to the number known before.
 */
public enum ChangeKind {

	BANK, LEGAL, CONTACT;

	/**
	 * The files a request of this kind is handed in with, each once. A new contact may
	 * come without one, because the call under the number known before confirms it; it
	 * takes one where nobody can be reached there.
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

	/** Whether there is something to call the supplier about. */
	public boolean mayBeCalledBack() {
		return this != LEGAL;
	}

	/**
	 * Whether the supplier is called before it is approved: about every account, and
	 * about a contact unless letters and calls go on arriving where they did.
	 */
	public boolean mustBeCalledBack(Contact known, Optional<Contact> wanted) {
		return this == BANK || wanted.filter((contact) -> !contact.isReachedLike(known)).isPresent();
	}

	/**
	 * Whether proof and a written reason do instead of the call: for a new contact, whose
	 * usual reason is that the old one has left.
	 */
	boolean isProvenOtherwise(List<AttachmentId> evidence, String words) {
		return this == CONTACT && !evidence.isEmpty() && !words.isBlank();
	}

	/** Key of its name. */
	public String labelKey() {
		return "changerequest.ChangeKind." + name();
	}

}
