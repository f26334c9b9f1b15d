/**
 * From a request for quotation to its award: drafts, invitations, sealed bids, opening,
 * evaluation.
 */
@NullMarked
@ApplicationModule(displayName = "Sourcing",
		allowedDependencies = { "qualification", "classification", "supplier", "supplier::spi", "rates",
				"organisation::spi", "workflow", "workflow::spi", "document", "notification", "vault", "audit",
				"apikit", "identity", "uikit" })
package io.cailian.sourcing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
