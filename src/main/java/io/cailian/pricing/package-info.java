/**
 * What suppliers ask for items: prices with tiers, validity and origin, which of them is
 * taken for an order, and how they came to change.
 */
@NullMarked
@ApplicationModule(displayName = "Supplier prices", allowedDependencies = { "catalog", "catalog::spi", "classification",
		"qualification", "supplier", "rates", "staging::spi", "apikit", "identity", "uikit" })
package io.cailian.pricing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
