package io.cailian.onboarding;

import java.time.Instant;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.identity.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One question to an applicant and, once given, the answer.
 */
@Entity
@Table(name = "supplier_application_inquiry")
class Inquiry {

	@Id
	private UUID id;

	@Column(name = "question")
	private String question;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "asked_by"))
	private UserId askedBy;

	@Column(name = "asked_at")
	private Instant askedAt;

	@Column(name = "answer")
	private @Nullable String answer;

	@Column(name = "answered_at")
	private @Nullable Instant answeredAt;

	@SuppressWarnings("NullAway.Init")
	protected Inquiry() {
	}

	static Inquiry ask(String question, UserId by, Instant at) {
		Inquiry inquiry = new Inquiry();
		inquiry.id = Ids.next();
		inquiry.question = question;
		inquiry.askedBy = by;
		inquiry.askedAt = at;
		return inquiry;
	}

	void answer(String text, Instant at) {
		this.answer = text;
		this.answeredAt = at;
	}

	Exchange exchange() {
		return new Exchange(this.question, this.askedBy, this.askedAt, (this.answer != null) ? this.answer : "",
				this.answeredAt);
	}

}
