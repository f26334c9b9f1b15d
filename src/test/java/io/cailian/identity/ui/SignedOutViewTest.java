package io.cailian.identity.ui;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.identity.SignOutReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.html.Anchor;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@WithAnonymousUser
class SignedOutViewTest extends ScreenTest {

	@ParameterizedTest
	@EnumSource(SignOutReason.class)
	void everyReasonIsWordedAndLeadsBackIn(SignOutReason reason) {
		open("signed-out?reason=" + reason);

		assertThat(page()).doesNotContain("identity.").contains("重新登录");
		assertThat(find(Anchor.class).withText("重新登录").single().getHref()).isEqualTo("/");
	}

	@Test
	void whatNobodyKnowsAsAReasonIsNotRepeated() {
		open("signed-out?reason=%3Cb%3Ecall+this+number%3C/b%3E");

		assertThat(page()).contains("您已退出登录").doesNotContain("call");
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void theSecondWindowSaysWhetherItIsDone() {
		open("step-up");
		assertThat(page()).contains("二次验证已完成");

		open("step-up?failed");
		assertThat(page()).contains("二次验证未完成");
	}

}
