/**
 * Tells whether two companies are one: by their numbers first, then by their names as
 * Chinese and Latin registers write them. Knows nothing of suppliers or of anything else
 * that a company may be to us.
 */
@NullMarked
@ApplicationModule(displayName = "Matching", allowedDependencies = {})
package io.cailian.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
