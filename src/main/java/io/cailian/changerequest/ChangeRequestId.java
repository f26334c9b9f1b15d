package io.cailian.changerequest;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one change request for ever, also before it has been saved.
 */
@Embeddable
public record ChangeRequestId(@Column(name = "change_request_id") UUID value) implements Serializable {

	public static ChangeRequestId next() {
		return new ChangeRequestId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
