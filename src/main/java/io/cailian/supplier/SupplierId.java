package io.cailian.supplier;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one supplier for ever; people say its number or its company identifier instead.
 */
@Embeddable
public record SupplierId(@Column(name = "supplier_id") UUID value) implements Serializable {

	static SupplierId next() {
		return new SupplierId(Ids.next());
	}

	public static SupplierId of(String text) {
		return new SupplierId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
