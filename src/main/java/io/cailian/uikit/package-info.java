/**
 * What all screens share: texts that follow the language, fields for money, badges,
 * notifications, lists.
 */
@NullMarked
@ApplicationModule(displayName = "UI kit", allowedDependencies = {})
package io.cailian.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
