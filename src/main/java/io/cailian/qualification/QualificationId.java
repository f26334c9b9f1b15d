package io.cailian.qualification;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one qualification for ever, also before it has been saved.
 */
@Embeddable
public record QualificationId(@Column(name = "qualification_id") UUID value) implements Serializable {

	public static QualificationId next() {
		return new QualificationId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
