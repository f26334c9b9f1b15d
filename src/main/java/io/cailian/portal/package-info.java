/**
 * The shell around every screen: navigation, home, palette, error views, and screens that
 * span modules.
 */
@NullMarked
@ApplicationModule(displayName = "Portal")
package io.cailian.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
