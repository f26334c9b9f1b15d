/**
 * When people work: days off, public holidays, make-up days and working hours, country by
 * country, for whoever counts deadlines.
 */
@NullMarked
@ApplicationModule(displayName = "Calendar", allowedDependencies = { "staging::spi", "identity", "uikit" })
package io.cailian.calendar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
