package io.cailian.organisation;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names what is recorded of one person's place in the company.
 */
@Embeddable
record PlacementId(@Column(name = "placement_id") UUID value) implements Serializable {

	static PlacementId next() {
		return new PlacementId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
