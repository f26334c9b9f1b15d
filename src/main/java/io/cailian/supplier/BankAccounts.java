package io.cailian.supplier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.vault.FieldCipher;
import org.springframework.stereotype.Component;

/**
 * Seals bank accounts for one owner each, masks them for screens and finds the same
 * account at another supplier without opening any. The owner is a supplier or one of its
 * versions, or what somebody asked for as long as nobody has approved it.
 */
@Component
public class BankAccounts {

	private static final int TAIL = 4;

	private static final String MASK = "•••• ";

	private final FieldCipher cipher;

	private final SupplierRecords records;

	BankAccounts(FieldCipher cipher, SupplierRecords records) {
		this.cipher = cipher;
		this.records = records;
	}

	public BankAccount seal(UUID owner, BankDetails details) {
		String number = details.accountNumber();
		return new BankAccount(details.bankName(), this.cipher.encrypt(number, context(owner, "bank_account_sealed")),
				this.cipher.encrypt(details.holder(), context(owner, "bank_holder_sealed")),
				number.substring(number.length() - TAIL), this.cipher.blindIndex(number, "supplier.bank_account"));
	}

	/** The account in the clear: for finance, and to seal it for another owner. */
	public BankDetails open(UUID owner, BankAccount account) {
		return new BankDetails(account.bankName(),
				this.cipher.decrypt(account.numberSealed(), context(owner, "bank_account_sealed")),
				this.cipher.decrypt(account.holderSealed(), context(owner, "bank_holder_sealed")));
	}

	public MaskedBank masked(UUID owner, Optional<BankAccount> account, String company) {
		return account.map((given) -> {
			String holder = open(owner, given).holder();
			return new MaskedBank(given.bankName(), MASK + given.tail(), initial(holder), holder.equals(company));
		}).orElse(MaskedBank.NONE);
	}

	/** The suppliers that are paid to this account. */
	public List<SupplierSummary> paidTo(BankAccount account) {
		return this.records.paidTo(account.blindIndex()).stream().map(Supplier::summary).toList();
	}

	private static String initial(String holder) {
		return holder.substring(0, holder.offsetByCodePoints(0, 1)) + "•••";
	}

	private static String context(UUID owner, String column) {
		return "supplier|" + column + "|" + owner;
	}

}
