/**
 * What one currency is worth in another, day by day and by source: recorded by finance,
 * looked up by whoever converts.
 */
@NullMarked
@ApplicationModule(displayName = "Exchange rates", allowedDependencies = { "apikit", "identity", "uikit" })
package io.cailian.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
