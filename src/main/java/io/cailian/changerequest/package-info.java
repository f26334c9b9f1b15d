/**
 * How a supplier's bank account, contact and legal facts change: one person asks, for a
 * new account or contact finance calls back under a number known before, another person
 * decides, and what was approved is the next version in the master record.
 */
@NullMarked
@ApplicationModule(displayName = "Change requests", allowedDependencies = { "supplier", "supplier::spi", "workflow",
		"workflow::spi", "document", "notification", "vault", "identity", "uikit", "apikit" })
package io.cailian.changerequest;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
