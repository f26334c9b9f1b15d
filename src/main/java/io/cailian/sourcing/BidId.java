package io.cailian.sourcing;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names what one supplier offers in one RFQ, through all its revisions.
 */
@Embeddable
public record BidId(@Column(name = "bid_id") UUID value) implements Serializable {

	public static BidId next() {
		return new BidId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
