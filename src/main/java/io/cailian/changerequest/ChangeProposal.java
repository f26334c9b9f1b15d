package io.cailian.changerequest;

import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.kernel.Ids;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.SupplierId;

/**
 * What somebody asks to change of a supplier, and why. The id comes from whoever asks, so
 * that sending it again changes nothing; the supplier comes from elsewhere, and the
 * request gets an id that follows from both.
 */
public record ChangeProposal(ChangeRequestId id, WantedFacts facts, Optional<BankDetails> account, String reason,
		List<AttachmentId> evidence) {

	public static final int MAX_EVIDENCE = 10;

	public static final int MAX_REASON = Words.MAX_LENGTH;

	public ChangeProposal {
		reason = Words.required(reason);
		evidence = kind(account).evidence(evidence);
	}

	ChangeKind kind() {
		return kind(this.account);
	}

	private static ChangeKind kind(Optional<BankDetails> account) {
		return account.isPresent() ? ChangeKind.BANK : ChangeKind.LEGAL;
	}

	/** The proposal under the id that its request has. */
	ChangeProposal of(SupplierId supplier) {
		return new ChangeProposal(new ChangeRequestId(Ids.ofOwner(supplier.value(), this.id.value())), this.facts,
				this.account, this.reason, this.evidence);
	}

	ChangeProposal asking(WantedFacts differing) {
		return new ChangeProposal(this.id, differing, this.account, this.reason, this.evidence);
	}

}
