package io.cailian.supplier;

import java.time.LocalDate;
import java.util.Objects;

import io.cailian.kernel.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What its register says of a company besides who it is, as its licence shows it: who
 * represents it, with which capital, since when and until when. What is unknown is empty;
 * without an end it lasts.
 */
@Embeddable
public record RegistryEntry(@Column(name = "legal_representative") String legalRepresentative,
		@Column(name = "registered_capital") String registeredCapital,
		@Column(name = "established_on") @Nullable LocalDate established,
		@Column(name = "valid_until") @Nullable LocalDate validUntil) {

	public static final RegistryEntry NONE = new RegistryEntry("", "", null, null);

	public RegistryEntry {
		legalRepresentative = SupplierField.LEGAL_REPRESENTATIVE.optional(legalRepresentative);
		registeredCapital = SupplierField.REGISTERED_CAPITAL.optional(registeredCapital);
		if (established != null && validUntil != null && validUntil.isBefore(established)) {
			throw new RuleViolation("supplier.RegistryEntry.endsBeforeBegin");
		}
	}

	/**
	 * Whether a company can apply with it on a day.
	 * @throws RuleViolation if it was established later, or is over
	 */
	public void requireOn(LocalDate day) {
		if (this.established != null && this.established.isAfter(day)) {
			throw new RuleViolation("supplier.RegistryEntry.establishedLater");
		}
		if (this.validUntil != null && this.validUntil.isBefore(day)) {
			throw new RuleViolation("supplier.RegistryEntry.over");
		}
	}

	/** The fact as text; one of {@link ControlledFact#REGISTRY} only. */
	public String value(ControlledFact fact) {
		return switch (fact) {
			case LEGAL_REPRESENTATIVE -> this.legalRepresentative;
			case REGISTERED_CAPITAL -> this.registeredCapital;
			case ESTABLISHED -> Objects.toString(this.established, "");
			case VALID_UNTIL -> Objects.toString(this.validUntil, "");
			default -> throw new IllegalArgumentException(fact + " is no fact of a register entry");
		};
	}

}
