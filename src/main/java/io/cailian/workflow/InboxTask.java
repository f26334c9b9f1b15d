package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.workflow.spi.SubjectSummary;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a decision, in the words of the inbox. It appears and disappears
 * with the engine's task in the same transaction, and its row is what deciders lock.
 */
@Entity
@Table(name = "inbox_task")
class InboxTask {

	private static final int MAX_SUPPLIER_NAME = 300;

	@Id
	@Column(name = "task_id")
	private String id;

	@Column(name = "process")
	private String process;

	@Column(name = "step")
	private String step;

	@Column(name = "role")
	private @Nullable String role;

	@Column(name = "seat_id")
	private @Nullable UUID seat;

	@Column(name = "step_zh")
	private @Nullable String stepZh;

	@Column(name = "step_en")
	private @Nullable String stepEn;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "holder"))
	private @Nullable UserId holder;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "on_behalf_of"))
	private @Nullable UserId onBehalfOf;

	@Column(name = "delegation_id")
	private @Nullable UUID delegation;

	@Column(name = "put_off_until")
	private @Nullable Instant putOffUntil;

	@Column(name = "limited")
	private boolean limited;

	@Column(name = "base_amount")
	private @Nullable BigDecimal baseAmount;

	@Column(name = "subject_type")
	private String subjectType;

	@Column(name = "subject_id")
	private UUID subjectId;

	@Column(name = "number")
	private String number;

	@Column(name = "title_zh")
	private String titleZh;

	@Column(name = "title_en")
	private String titleEn;

	@Column(name = "supplier_name")
	private @Nullable String supplierName;

	@Column(name = "amount")
	private @Nullable BigDecimal amount;

	@Column(name = "currency")
	private @Nullable String currency;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "requested_by"))
	private UserId requestedBy;

	@Column(name = "requester_name")
	private @Nullable String requesterName;

	@Column(name = "waiting_since")
	private Instant waitingSince;

	@Column(name = "due_at")
	private @Nullable Instant dueAt;

	@ElementCollection
	@CollectionTable(name = "inbox_task_barred", joinColumns = @JoinColumn(name = "task_id"))
	@Column(name = "user_id")
	private Set<String> barred = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "inbox_task_person", joinColumns = @JoinColumn(name = "task_id"))
	@Column(name = "user_id")
	private Set<String> people = new HashSet<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected InboxTask() {
	}

	/** The task by which a seat of an approval waits. */
	static InboxTask waiting(String id, CaseSeat seat, Instant since, @Nullable Instant due) {
		InboxTask task = new InboxTask();
		ApprovalCase approval = seat.step().approval();
		task.id = id;
		task.process = approval.process();
		task.step = approval.step();
		task.subjectType = approval.subject().type();
		task.subjectId = approval.subject().id();
		task.stepZh = seat.step().name().zh();
		task.stepEn = seat.step().name().en();
		task.seat = seat.id();
		task.waitingSince = since;
		task.dueAt = due;
		task.follow(seat);
		return task;
	}

	/** Takes over who may decide, up to what, and who has the task in hand. */
	void follow(CaseSeat seat) {
		ApprovalCase approval = seat.step().approval();
		this.requestedBy = approval.requestedBy();
		this.limited = seat.step().isWithinLimit();
		this.baseAmount = approval.baseAmount().map(Money::amount).orElse(null);
		this.role = seat.role().orElse(null);
		this.holder = seat.holder().orElse(null);
		this.onBehalfOf = seat.onBehalfOf().orElse(null);
		this.delegation = seat.delegation().orElse(null);
		this.putOffUntil = seat.putOffUntil().orElse(null);
		Set<String> wanted = seat.people().stream().map(UserId::value).collect(Collectors.toSet());
		this.people.retainAll(wanted);
		this.people.addAll(wanted);
	}

	InboxTask about(SubjectSummary zh, SubjectSummary en, Set<UserId> barred) {
		this.number = zh.number();
		this.titleZh = zh.title();
		this.titleEn = en.title();
		this.supplierName = shortened(zh.supplierName());
		this.requesterName = zh.requesterName();
		Money worth = zh.amount();
		if (worth != null) {
			this.amount = worth.amount();
			this.currency = worth.currency();
		}
		bar(barred);
		return this;
	}

	/**
	 * Takes over who may not decide, whatever they hold.
	 * @return false if it is known
	 */
	final boolean bar(Set<UserId> people) {
		Set<String> wanted = people.stream().map(UserId::value).collect(Collectors.toSet());
		boolean left = this.barred.retainAll(wanted);
		return this.barred.addAll(wanted) || left;
	}

	/** Several winners share the column; whole characters only. */
	private static @Nullable String shortened(@Nullable String names) {
		if (names == null || names.length() <= MAX_SUPPLIER_NAME) {
			return names;
		}
		int end = MAX_SUPPLIER_NAME - 1;
		return names.substring(0, Character.isHighSurrogate(names.charAt(end - 1)) ? end - 1 : end) + "…";
	}

	String id() {
		return this.id;
	}

	String process() {
		return this.process;
	}

	String step() {
		return this.step;
	}

	Optional<String> role() {
		return Optional.ofNullable(this.role);
	}

	/** Those who may decide, where people are named instead of a role. */
	Set<UserId> people() {
		return this.people.stream().map(UserId::new).collect(Collectors.toUnmodifiableSet());
	}

	/** Who may not decide, whatever they hold. */
	Set<UserId> barredPeople() {
		return Stream.concat(this.barred.stream().map(UserId::new), Stream.of(this.requestedBy))
			.collect(Collectors.toUnmodifiableSet());
	}

	Optional<UserId> holder() {
		return Optional.ofNullable(this.holder);
	}

	Optional<Instant> dueAt() {
		return Optional.ofNullable(this.dueAt);
	}

	Optional<UserId> onBehalfOf() {
		return Optional.ofNullable(this.onBehalfOf);
	}

	/** Whether the holder stands in by a delegation, and not because it was forwarded. */
	boolean isDelegated() {
		return this.delegation != null;
	}

	Optional<UUID> seat() {
		return Optional.ofNullable(this.seat);
	}

	/** Whether only somebody may agree whose limit covers the document. */
	boolean isLimited() {
		return this.limited;
	}

	/** What the document is worth in the company's own currency. */
	Optional<BigDecimal> baseAmount() {
		return Optional.ofNullable(this.baseAmount);
	}

	Subject subject() {
		return new Subject(this.subjectType, this.subjectId);
	}

	Instant waitingSince() {
		return this.waitingSince;
	}

	UserId requestedBy() {
		return this.requestedBy;
	}

	InboxEntry entry(@Nullable Hindrance hindrance, @Nullable QuestionState questions) {
		return new InboxEntry(this.id, this.process, this.step, subject(), this.number, this.titleZh, this.titleEn,
				this.supplierName, worth(), this.requestedBy, this.requesterName, this.waitingSince, this.dueAt,
				Objects.requireNonNullElse(this.role, ""), stepName(), this.holder, this.onBehalfOf, this.putOffUntil,
				hindrance, questions, null);
	}

	private @Nullable StepName stepName() {
		return (this.stepZh != null && this.stepEn != null) ? new StepName(this.stepZh, this.stepEn) : null;
	}

	private @Nullable Money worth() {
		return (this.amount != null && this.currency != null) ? new Money(this.amount, this.currency) : null;
	}

}
