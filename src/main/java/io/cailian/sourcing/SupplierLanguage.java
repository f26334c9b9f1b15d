package io.cailian.sourcing;

import java.util.Locale;

import io.cailian.supplier.SupplierSummary;

/**
 * The language letters to a supplier are written in: Chinese to companies identified by
 * the Chinese register, English to all others.
 */
final class SupplierLanguage {

	private SupplierLanguage() {
	}

	static Locale of(SupplierSummary supplier) {
		return supplier.identifierScheme().startsWith("CN-") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
	}

}
