package io.cailian.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the owner of a new account choose its password by a secret link, so that nobody
 * else ever knows one. In sso mode the identity provider does this and nobody is invited
 * here.
 */
@Service
@Transactional
public class AccountInvitations {

	private static final int MIN_LENGTH = 12;

	/** What the password hash takes into account. */
	private static final int MAX_BYTES = 72;

	private final AccountInvitationRecords invitations;

	private final AccountOpening accounts;

	private final PortalAddress address;

	private final Clock clock;

	private final AccountHome home;

	AccountInvitations(AccountInvitationRecords invitations, AccountOpening accounts, PortalAddress address,
			AccountHome home, Clock clock) {
		this.invitations = invitations;
		this.accounts = accounts;
		this.address = address;
		this.home = home;
		this.clock = clock;
	}

	/**
	 * A link with which the owner of an account sets its password once; links given
	 * before stop working. Empty in sso mode. For whoever opens the account, to be sent
	 * to its owner alone.
	 */
	@PreAuthorize(AccountOpening.DECIDERS)
	public Optional<String> invite(UserId user) {
		if (!this.home.keepsPasswords()) {
			return Optional.empty();
		}
		this.invitations.discardUnused(user);
		SecretToken token = SecretToken.random();
		this.invitations.saveAndFlush(new AccountInvitation(token, user, this.clock.instant()));
		return Optional.of(this.address.of("set-password/" + token.value()));
	}

	/**
	 * Whose password a link sets, or empty if it is unknown, used or expired. Open to
	 * everybody: knowing the link is the right.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize("permitAll()")
	public Optional<UserId> accountOf(String token) {
		return this.invitations.findById(new SecretToken(token).hash())
			.filter((invitation) -> invitation.isGoodAt(this.clock.instant()))
			.map(AccountInvitation::user);
	}

	/**
	 * Sets the password and uses up the link. Open to everybody: knowing the link is the
	 * right.
	 * @throws RuleViolation if the link is unknown, used or expired, or the password too
	 * short or too long
	 */
	@PreAuthorize("permitAll()")
	public void accept(String token, String password) {
		requireGood(password);
		AccountInvitation invitation = this.invitations.findAndLock(new SecretToken(token).hash())
			.filter((found) -> found.isGoodAt(this.clock.instant()))
			.orElseThrow(() -> new RuleViolation("identity.SetPasswordView.linkInvalid"));
		invitation.use(this.clock.instant());
		this.accounts.change(invitation.user(), password);
	}

	/**
	 * Checks a password on its own, for a field.
	 * @throws RuleViolation if it is too short or too long
	 */
	public static void requireGood(String password) {
		if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
			throw new RuleViolation("identity.SetPasswordView.tooShort", MIN_LENGTH);
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			throw new RuleViolation("identity.SetPasswordView.tooLong", MAX_BYTES);
		}
	}

}
