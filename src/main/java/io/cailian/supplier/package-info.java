/**
 * Companies that sell to us: their registration, its approval, who acts for them, and
 * what the other modules may know of them.
 */
@NullMarked
@ApplicationModule(displayName = "Supplier", allowedDependencies = { "workflow", "workflow::spi", "document",
		"notification", "vault", "matching", "apikit", "identity", "uikit" })
package io.cailian.supplier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
