/**
 * The words every module shares: money, quantities, ids, rule violations and audited
 * events.
 */
@NullMarked
@ApplicationModule(displayName = "Kernel", allowedDependencies = {})
package io.cailian.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
