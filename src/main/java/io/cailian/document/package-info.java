/**
 * The documents people sign, file and check: letters and registers rendered from the
 * templates under {@code reports/}, and the attachments people hand in.
 */
@NullMarked
@ApplicationModule(displayName = "Documents", allowedDependencies = { "apikit", "identity", "uikit" })
package io.cailian.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
