package io.cailian.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is to decide wants to know from a colleague first. It is asked once,
 * answered at most once, and stays with the document when the task is long gone.
 */
@Entity
@Table(name = "task_question")
class TaskQuestion {

	@Id
	@Column(name = "id")
	private UUID id;

	@Column(name = "task_id")
	private String taskId;

	@Column(name = "seat_id")
	private @Nullable UUID seat;

	@Column(name = "subject_type")
	private String subjectType;

	@Column(name = "subject_id")
	private UUID subjectId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "asked_by"))
	private UserId by;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "asked_of"))
	private UserId of;

	@Column(name = "question")
	private String question;

	@Column(name = "asked_at")
	private Instant askedAt;

	@Column(name = "answer")
	private @Nullable String answer;

	@Column(name = "answered_at")
	private @Nullable Instant answeredAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected TaskQuestion() {
	}

	static TaskQuestion asked(InboxTask task, UserId by, UserId of, String question, Instant at) {
		TaskQuestion asked = new TaskQuestion();
		asked.id = Ids.next();
		asked.taskId = task.id();
		asked.seat = task.seat().orElse(null);
		asked.subjectType = task.subject().type();
		asked.subjectId = task.subject().id();
		asked.by = by;
		asked.of = of;
		asked.question = question;
		asked.askedAt = at;
		return asked;
	}

	/**
	 * Takes the answer, the first time.
	 * @return whether it was new
	 * @throws RuleViolation {@code workflow.question.answered} if there is another one
	 */
	boolean answer(String words, Instant at) {
		if (this.answer != null) {
			if (this.answer.equals(words)) {
				return false;
			}
			throw new RuleViolation("workflow.question.answered");
		}
		this.answer = words;
		this.answeredAt = at;
		return true;
	}

	UUID id() {
		return this.id;
	}

	String taskId() {
		return this.taskId;
	}

	boolean isOf(Set<UserId> accounts) {
		return accounts.contains(this.of);
	}

	boolean isAnswered() {
		return this.answeredAt != null;
	}

	/** Whether just this has been asked and nobody has answered yet. */
	boolean isSame(UserId asked, String words) {
		return this.of.equals(asked) && this.question.equals(words) && !isAnswered();
	}

	QuestionDetails details(boolean awaitsReader) {
		return new QuestionDetails(this.id, this.taskId, Optional.ofNullable(this.seat), this.by, this.of,
				this.question, this.askedAt, Optional.ofNullable(this.answer), Optional.ofNullable(this.answeredAt),
				awaitsReader);
	}

}
