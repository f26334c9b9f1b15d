package io.cailian.portal;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.identity.Roles;
import io.cailian.identity.StepUp;
import io.cailian.identity.StepUpConfirmed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "buyer", roles = Roles.BUYER)
class StepUpDialogTest extends SpringBrowserlessTest {

	@ParameterizedTest
	@EnumSource(StepUp.Purpose.class)
	void everyPurposeIsWordedAndTheWindowOpensBesideTheScreen(StepUp.Purpose purpose) {
		navigate(HomeView.class);
		new StepUpDialog(purpose).open();

		StepUpDialog dialog = find(StepUpDialog.class).single();
		assertThat(dialog.getElement().getTextRecursively()).doesNotContain("portal.");
		Anchor link = find(Anchor.class, dialog).single();
		assertThat(link.getHref()).isEqualTo("/oauth2/authorization/keycloak?step-up");
		assertThat(link.getElement().getAttribute("target")).isEqualTo("_blank");
	}

	@Test
	void confirmingInTheOtherWindowClosesItAndKeepsWhatWasTyped() {
		HomeView home = navigate(HomeView.class);
		TextField typed = new TextField();
		home.getContent().add(typed);
		typed.setValue("电缆 500 米");
		StepUpDialog dialog = new StepUpDialog(StepUp.Purpose.AWARD_DECISION);
		dialog.open();
		roundTrip();

		ComponentUtil.fireEvent(UI.getCurrent(), new StepUpConfirmed(UI.getCurrent()));

		assertThat(dialog.isOpened()).isFalse();
		assertThat(typed.getValue()).isEqualTo("电缆 500 米");
		assertThat(find(Notification.class).all()).isNotEmpty();
	}

}
