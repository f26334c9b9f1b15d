package io.cailian.supplier;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.matching.Strength;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Two suppliers that may be one. A person says that they are not, or merges them; what a
 * person has said is not asked again.
 */
@Entity
@Table(name = "supplier_duplicate")
class SupplierDuplicate {

	@Id
	@Column(name = "id")
	private UUID id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "left_id"))
	private SupplierId left;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "right_id"))
	private SupplierId right;

	@Enumerated(EnumType.STRING)
	@Column(name = "strength")
	private Strength strength;

	@Column(name = "features")
	private String features;

	@Enumerated(EnumType.STRING)
	@Column(name = "state")
	private DuplicateState state;

	@Column(name = "found_at")
	private Instant foundAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "decided_by"))
	private @Nullable UserId decidedBy;

	@Column(name = "decided_at")
	private @Nullable Instant decidedAt;

	@Column(name = "reason")
	private @Nullable String reason;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected SupplierDuplicate() {
	}

	/** The pair in its one order, whichever was found by the other. */
	static SupplierDuplicate found(SupplierId one, SupplierId other, Strength strength, String features, Instant at) {
		SupplierDuplicate found = new SupplierDuplicate();
		found.id = Ids.next();
		boolean inOrder = one.toString().compareTo(other.toString()) < 0;
		found.left = inOrder ? one : other;
		found.right = inOrder ? other : one;
		found.strength = strength;
		found.features = features;
		found.state = DuplicateState.OPEN;
		found.foundAt = at;
		return found;
	}

	/** Which two it is about, whichever comes first. */
	Set<SupplierId> both() {
		return Set.of(this.left, this.right);
	}

	/** They have become more or less alike since. */
	void foundAgain(Strength newStrength, String newFeatures) {
		if (this.state == DuplicateState.OPEN) {
			this.strength = newStrength;
			this.features = newFeatures;
		}
	}

	void dismiss(String why, UserId by, Instant at) {
		if (this.state != DuplicateState.OPEN) {
			throw new RuleViolation("supplier.SupplierDuplicate.decided");
		}
		decide(DuplicateState.DISMISSED, by, at);
		this.reason = why;
	}

	void merged(UserId by, Instant at) {
		decide(DuplicateState.MERGED, by, at);
	}

	void reopen() {
		this.state = DuplicateState.OPEN;
		this.decidedBy = null;
		this.decidedAt = null;
		this.reason = null;
	}

	private void decide(DuplicateState next, UserId by, Instant at) {
		this.state = next;
		this.decidedBy = by;
		this.decidedAt = at;
	}

	UUID id() {
		return this.id;
	}

	SupplierId left() {
		return this.left;
	}

	SupplierId right() {
		return this.right;
	}

	Strength strength() {
		return this.strength;
	}

	String features() {
		return this.features;
	}

	DuplicateState state() {
		return this.state;
	}

	Instant foundAt() {
		return this.foundAt;
	}

}
