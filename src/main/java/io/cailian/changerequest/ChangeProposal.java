package io.cailian.changerequest;

import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.Contact;
import io.cailian.supplier.SupplierId;

/**
 * What somebody asks to change of a supplier, and why. The id comes from whoever asks, so
 * that sending it again changes nothing; the supplier comes from elsewhere, and the
 * request gets an id that follows from both.
 */
public record ChangeProposal(ChangeRequestId id, WantedFacts facts, Optional<Contact> contact,
		Optional<BankDetails> account, String reason, List<AttachmentId> evidence) {

	public static final int MAX_EVIDENCE = 10;

	public static final int MAX_REASON = Words.MAX_LENGTH;

	public ChangeProposal {
		reason = Words.required(reason);
		if (contact.isPresent() && (account.isPresent() || !facts.isNothing())) {
			throw new RuleViolation("changerequest.ChangeProposal.contactAlone");
		}
		evidence = kind(contact, account).evidence(evidence);
	}

	/** Asks for other legal facts, another account, or both. */
	public ChangeProposal(ChangeRequestId id, WantedFacts facts, Optional<BankDetails> account, String reason,
			List<AttachmentId> evidence) {
		this(id, facts, Optional.empty(), account, reason, evidence);
	}

	/**
	 * Asks for another contact, and for nothing else: an account that came with it would
	 * have to be asked about under a number that came with it too.
	 */
	public static ChangeProposal of(ChangeRequestId id, Contact contact, String reason, List<AttachmentId> evidence) {
		return new ChangeProposal(id, WantedFacts.NONE, Optional.of(contact), Optional.empty(), reason, evidence);
	}

	ChangeKind kind() {
		return kind(this.contact, this.account);
	}

	static ChangeKind kind(Optional<Contact> contact, Optional<BankDetails> account) {
		if (account.isPresent()) {
			return ChangeKind.BANK;
		}
		return contact.isPresent() ? ChangeKind.CONTACT : ChangeKind.LEGAL;
	}

	/** The proposal under the id that its request has. */
	ChangeProposal of(SupplierId supplier) {
		return new ChangeProposal(new ChangeRequestId(Ids.ofOwner(supplier.value(), this.id.value())), this.facts,
				this.contact, this.account, this.reason, this.evidence);
	}

	ChangeProposal asking(WantedFacts differing) {
		return new ChangeProposal(this.id, differing, this.contact, this.account, this.reason, this.evidence);
	}

}
