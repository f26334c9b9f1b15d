package io.cailian.sourcing;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one request for quotation for ever, also before it has been saved.
 */
@Embeddable
public record RfqId(@Column(name = "rfq_id") UUID value) implements Serializable {

	public static RfqId next() {
		return new RfqId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
