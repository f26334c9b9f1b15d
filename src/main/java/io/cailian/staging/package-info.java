/**
 * Takes tables people hand in - workbooks and CSV files - row by row: staged, checked at
 * the cell, put right in place, and only then taken over in chunks that survive a
 * restart. What a row means is known to the module that offers the kind of import.
 */
@NullMarked
@ApplicationModule(displayName = "Staging", allowedDependencies = { "apikit", "identity", "uikit" })
package io.cailian.staging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
