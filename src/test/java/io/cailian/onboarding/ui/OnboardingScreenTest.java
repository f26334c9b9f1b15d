package io.cailian.onboarding.ui;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.onboarding.TestApplications;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A test of an onboarding screen, with applications to show on it.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
abstract class OnboardingScreenTest extends ScreenTest {

	@Autowired
	private ApplicationContext context;

	TestApplications applications;

	@BeforeEach
	void prepare() {
		this.applications = TestApplications.in(this.context);
	}

}
