package io.cailian.supplier;

/**
 * A bank account as everybody but finance sees it. Empty texts where none was given.
 *
 * @param holderIsCompany whether the account runs on the company's own name
 */
public record MaskedBank(String bankName, String accountNumber, String holder, boolean holderIsCompany) {

	static final MaskedBank NONE = new MaskedBank("", "", "", false);

	public boolean isGiven() {
		return !this.accountNumber.isEmpty();
	}

}
