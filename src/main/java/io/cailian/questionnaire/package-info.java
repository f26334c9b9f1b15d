/**
 * What we ask companies: templates of typed questions and required documents, kept by an
 * administrator in versions and put together by category, region and business unit.
 */
@NullMarked
@ApplicationModule(displayName = "Questionnaire",
		allowedDependencies = { "classification", "apikit", "identity", "uikit" })
package io.cailian.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
