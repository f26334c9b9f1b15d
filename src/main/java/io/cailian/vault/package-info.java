/**
 * Keeps secrets unreadable at rest: single fields and whole documents, under master keys
 * that never enter the database.
 */
@NullMarked
@ApplicationModule(displayName = "Vault", allowedDependencies = {})
package io.cailian.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
