package io.cailian.exchange;

import java.util.UUID;

import io.cailian.sourcing.RfqId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/**
 * A tender the portal holds already: by its ocid it is recognised, by the fingerprint one
 * sees whether its source has changed.
 */
@Entity
@Table(name = "ocds_tender")
class KnownTender implements Persistable<String> {

	@Id
	@Column(name = "ocid")
	private String ocid;

	@Column(name = "fingerprint")
	private String fingerprint;

	@Column(name = "rfq_id")
	private UUID rfq;

	@SuppressWarnings("NullAway.Init")
	protected KnownTender() {
	}

	KnownTender(String ocid, String fingerprint, RfqId rfq) {
		this.ocid = ocid;
		this.fingerprint = fingerprint;
		this.rfq = rfq.value();
	}

	boolean says(String other) {
		return this.fingerprint.equals(other);
	}

	RfqId rfq() {
		return new RfqId(this.rfq);
	}

	@Override
	public String getId() {
		return this.ocid;
	}

	/** Rows are only ever added. */
	@Override
	public boolean isNew() {
		return true;
	}

}
