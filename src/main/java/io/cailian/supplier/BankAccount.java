package io.cailian.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a supplier wants to be paid. Number and holder are sealed; the tail is what
 * screens show; the blind index finds the same account at another supplier.
 */
@Embeddable
public record BankAccount(@Column(name = "bank_name") String bankName,
		@Column(name = "bank_account_sealed") String numberSealed,
		@Column(name = "bank_holder_sealed") String holderSealed, @Column(name = "bank_account_tail") String tail,
		@Column(name = "bank_account_index") String blindIndex) {

	@Override
	public String toString() {
		return "••••" + this.tail;
	}

}
