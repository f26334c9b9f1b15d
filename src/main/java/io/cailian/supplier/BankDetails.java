package io.cailian.supplier;

/**
 * Where a company wants to be paid, in the clear: only on its way from the form to the
 * vault and from the vault to finance.
 */
public record BankDetails(String bankName, String accountNumber, String holder) {

	public BankDetails {
		bankName = SupplierField.BANK_NAME.required(bankName);
		accountNumber = SupplierField.BANK_ACCOUNT.required(accountNumber);
		holder = SupplierField.BANK_HOLDER.required(holder);
	}

	@Override
	public String toString() {
		return "BankDetails";
	}

}
