package io.cailian.identity.ui;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.identity.AccountInvitations;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Acting;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithAnonymousUser;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithAnonymousUser
class SetPasswordViewTest extends SpringBrowserlessTest {

	private static final String PASSWORD = "a sentence is easy";

	@Autowired
	private AccountInvitations invitations;

	@Autowired
	private AccountOpening opening;

	@Autowired
	private UserDetailsService accounts;

	@Autowired
	private PasswordEncoder passwords;

	@Test
	void theOwnerSetsThePasswordOnce() {
		UserId user = anAccount();
		String path = anInvitation(user);
		speak(Locale.ENGLISH);
		navigate(path, Component.class);
		assertThat(page()).contains(user.value());

		field("New password").setValue(PASSWORD);
		field("New password again").setValue(PASSWORD);
		test(find(Button.class).withText("Set password").single()).click();

		assertThat(page()).contains("Your password is set");
		assertThat(this.passwords.matches(PASSWORD, this.accounts.loadUserByUsername(user.value()).getPassword()))
			.isTrue();
		navigate(path, Component.class);
		assertThat(page()).contains("This link no longer works");
	}

	@Test
	void enterSetsThePassword() {
		speak(Locale.ENGLISH);
		navigate(anInvitation(anAccount()), Component.class);
		field("New password").setValue(PASSWORD);
		field("New password again").setValue(PASSWORD);

		ShortcutsKt._fireShortcut(field("New password again"), Key.ENTER);

		assertThat(page()).contains("Your password is set");
	}

	@Test
	void whatIsWrongWithAPasswordFollowsTheLanguage() {
		speak(Locale.SIMPLIFIED_CHINESE);
		navigate(anInvitation(anAccount()), Component.class);
		field("新密码").setValue("short");

		speak(Locale.ENGLISH);

		assertThat(field("New password").getErrorMessage()).startsWith("At least 12");
	}

	@Test
	void aShortPasswordAndASlipAreSaidAtTheirFields() {
		speak(Locale.SIMPLIFIED_CHINESE);
		navigate(anInvitation(anAccount()), Component.class);

		field("新密码").setValue("short");
		field("再次输入新密码").setValue("other");
		test(find(Button.class).withText("设置密码").single()).click();

		assertThat(field("新密码").getErrorMessage()).isEqualTo("至少12个字符。");
		assertThat(field("再次输入新密码").getErrorMessage()).isEqualTo("两次输入的密码不一致。");
	}

	@Test
	void anUnknownLinkIsSaidToBeOver() {
		speak(Locale.SIMPLIFIED_CHINESE);
		navigate("set-password/unknown", Component.class);

		assertThat(page()).contains("链接已失效");
	}

	private void speak(Locale language) {
		UI.getCurrent().setLocale(language);
		runPendingSignalsTasks();
	}

	private String page() {
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

	private PasswordField field(String label) {
		return find(PasswordField.class).withLabel(label).single();
	}

	private String anInvitation(UserId user) {
		String link = Acting.as("admin", Roles.ADMIN, () -> this.invitations.invite(user)).orElseThrow();
		return link.substring(link.indexOf("set-password/"));
	}

	private UserId anAccount() {
		UserId user = new UserId(UUID.randomUUID() + "@supplier.example");
		Acting.as("admin", Roles.ADMIN,
				() -> this.opening.open(new Person(user, "李雷", "Li Lei", user.value()), Set.of(Roles.SUPPLIER)));
		return user;
	}

}
