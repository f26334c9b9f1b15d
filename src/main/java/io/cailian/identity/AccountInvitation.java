package io.cailian.identity;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * An invitation to set the first password of an account, good for one use within seven
 * days.
 */
@Entity
@Table(name = "account_invitation")
class AccountInvitation implements Persistable<String> {

	static final Duration VALIDITY = Duration.ofDays(7);

	@Id
	@Column(name = "token_hash")
	private String tokenHash;

	@Embedded
	private UserId userId;

	@Column(name = "expires_at")
	private Instant expiresAt;

	@Column(name = "used_at")
	private @Nullable Instant usedAt;

	@SuppressWarnings("NullAway.Init")
	protected AccountInvitation() {
	}

	AccountInvitation(SecretToken token, UserId user, Instant at) {
		this.tokenHash = token.hash();
		this.userId = user;
		this.expiresAt = at.plus(VALIDITY);
	}

	boolean isGoodAt(Instant at) {
		return this.usedAt == null && at.isBefore(this.expiresAt);
	}

	void use(Instant at) {
		if (!isGoodAt(at)) {
			throw new IllegalStateException("invitation is used or expired");
		}
		this.usedAt = at;
	}

	UserId user() {
		return this.userId;
	}

	@Override
	public String getId() {
		return this.tokenHash;
	}

	/** Saved once, while unused; using it up is seen by the persistence context. */
	@Override
	public boolean isNew() {
		return this.usedAt == null;
	}

}
