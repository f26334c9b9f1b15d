package io.cailian.demo;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.identity.ui.LoginView;
import org.junit.jupiter.api.Test;

import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithAnonymousUser
class DemoSignInTest extends SpringBrowserlessTest {

	@Test
	void theSignInPageNamesExactlyTheDemoUsersAndTheirPassword() {
		LoginView view = navigate(LoginView.class);

		assertThat(find(Button.class, view).all()).filteredOn((button) -> button.hasClassName("demo-user"))
			.extracting(Button::getText)
			.containsExactlyElementsOf(DemoPeople.ALL.stream().map((each) -> each.person().id().value()).toList());
		assertThat(view.getElement().getTextRecursively()).contains(DemoPeople.PASSWORD);
	}

	@Test
	void aSupplierFindsTheWayToRegister() {
		LoginView view = navigate(LoginView.class);

		assertThat(find(Anchor.class, view).all()).extracting(Anchor::getHref).contains("register");
	}

	@Test
	void whoTriedTooOftenIsToldToWaitAndOthersAreNot() {
		UI.getCurrent().navigate("login", QueryParameters.fromString("error&wait"));
		assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
			.anyMatch((text) -> text.contains("次数过多"));
		assertThat(find(LoginForm.class).single().isError()).isFalse();

		UI.getCurrent().navigate("login", QueryParameters.fromString("error"));
		assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
			.noneMatch((text) -> text.contains("次数过多"));
		assertThat(find(LoginForm.class).single().isError()).isTrue();
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void whoIsSignedInAlreadyGoesHome() {
		UI.getCurrent().navigate("login");

		assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEmpty();
	}

}
