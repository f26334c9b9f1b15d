package io.cailian.workflow;

import java.util.Locale;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.identity.Roles;
import org.junit.jupiter.api.Test;

import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
class DutiesViewTest extends SpringBrowserlessTest {

	@Test
	@WithMockUser(username = "auditor", roles = Roles.AUDITOR)
	void auditorsReadTheRulesInWordsOfTheirLanguage() {
		speak(Locale.SIMPLIFIED_CHINESE);
		UI.getCurrent().navigate("duties");
		roundTrip();

		assertThat(page()).contains("适用于：每一份单据", "申请：提交审批", "适用于：询价单", "采购：建立、修改、发布", "发布审批与定标：审批发布、批准或退回定标");

		speak(Locale.ENGLISH);
		roundTrip();
		assertThat(page()).contains("Applies to RFQ", "Buying: wrote it, changed it, published it");
	}

	private String page() {
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

	private void speak(Locale language) {
		UI.getCurrent().getSession().setLocale(language);
		UI.getCurrent().setLocale(language);
		runPendingSignalsTasks();
	}

}
