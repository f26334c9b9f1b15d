package io.cailian.licence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a business licence seems to say. Whatever could not be read with some certainty is
 * missing; a code is here only if its check digit is right.
 *
 * @param unlimited whether the licence says that it has no last day
 */
public record LicenceFacts(Optional<String> code, Optional<String> name, Optional<String> legalForm,
		Optional<String> legalRepresentative, Optional<String> capital, Optional<LocalDate> established,
		Optional<LocalDate> validUntil, boolean unlimited, Optional<String> address) {

	public boolean isEmpty() {
		return this.code.isEmpty() && this.name.isEmpty() && this.legalRepresentative.isEmpty()
				&& this.capital.isEmpty() && this.established.isEmpty() && this.validUntil.isEmpty()
				&& this.address.isEmpty();
	}

}
