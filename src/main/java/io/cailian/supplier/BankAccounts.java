package io.cailian.supplier;

import java.util.List;

import io.cailian.vault.FieldCipher;
import org.springframework.stereotype.Component;

/**
 * Seals bank accounts for one supplier each, masks them for screens and finds the same
 * account at another supplier without opening any.
 */
@Component
class BankAccounts {

	private static final int TAIL = 4;

	private static final String MASK = "•••• ";

	private final FieldCipher cipher;

	private final SupplierRecords records;

	BankAccounts(FieldCipher cipher, SupplierRecords records) {
		this.cipher = cipher;
		this.records = records;
	}

	BankAccount seal(SupplierId supplier, BankDetails details) {
		String number = details.accountNumber();
		return new BankAccount(details.bankName(),
				this.cipher.encrypt(number, context(supplier, "bank_account_sealed")),
				this.cipher.encrypt(details.holder(), context(supplier, "bank_holder_sealed")),
				number.substring(number.length() - TAIL), this.cipher.blindIndex(number, "supplier.bank_account"));
	}

	BankDetails open(SupplierId supplier, BankAccount account) {
		return new BankDetails(account.bankName(),
				this.cipher.decrypt(account.numberSealed(), context(supplier, "bank_account_sealed")),
				this.cipher.decrypt(account.holderSealed(), context(supplier, "bank_holder_sealed")));
	}

	MaskedBank masked(Supplier supplier) {
		return supplier.bankAccount().map((account) -> {
			String holder = open(supplier.id(), account).holder();
			return new MaskedBank(account.bankName(), MASK + account.tail(), initial(holder),
					holder.equals(supplier.company().name()));
		}).orElse(MaskedBank.NONE);
	}

	/** Other companies that want to be paid to the same account. */
	List<Supplier> sharing(Supplier supplier) {
		return supplier.bankAccount()
			.map((account) -> this.records.paidTo(account.blindIndex(), supplier.id()))
			.orElse(List.of());
	}

	private static String initial(String holder) {
		return holder.substring(0, holder.offsetByCodePoints(0, 1)) + "•••";
	}

	private static String context(SupplierId supplier, String column) {
		return "supplier|" + column + "|" + supplier;
	}

}
