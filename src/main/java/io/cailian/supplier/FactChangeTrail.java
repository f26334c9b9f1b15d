package io.cailian.supplier;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes on the audit trail what of a supplier was and what it is from now on; of an
 * account its end only.
 */
@Component
class FactChangeTrail {

	private static final String ARROW = " → ";

	private final ApplicationEventPublisher events;

	FactChangeTrail(ApplicationEventPublisher events) {
		this.events = events;
	}

	void changed(Supplier supplier, LegalFacts before, Contact contactBefore, Optional<BankAccount> accountBefore) {
		LegalFacts now = supplier.legalFacts();
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("version", String.valueOf(supplier.versionNo()));
		now.differencesTo(before)
			.forEach((fact) -> facts.put(word(fact), before.value(fact) + ARROW + now.value(fact)));
		Contact contact = supplier.contact();
		contact.differencesTo(contactBefore)
			.forEach((fact) -> facts.put(word(fact), contactBefore.value(fact) + ARROW + contact.value(fact)));
		if (!supplier.bankAccount().equals(accountBefore)) {
			facts.put("account", accountBefore.map(BankAccount::toString).orElse("–") + ARROW
					+ supplier.bankAccount().map(BankAccount::toString).orElse("–"));
		}
		this.events.publishEvent(new SupplierChanged(supplier.id(), "SUPPLIER_FACTS_CHANGED", facts));
	}

	/** What a fact is called on the trail. */
	static String word(ControlledFact fact) {
		return switch (fact) {
			case LEGAL_FORM -> "legalForm";
			case LEGAL_REPRESENTATIVE -> "legalRepresentative";
			case REGISTERED_CAPITAL -> "registeredCapital";
			case VALID_UNTIL -> "validUntil";
			case CONTACT_NAME -> "contactName";
			case CONTACT_EMAIL -> "contactEmail";
			case CONTACT_PHONE -> "contactPhone";
			default -> fact.name().toLowerCase(Locale.ROOT);
		};
	}

}
