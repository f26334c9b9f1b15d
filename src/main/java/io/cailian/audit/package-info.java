/**
 * Remembers who did what, in an order and a wording that nobody can change unnoticed.
 * Knows no business: it records whatever calls itself audited.
 */
@NullMarked
@ApplicationModule(displayName = "Audit", allowedDependencies = { "identity", "uikit", "vault" })
package io.cailian.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
