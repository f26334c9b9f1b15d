/**
 * Approvals and the task inbox on the process engine. Knows no business: subjects come
 * through the {@code spi}, and no engine type leaves this module.
 */
@NullMarked
@ApplicationModule(displayName = "Workflow",
		allowedDependencies = { "organisation", "calendar", "document", "apikit", "identity", "uikit" })
package io.cailian.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
