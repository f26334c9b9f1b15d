package io.cailian.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@Transactional
@WithMockUser(username = "admin", roles = Roles.ADMIN)
class AccountInvitationsTest {

	private static final String PASSWORD = "十二个字符的好密码-ok";

	@Autowired
	private AccountInvitations invitations;

	@Autowired
	private AccountOpening opening;

	@Autowired
	private UserAccounts accounts;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private JdbcClient database;

	@Test
	void aLinkSetsThePasswordOnce() {
		UserId user = anAccount();
		String token = anInvitation(user);

		SecurityContextHolder.clearContext();
		assertThat(this.invitations.accountOf(token)).contains(user);
		this.invitations.accept(token, PASSWORD);

		UserAccount account = this.accounts.findById(user).orElseThrow();
		assertThat(account.maySignIn()).isTrue();
		assertThat(this.passwords.matches(PASSWORD, account.passwordHash())).isTrue();
		assertThat(this.invitations.accountOf(token)).isEmpty();
		refused(token, "another good password", "identity.SetPasswordView.linkInvalid");
	}

	@Test
	void aNewerLinkEndsTheOlderOne() {
		UserId user = anAccount();
		String older = anInvitation(user);
		String newer = anInvitation(user);

		refused(older, PASSWORD, "identity.SetPasswordView.linkInvalid");
		assertThat(this.invitations.accountOf(newer)).contains(user);
	}

	@Test
	void aLinkEndsAfterSevenDays() {
		AccountInvitation invitation = new AccountInvitation(SecretToken.random(), new UserId("late"),
				Instant.parse("2026-01-01T00:00:00Z"));

		assertThat(invitation.isGoodAt(Instant.parse("2026-01-07T23:59:59Z"))).isTrue();
		assertThat(invitation.isGoodAt(Instant.parse("2026-01-08T00:00:00Z"))).isFalse();
	}

	@Test
	void theTokenItselfIsNotStored() {
		String token = anInvitation(anAccount());

		assertThat(this.database.sql("select token_hash from account_invitation").query(String.class).list())
			.isNotEmpty()
			.noneMatch((stored) -> stored.contains(token));
	}

	@Test
	void shortAndEndlessPasswordsAndUnknownLinksAreRefused() {
		String token = anInvitation(anAccount());

		refused(token, "short", "identity.SetPasswordView.tooShort");
		refused(token, "长".repeat(25), "identity.SetPasswordView.tooLong");
		refused("unknown", PASSWORD, "identity.SetPasswordView.linkInvalid");
	}

	private void refused(String token, String password, String key) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.invitations.accept(token, password))
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(key));
	}

	private String anInvitation(UserId user) {
		String link = this.invitations.invite(user).orElseThrow();
		assertThat(link).contains("/set-password/");
		return link.substring(link.lastIndexOf('/') + 1);
	}

	private UserId anAccount() {
		UserId user = new UserId(UUID.randomUUID() + "@supplier.example");
		this.opening.open(new Person(user, "李雷", "Li Lei", user.value()), Set.of(Roles.SUPPLIER));
		return user;
	}

}
