package io.cailian.staging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
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
 * One file on its way in. It is read and staged, looked at and put right, started, and
 * taken over in chunks; whoever works on it holds a lease, so that after a crash another
 * goes on where the last finished chunk ended.
 */
@Entity
@Table(name = "staged_import")
class StagedImport {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ImportId id;

	@Column(name = "kind")
	private String kind;

	@Column(name = "file_name")
	private String fileName;

	@Column(name = "sha256")
	private String sha256;

	@Column(name = "heads")
	private String heads;

	@Enumerated(EnumType.STRING)
	@Column(name = "state")
	private ImportState state;

	@Enumerated(EnumType.STRING)
	@Column(name = "mode")
	private @Nullable ImportMode mode;

	@Column(name = "choices")
	private @Nullable String choices;

	@Column(name = "total_rows")
	private int rows;

	@Column(name = "taken_rows")
	private int taken;

	@Column(name = "problem_key")
	private @Nullable String problemKey;

	@Column(name = "problem_args")
	private @Nullable String problemArgs;

	@Column(name = "cancel_asked")
	private boolean cancelAsked;

	@Column(name = "lease_until")
	private @Nullable Instant leaseUntil;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "created_by"))
	private UserId createdBy;

	@Column(name = "created_at")
	private Instant createdAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "started_by"))
	private @Nullable UserId startedBy;

	@Column(name = "ended_at")
	private @Nullable Instant endedAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected StagedImport() {
	}

	static StagedImport receive(String kind, String fileName, String sha256, String heads, UserId by, Instant at) {
		StagedImport started = new StagedImport();
		started.id = ImportId.next();
		started.kind = kind;
		started.fileName = fileName;
		started.sha256 = sha256;
		started.heads = heads;
		started.state = ImportState.READING;
		started.createdBy = by;
		started.createdAt = at;
		return started;
	}

	void staged(int count) {
		moveTo(ImportState.STAGED);
		this.rows = count;
	}

	void unreadable(RuleViolation violation, String args, Instant at) {
		moveTo(ImportState.FAILED);
		fail(violation.messageKey(), args, at);
	}

	void start(ImportMode how, String chosen, UserId by) {
		moveTo(ImportState.RUNNING);
		this.mode = how;
		this.choices = chosen;
		this.startedBy = by;
		this.problemKey = null;
		this.problemArgs = null;
	}

	/** Lets the caller work on it for a while, unless somebody else does. */
	boolean lease(Instant now, Duration length) {
		if (this.state != ImportState.RUNNING || (this.leaseUntil != null && this.leaseUntil.isAfter(now))) {
			return false;
		}
		this.leaseUntil = now.plus(length);
		return true;
	}

	void progress(int count, Instant until) {
		this.taken = count;
		this.leaseUntil = until;
	}

	void askToCancel(Instant at) {
		if (this.state == ImportState.STAGED) {
			cancelled(at);
			return;
		}
		if (this.state != ImportState.RUNNING) {
			throw new RuleViolation("staging.StagedImport.ended");
		}
		this.cancelAsked = true;
	}

	void cancelled(Instant at) {
		moveTo(ImportState.CANCELLED);
		this.endedAt = at;
		this.leaseUntil = null;
	}

	void done(int count, Instant at) {
		moveTo(ImportState.DONE);
		this.taken = count;
		this.endedAt = at;
		this.leaseUntil = null;
	}

	/** All were wanted and one could not be had: back to where a person can help. */
	void backToStaged(String key, String args) {
		moveTo(ImportState.STAGED);
		this.taken = 0;
		this.problemKey = key;
		this.problemArgs = args;
		this.leaseUntil = null;
	}

	private void fail(String key, String args, Instant at) {
		this.problemKey = key;
		this.problemArgs = args;
		this.endedAt = at;
	}

	private void moveTo(ImportState next) {
		if (!this.state.mayBecome(next)) {
			throw new RuleViolation("staging.StagedImport.notPossible");
		}
		this.state = next;
	}

	ImportId id() {
		return this.id;
	}

	String kind() {
		return this.kind;
	}

	String fileName() {
		return this.fileName;
	}

	String sha256() {
		return this.sha256;
	}

	String heads() {
		return this.heads;
	}

	ImportState state() {
		return this.state;
	}

	Optional<ImportMode> mode() {
		return Optional.ofNullable(this.mode);
	}

	Optional<String> choices() {
		return Optional.ofNullable(this.choices);
	}

	int rows() {
		return this.rows;
	}

	int taken() {
		return this.taken;
	}

	Optional<String> problemKey() {
		return Optional.ofNullable(this.problemKey);
	}

	Optional<String> problemArgs() {
		return Optional.ofNullable(this.problemArgs);
	}

	boolean cancelAsked() {
		return this.cancelAsked;
	}

	UserId createdBy() {
		return this.createdBy;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Optional<Instant> endedAt() {
		return Optional.ofNullable(this.endedAt);
	}

	UserId startedBy() {
		return (this.startedBy != null) ? this.startedBy : this.createdBy;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

}
