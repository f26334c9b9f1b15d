package io.cailian.catalog;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one item for ever, also before it has been saved.
 */
@Embeddable
public record ItemId(@Column(name = "item_id") UUID value) implements Serializable {

	public static ItemId next() {
		return new ItemId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
