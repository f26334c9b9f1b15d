package io.cailian.identity.ui;

import java.util.Locale;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.identity.SignOutReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithAnonymousUser
class SignedOutViewTest extends SpringBrowserlessTest {

	@ParameterizedTest
	@EnumSource(SignOutReason.class)
	void everyReasonIsWordedAndLeadsBackIn(SignOutReason reason) {
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		navigate("signed-out?reason=" + reason, Component.class);

		assertThat(page()).doesNotContain("identity.").contains("重新登录");
		assertThat(find(Anchor.class).withText("重新登录").single().getHref()).isEqualTo("/");
	}

	@Test
	void whatNobodyKnowsAsAReasonIsNotRepeated() {
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		navigate("signed-out?reason=<b>call+this+number</b>", Component.class);

		assertThat(page()).contains("您已退出登录").doesNotContain("call");
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void theSecondWindowSaysWhetherItIsDone() {
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		navigate("step-up", Component.class);
		assertThat(page()).contains("二次验证已完成");

		navigate("step-up?failed", Component.class);
		assertThat(page()).contains("二次验证未完成");
	}

	private String page() {
		runPendingSignalsTasks();
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

}
