package io.cailian.changerequest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentInfo;
import io.cailian.identity.UserId;
import io.cailian.supplier.Contact;
import io.cailian.supplier.MaskedBank;
import io.cailian.supplier.SupplierId;

/**
 * A change request as people read it, the account masked. Where the supplier itself reads
 * no names of staff are among it.
 *
 * @param againstNo the version whoever asked had before them
 * @param known whom to call and to write to about it
 * @param presentContact the contact now, if it is reached elsewhere than the one to call
 * @param versionNo the version by which it is in force
 */
public record ChangeRequestDetails(ChangeRequestId id, SupplierId supplier, ChangeKind kind, int againstNo,
		WantedFacts wanted, Optional<Contact> wantedContact, MaskedBank account, String reason,
		List<AttachmentInfo> evidence, ChangeStage stage, boolean bySupplier, Optional<UserId> proposedBy,
		Instant proposedAt, Contact known, Optional<Contact> presentContact, Optional<CallBack> callBack,
		Optional<UserId> decidedBy, Optional<Instant> decidedAt, String decisionReason, Optional<Integer> versionNo,
		long version) {

	public ChangeRequestDetails {
		evidence = List.copyOf(evidence);
	}

	public boolean isWaiting() {
		return this.stage == ChangeStage.WAITING;
	}

	/** The name of whom to call. */
	public String contact() {
		return this.known.name();
	}

	/** The number the master record knew when it was asked for. */
	public String phone() {
		return this.known.phone();
	}

	ChangeRequestDetails forSupplier() {
		return new ChangeRequestDetails(this.id, this.supplier, this.kind, this.againstNo, this.wanted,
				this.wantedContact, this.account, this.reason, this.evidence, this.stage, this.bySupplier,
				this.bySupplier ? this.proposedBy : Optional.empty(), this.proposedAt, this.known, this.presentContact,
				Optional.empty(), Optional.empty(), this.decidedAt, this.decisionReason, this.versionNo, this.version);
	}

}
