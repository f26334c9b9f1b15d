package io.cailian.classification;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one purchase category for ever, also before it has been saved.
 */
@Embeddable
public record CategoryId(@Column(name = "category_id") UUID value) implements Serializable {

	public static CategoryId next() {
		return new CategoryId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
