package io.cailian.changerequest;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.LegalFacts;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;

/**
 * Which legal facts are to become different; what is empty stays as it is. The entry in
 * the register is one fact, wanted as a whole.
 */
public record WantedFacts(Optional<String> name, Optional<String> legalForm, Optional<String> country,
		Optional<String> address, Optional<SupplierIdentifier> identifier, Optional<RegistryEntry> registry) {

	public static final WantedFacts NONE = new WantedFacts(Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty());

	public WantedFacts {
		name = name.map(SupplierField.NAME::required);
		legalForm = legalForm.map(SupplierField.LEGAL_FORM::optional);
		country = country.map(SupplierField.COUNTRY::required);
		address = address.map(SupplierField.ADDRESS::required);
	}

	/** Facts that are to be the case, as one asks who has all of them at hand. */
	public static WantedFacts of(LegalFacts wanted) {
		return new WantedFacts(Optional.of(wanted.name()), Optional.of(wanted.legalForm()),
				Optional.of(wanted.country()), Optional.of(wanted.address()), Optional.of(wanted.identifier()),
				Optional.of(wanted.registry()));
	}

	public boolean isNothing() {
		return equals(NONE);
	}

	/** Which ones they are, a new set. */
	Set<ControlledFact> facts() {
		Set<ControlledFact> facts = EnumSet.noneOf(ControlledFact.class);
		this.name.ifPresent((wanted) -> facts.add(ControlledFact.NAME));
		this.legalForm.ifPresent((wanted) -> facts.add(ControlledFact.LEGAL_FORM));
		this.country.ifPresent((wanted) -> facts.add(ControlledFact.COUNTRY));
		this.address.ifPresent((wanted) -> facts.add(ControlledFact.ADDRESS));
		this.identifier.ifPresent((wanted) -> facts.add(ControlledFact.IDENTIFIER));
		this.registry.ifPresent((wanted) -> facts.addAll(ControlledFact.REGISTRY));
		return facts;
	}

	/** The same without what is so already. */
	public WantedFacts beside(LegalFacts now) {
		return new WantedFacts(this.name.filter((wanted) -> !wanted.equals(now.name())),
				this.legalForm.filter((wanted) -> !wanted.equals(now.legalForm())),
				this.country.filter((wanted) -> !wanted.equals(now.country())),
				this.address.filter((wanted) -> !wanted.equals(now.address())),
				this.identifier.filter((wanted) -> !wanted.equals(now.identifier())),
				this.registry.filter((wanted) -> !wanted.equals(now.registry())));
	}

	/** What is the case once this has come true. */
	public LegalFacts appliedTo(LegalFacts now) {
		return new LegalFacts(this.name.orElseGet(now::name), this.legalForm.orElseGet(now::legalForm),
				this.country.orElseGet(now::country), this.address.orElseGet(now::address),
				this.identifier.orElseGet(now::identifier), this.registry.orElseGet(now::registry));
	}

}
