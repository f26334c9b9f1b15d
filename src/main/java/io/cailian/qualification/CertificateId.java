package io.cailian.qualification;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one certificate for ever, also before it has been saved.
 */
@Embeddable
public record CertificateId(@Column(name = "certificate_id") UUID value) implements Serializable {

	public static CertificateId next() {
		return new CertificateId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
