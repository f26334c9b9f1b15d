package io.cailian.identity;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An account the identity provider is to open: waits until it has done so, then until the
 * letter with the link for the password is out. Every step may be repeated; a fault puts
 * off the next attempt, ever longer, and none is the last.
 */
@Entity
@Table(name = "account_request")
class AccountRequest {

	/** How long one attempt may take before another one may begin. */
	static final Duration LEASE = Duration.ofMinutes(2);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

	private static final int MAX_DOUBLINGS = 6;

	private static final int MAX_ERROR = 500;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "requested_id"))
	private UserId requestedId;

	@Column(name = "name")
	private String name;

	@Column(name = "email")
	private String email;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private Status status;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "provided_id"))
	private @Nullable UserId providedId;

	@Column(name = "attempts")
	private int attempts;

	@Column(name = "next_attempt_at")
	private Instant nextAttemptAt;

	@Column(name = "last_error")
	private @Nullable String lastError;

	@Column(name = "requested_at")
	private Instant requestedAt;

	@Column(name = "done_at")
	private @Nullable Instant doneAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected AccountRequest() {
	}

	static AccountRequest of(Person person, Instant at) {
		AccountRequest request = new AccountRequest();
		request.requestedId = person.id();
		request.name = person.nameZh();
		request.email = person.email();
		request.status = Status.WAITING;
		request.requestedAt = at;
		request.nextAttemptAt = at;
		return request;
	}

	/** How far a request has come. */
	enum Status {

		WAITING, PROVIDED, INVITED, REFUSED

	}

	/** One attempt begins; should it vanish, the next one may begin after the lease. */
	void attempt(Instant now) {
		this.attempts++;
		this.nextAttemptAt = now.plus(LEASE);
	}

	void provided(UserId id) {
		require(Status.WAITING);
		this.status = Status.PROVIDED;
		this.providedId = id;
		this.lastError = null;
	}

	void invited(Instant now) {
		require(Status.PROVIDED);
		this.status = Status.INVITED;
		this.doneAt = now;
		this.lastError = null;
	}

	void failed(String error, Instant now) {
		this.lastError = shortened(error);
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(this.attempts - 1, MAX_DOUBLINGS));
		this.nextAttemptAt = now.plus((pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause);
	}

	void refused(String reason, Instant now) {
		require(Status.WAITING);
		this.status = Status.REFUSED;
		this.lastError = shortened(reason);
		this.doneAt = now;
	}

	private void require(Status expected) {
		if (this.status != expected) {
			throw new IllegalStateException("request for " + this.requestedId + " is " + this.status);
		}
	}

	private static String shortened(String text) {
		return (text.length() > MAX_ERROR) ? text.substring(0, MAX_ERROR) : text;
	}

	UserId requestedId() {
		return this.requestedId;
	}

	String name() {
		return this.name;
	}

	String email() {
		return this.email;
	}

	Status status() {
		return this.status;
	}

	@Nullable UserId providedId() {
		return this.providedId;
	}

	Instant nextAttemptAt() {
		return this.nextAttemptAt;
	}

}
