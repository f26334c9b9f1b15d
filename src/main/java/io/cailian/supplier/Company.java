package io.cailian.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What a company says about itself.
 */
@Embeddable
public record Company(@Column(name = "name") String name, @Column(name = "legal_form") String legalForm,
		@Column(name = "country") String country, @Column(name = "address") String address,
		@Column(name = "category") String category, @Embedded RegistryEntry registry) {

}
