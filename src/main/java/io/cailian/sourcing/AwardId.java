package io.cailian.sourcing;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one award for ever, also before it has been proposed.
 */
@Embeddable
public record AwardId(@Column(name = "award_id") UUID value) implements Serializable {

	public static AwardId next() {
		return new AwardId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
