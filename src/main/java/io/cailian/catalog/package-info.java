/**
 * What can be bought: items, each with the attributes that people in purchasing have
 * defined for its category, found by words, sounds and attributes.
 */
@NullMarked
@ApplicationModule(displayName = "Catalogue",
		allowedDependencies = { "classification", "staging::spi", "apikit", "identity", "uikit" })
package io.cailian.catalog;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
