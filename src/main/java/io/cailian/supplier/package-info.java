/**
 * The master record of the companies that sell to us: who they are, who acts for them,
 * where they are paid, and what the other modules may know of them.
 */
@NullMarked
@ApplicationModule(displayName = "Supplier",
		allowedDependencies = { "document", "vault", "matching", "staging::spi", "apikit", "identity", "uikit" })
package io.cailian.supplier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
