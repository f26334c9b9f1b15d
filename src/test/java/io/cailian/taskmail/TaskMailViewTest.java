package io.cailian.taskmail;

import java.util.Locale;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@WithMockUser(username = "mail-chooser", roles = "APPROVER")
@SuppressWarnings("NullAway.Init")
class TaskMailViewTest extends ScreenTest {

	@Autowired
	private MailPreferences preferences;

	@Test
	void theLettersAreChosenAndShownAsChosen() {
		open("task-mail");
		assertThat(page()).contains("邮件提醒", "审批任务邮件");

		modes().setValue(MailMode.INSTANT);
		press("保存");

		assertThat(this.preferences.mine())
			.isEqualTo(new MailPreferences.Choice(MailMode.INSTANT, Locale.SIMPLIFIED_CHINESE));
		open("");
		open("task-mail");
		assertThat(modes().getValue()).isEqualTo(MailMode.INSTANT);
		speak(Locale.ENGLISH);
		assertThat(page()).contains("Letters about approvals");
	}

	@SuppressWarnings("unchecked")
	private RadioButtonGroup<MailMode> modes() {
		return (RadioButtonGroup<MailMode>) find(RadioButtonGroup.class).all().getFirst();
	}

}
