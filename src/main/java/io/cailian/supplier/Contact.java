package io.cailian.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The person a supplier named to write to.
 */
@Embeddable
public record Contact(@Column(name = "contact_name") String name, @Column(name = "contact_email") String email,
		@Column(name = "contact_phone") String phone) {

}
