package io.cailian.supplier;

import java.util.Locale;

/**
 * What is in force of a supplier now, and whom to ask about it.
 *
 * @param versionNo the number of the newest version
 * @param changeable whether it is a supplier of ours, whose facts change by approval
 */
public record CurrentFacts(SupplierId id, String number, int versionNo, LegalFacts facts, MaskedBank bank,
		Contact contact, Locale language, boolean changeable) {

}
