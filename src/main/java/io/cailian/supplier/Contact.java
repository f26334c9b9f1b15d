package io.cailian.supplier;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.kernel.RuleViolation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The person a supplier named to write to and to call. What others published may be
 * incomplete; what is asked for is not.
 */
@Embeddable
public record Contact(@Column(name = "contact_name") String name, @Column(name = "contact_email") String email,
		@Column(name = "contact_phone") String phone) {

	/**
	 * A contact as somebody states it: all of it, and well formed.
	 * @throws RuleViolation if something is missing or wrong
	 */
	public static Contact stated(String name, String email, String phone) {
		return new Contact(SupplierField.CONTACT_NAME.required(name), SupplierField.CONTACT_EMAIL.required(email),
				SupplierField.CONTACT_PHONE.required(phone));
	}

	/** The fact as text; one of a contact only. */
	public String value(ControlledFact fact) {
		return switch (fact) {
			case CONTACT_NAME -> this.name;
			case CONTACT_EMAIL -> this.email;
			case CONTACT_PHONE -> this.phone;
			default -> throw new IllegalArgumentException(fact + " is not of a contact");
		};
	}

	/** What is not the same in both. */
	public Set<ControlledFact> differencesTo(Contact other) {
		Set<ControlledFact> different = EnumSet.noneOf(ControlledFact.class);
		for (ControlledFact fact : ControlledFact.CONTACT) {
			if (!value(fact).equals(other.value(fact))) {
				different.add(fact);
			}
		}
		return different;
	}

	/** Whether letters and calls arrive where those to the other do. */
	public boolean isReachedLike(Contact other) {
		return this.email.equals(other.email) && this.phone.equals(other.phone);
	}

	/** All of it in one line. */
	@Override
	public String toString() {
		return Stream.of(this.name, this.email, this.phone)
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" · "));
	}

}
