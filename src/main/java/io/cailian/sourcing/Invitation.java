package io.cailian.sourcing;

import java.time.Instant;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The right of one supplier to see an RFQ and to bid.
 */
@Entity
@Table(name = "invitation")
class Invitation {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "rfq_id")
	private Rfq rfq;

	@Column(name = "supplier_id")
	private UUID supplierId;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private InvitationStatus status;

	@Column(name = "responded_at")
	private @Nullable Instant respondedAt;

	@SuppressWarnings("NullAway.Init")
	protected Invitation() {
	}

	static Invitation of(Rfq rfq, SupplierId supplier) {
		Invitation invitation = new Invitation();
		invitation.id = Ids.next();
		invitation.rfq = rfq;
		invitation.supplierId = supplier.value();
		invitation.status = InvitationStatus.INVITED;
		return invitation;
	}

	void decline(Instant at) {
		this.status = InvitationStatus.DECLINED;
		this.respondedAt = at;
	}

	void accept(Instant at) {
		this.status = InvitationStatus.INVITED;
		this.respondedAt = at;
	}

	Rfq rfq() {
		return this.rfq;
	}

	SupplierId supplier() {
		return new SupplierId(this.supplierId);
	}

	boolean isDeclined() {
		return this.status == InvitationStatus.DECLINED;
	}

	@Nullable Instant respondedAt() {
		return this.respondedAt;
	}

}
