/**
 * Keeps secrets unreadable at rest: single fields and whole documents, under master keys
 * that never enter the database and can be changed at any time.
 */
@NullMarked
@ApplicationModule(displayName = "Vault", allowedDependencies = { "identity", "uikit" })
package io.cailian.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
