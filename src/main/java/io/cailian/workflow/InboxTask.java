package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

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
	private String role;

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

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected InboxTask() {
	}

	static InboxTask waiting(String id, String process, String step, String role, Subject subject, UserId requestedBy,
			Instant since, @Nullable Instant due) {
		InboxTask task = new InboxTask();
		task.id = id;
		task.process = process;
		task.step = step;
		task.role = role;
		task.subjectType = subject.type();
		task.subjectId = subject.id();
		task.requestedBy = requestedBy;
		task.waitingSince = since;
		task.dueAt = due;
		return task;
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
		barred.forEach((person) -> this.barred.add(person.value()));
		return this;
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

	String role() {
		return this.role;
	}

	Subject subject() {
		return new Subject(this.subjectType, this.subjectId);
	}

	UserId requestedBy() {
		return this.requestedBy;
	}

	InboxEntry entry(@Nullable Hindrance hindrance) {
		return new InboxEntry(this.id, this.process, this.step, subject(), this.number, this.titleZh, this.titleEn,
				this.supplierName, worth(), this.requestedBy, this.requesterName, this.waitingSince, this.dueAt,
				this.role, hindrance);
	}

	private @Nullable Money worth() {
		return (this.amount != null && this.currency != null) ? new Money(this.amount, this.currency) : null;
	}

}
