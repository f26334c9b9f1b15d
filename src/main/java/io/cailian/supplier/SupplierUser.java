package io.cailian.supplier;

import java.time.Instant;

import io.cailian.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A person who acts for a supplier. Nobody acts for two: whose data a person sees must
 * never be a matter of choice.
 */
@Entity
@Table(name = "supplier_user")
class SupplierUser implements Persistable<UserId> {

	@EmbeddedId
	private UserId userId;

	@Embedded
	private SupplierId supplierId;

	@Column(name = "since")
	private Instant since;

	@Transient
	private boolean fresh;

	@SuppressWarnings("NullAway.Init")
	protected SupplierUser() {
	}

	SupplierUser(UserId userId, SupplierId supplierId, Instant since) {
		this.userId = userId;
		this.supplierId = supplierId;
		this.since = since;
		this.fresh = true;
	}

	SupplierId supplier() {
		return this.supplierId;
	}

	@Override
	public UserId getId() {
		return this.userId;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

}
