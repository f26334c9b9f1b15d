/**
 * Who is who: people, roles, sign-in in demo and sso mode, and the accounts that demo
 * mode keeps itself.
 */
@NullMarked
@ApplicationModule(displayName = "Identity", allowedDependencies = { "uikit" })
package io.cailian.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
