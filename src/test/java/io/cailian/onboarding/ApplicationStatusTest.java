package io.cailian.onboarding;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.cailian.onboarding.ApplicationStatus.APPROVED;
import static io.cailian.onboarding.ApplicationStatus.INFORMATION_REQUESTED;
import static io.cailian.onboarding.ApplicationStatus.REJECTED;
import static io.cailian.onboarding.ApplicationStatus.SUBMITTED;
import static io.cailian.onboarding.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

class ApplicationStatusTest {

	private static final Map<ApplicationStatus, Set<ApplicationStatus>> ALLOWED = Map.of(SUBMITTED,
			Set.of(INFORMATION_REQUESTED, APPROVED, REJECTED, WITHDRAWN), INFORMATION_REQUESTED,
			Set.of(SUBMITTED, WITHDRAWN));

	@ParameterizedTest
	@MethodSource("matrix")
	void onlyTheListedMovesExist(ApplicationStatus from, ApplicationStatus to) {
		assertThat(from.mayMoveTo(to)).isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
	}

	static Stream<Arguments> matrix() {
		return Stream.of(ApplicationStatus.values())
			.flatMap((from) -> Stream.of(ApplicationStatus.values()).map((to) -> Arguments.of(from, to)));
	}

}
