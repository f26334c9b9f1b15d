package io.cailian.qualification;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one certificate type for ever, also before it has been saved.
 */
@Embeddable
public record CertificateTypeId(@Column(name = "certificate_type_id") UUID value) implements Serializable {

	public static CertificateTypeId next() {
		return new CertificateTypeId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
