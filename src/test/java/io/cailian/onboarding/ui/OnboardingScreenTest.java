package io.cailian.onboarding.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDraft;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryNames;
import io.cailian.classification.Region;
import io.cailian.identity.Acting;
import io.cailian.identity.BusinessUnitAdministration;
import io.cailian.identity.BusinessUnitDraft;
import io.cailian.identity.BusinessUnitId;
import io.cailian.identity.Roles;
import io.cailian.onboarding.SupplyWish;
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

	/**
	 * A wish for a category, a region and a unit of their own, by names a page can show.
	 */
	final SupplyWish aWish(String category, String unit) {
		return Acting.as("admin", Roles.ADMIN, () -> {
			String code = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
			CategoryId wanted = this.context.getBean(CategoryAdministration.class)
				.add(new CategoryDraft(CategoryId.next(), "T" + code, code, "", new CategoryNames(category, category),
						null))
				.id();
			BusinessUnitId wantedBy = this.context.getBean(BusinessUnitAdministration.class)
				.open(new BusinessUnitDraft(BusinessUnitId.next(), "CL", code, unit, unit))
				.id();
			return new SupplyWish(Set.of(wanted), Set.of(new Region("CN-ZJ")), Optional.of(wantedBy));
		});
	}

}
