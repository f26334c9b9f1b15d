/**
 * The approval rules of the company, which business people write: who is asked about
 * which document, what is warned of and what is not let through.
 */
@NullMarked
@ApplicationModule(displayName = "Approval rules",
		allowedDependencies = { "workflow", "workflow::spi", "organisation", "apikit", "identity", "uikit" })
package io.cailian.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
