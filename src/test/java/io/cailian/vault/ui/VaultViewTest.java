package io.cailian.vault.ui;

import java.util.Locale;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.identity.Roles;
import io.cailian.onboarding.TestApplications;
import io.cailian.vault.VaultKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "admin", roles = Roles.ADMIN)
@SuppressWarnings("NullAway.Init")
class VaultViewTest extends SpringBrowserlessTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private VaultKeys vault;

	@BeforeEach
	void speakChinese() {
		UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		runPendingSignalsTasks();
		TestApplications.in(this.context).anApplicant();
	}

	@Test
	void anAdministratorSeesWhichKeySealsAndHowMuchIsUnderIt() {
		UI.getCurrent().navigate("vault");
		roundTrip();

		VaultKeys.Key active = test(grid()).getRow(0);
		assertThat(active.active()).isTrue();
		assertThat(active.values()).isPositive();
		assertThat(String.valueOf(test(grid()).getCellText(0, 0))).isEqualTo(active.id());
		assertThat(((Component) getCurrentView()).getElement().getTextRecursively()).contains("AES-256-GCM");
	}

	@Test
	void aNewKeyIsInUseAfterAConfirmationOnly() {
		UI.getCurrent().navigate("vault");
		roundTrip();
		String before = test(grid()).getRow(0).id();

		test(find(Button.class).withText("启用新密钥").first()).click();
		roundTrip();
		assertThat(this.vault.keys().getFirst().id()).isEqualTo(before);
		test(find(Button.class).withText("启用新密钥").last()).click();
		roundTrip();

		assertThat(this.vault.keys().getFirst().id()).isNotEqualTo(before);
		assertThat(test(grid()).getRow(0).id()).isNotEqualTo(before);
		assertThat(test(grid()).size()).isGreaterThanOrEqualTo(2);
	}

	@SuppressWarnings("unchecked")
	private Grid<VaultKeys.Key> grid() {
		return find(Grid.class).single();
	}

}
