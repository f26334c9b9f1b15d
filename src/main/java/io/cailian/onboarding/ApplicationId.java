package io.cailian.onboarding;

import java.io.Serializable;
import java.util.UUID;

import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Names one application for ever; people say its number.
 */
@Embeddable
public record ApplicationId(@Column(name = "application_id") UUID value) implements Serializable {

	static ApplicationId next() {
		return new ApplicationId(Ids.next());
	}

	public static ApplicationId of(String text) {
		return new ApplicationId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
