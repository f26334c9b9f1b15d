package io.cailian.catalog;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one attribute of a category for ever, also before it has been saved.
 */
@Embeddable
public record AttributeId(@Column(name = "attribute_id") UUID value) implements Serializable {

	public static AttributeId next() {
		return new AttributeId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
