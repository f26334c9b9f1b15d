/**
 * Letters by e-mail that leave if and only if the business transaction that wrote them
 * became true.
 */
@NullMarked
@ApplicationModule(displayName = "Notification", allowedDependencies = { "identity", "uikit" })
package io.cailian.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
