package io.cailian.qualification;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the process {@code qualifySupplier}, in the transaction of the decision.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QualificationApproval {

	private final QualificationRecords records;

	private final Decisions decisions;

	private final CompanyDay day;

	private final ApplicationEventPublisher events;

	QualificationApproval(QualificationRecords records, Decisions decisions, CompanyDay day,
			ApplicationEventPublisher events) {
		this.records = records;
		this.decisions = decisions;
		this.day = day;
		this.events = events;
	}

	public void confirm(String subjectId) {
		decide(subjectId, Stage.APPROVED, QualificationEvent::approved);
	}

	public void refuse(String subjectId) {
		decide(subjectId, Stage.REFUSED, QualificationEvent::refused);
	}

	public void sendBack(String subjectId) {
		decide(subjectId, Stage.RETURNED, QualificationEvent::returned);
	}

	private void decide(String subjectId, Stage outcome, Function<Qualification, QualificationEvent> event) {
		Qualification qualification = this.records.findById(new QualificationId(UUID.fromString(subjectId)))
			.orElseThrow();
		Decision decision = this.decisions.lastFor(new Subject(Qualification.SUBJECT_TYPE, qualification.id().value()))
			.orElseThrow();
		qualification.decide(outcome, decision.by(), Objects.requireNonNullElse(decision.reason(), ""), this.day.now());
		this.records.saveAndFlush(qualification);
		this.events.publishEvent(event.apply(qualification));
	}

}
