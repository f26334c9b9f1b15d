package io.cailian.staging;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Embeddable;

/**
 * Names a staged import.
 */
@Embeddable
public record ImportId(UUID value) implements Serializable {

	static ImportId next() {
		return new ImportId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
