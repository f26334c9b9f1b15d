package io.cailian.pricing;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one price row for ever, also before it has been saved.
 */
@Embeddable
public record PriceId(@Column(name = "price_id") UUID value) implements Serializable {

	public static PriceId next() {
		return new PriceId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
