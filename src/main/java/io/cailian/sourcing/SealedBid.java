package io.cailian.sourcing;

import java.time.Instant;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One submitted revision of a bid, encrypted. Revisions are kept and never rewritten, so
 * that each receipt can be checked later.
 */
@Entity
@Table(name = "sealed_bid")
class SealedBid {

	@Id
	private UUID id;

	@Embedded
	private BidId bid;

	@Column(name = "revision")
	private int revision;

	@Column(name = "data_key")
	private String dataKey;

	@Column(name = "ciphertext")
	private byte[] ciphertext;

	@Column(name = "receipt_hash")
	private String receiptHash;

	@Column(name = "submitted_at")
	private Instant submittedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "submitted_by"))
	private UserId submittedBy;

	@SuppressWarnings("NullAway.Init")
	protected SealedBid() {
	}

	static SealedBid of(BidId bid, int revision, Sealed sealed, String receiptHash, UserId by, Instant at) {
		SealedBid revisionRow = new SealedBid();
		revisionRow.id = Ids.next();
		revisionRow.bid = bid;
		revisionRow.revision = revision;
		revisionRow.dataKey = sealed.dataKey();
		revisionRow.ciphertext = sealed.ciphertext();
		revisionRow.receiptHash = receiptHash;
		revisionRow.submittedBy = by;
		revisionRow.submittedAt = at;
		return revisionRow;
	}

	Sealed sealed() {
		return new Sealed(this.dataKey, this.ciphertext);
	}

	int revision() {
		return this.revision;
	}

	String receiptHash() {
		return this.receiptHash;
	}

	UserId submittedBy() {
		return this.submittedBy;
	}

	BidReceipt receipt() {
		return new BidReceipt(this.bid, this.revision, this.submittedAt, this.receiptHash);
	}

}
