/**
 * Who may supply what, where and to whom: qualifications with their validity,
 * certificates and what their lapse does, and blocks. One question answers for all of
 * them whether a supplier may take part in a process.
 */
@NullMarked
@ApplicationModule(displayName = "Qualification", allowedDependencies = { "supplier", "supplier::spi", "classification",
		"workflow", "workflow::spi", "document", "notification", "identity", "uikit", "apikit" })
package io.cailian.qualification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
