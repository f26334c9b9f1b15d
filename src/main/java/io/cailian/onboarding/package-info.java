/**
 * How a company becomes our supplier: its application, what we ask it, the decision on
 * it, and the page on which the applicant follows all that.
 */
@NullMarked
@ApplicationModule(displayName = "Onboarding",
		allowedDependencies = { "licence", "questionnaire", "classification", "supplier", "supplier::spi", "matching",
				"workflow", "workflow::spi", "document", "notification", "vault", "calendar", "apikit", "identity",
				"uikit" })
package io.cailian.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
