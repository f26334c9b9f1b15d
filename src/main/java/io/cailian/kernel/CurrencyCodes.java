package io.cailian.kernel;

import java.util.Currency;

/**
 * The currencies amounts may be in: those of ISO 4217, by their three letters.
 */
public final class CurrencyCodes {

	private CurrencyCodes() {
	}

	/**
	 * The code itself.
	 * @throws RuleViolation if no currency has it
	 */
	public static String known(String code) {
		try {
			return Currency.getInstance(code).getCurrencyCode();
		}
		catch (IllegalArgumentException ex) {
			throw new RuleViolation("kernel.CurrencyCodes.unknown", code);
		}
	}

}
