/**
 * Brings tenders in from outside: Open Contracting files become suppliers, requests for
 * quotation, bids and award decisions of the portal.
 */
@NullMarked
@ApplicationModule(displayName = "Exchange",
		allowedDependencies = { "sourcing", "supplier", "apikit", "identity", "uikit" })
package io.cailian.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
