package io.cailian.identity;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one business unit for ever, also before it has been saved.
 */
@Embeddable
public record BusinessUnitId(@Column(name = "business_unit_id") UUID value) implements Serializable {

	public static BusinessUnitId next() {
		return new BusinessUnitId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
