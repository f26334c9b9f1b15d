package io.cailian.onboarding;

import java.util.Optional;

/**
 * Which applications a list shows: a part of name, number or identifier, and a status.
 */
public record ApplicationFilter(String text, Optional<ApplicationStatus> status) {

	public static final ApplicationFilter ALL = new ApplicationFilter("", Optional.empty());

}
