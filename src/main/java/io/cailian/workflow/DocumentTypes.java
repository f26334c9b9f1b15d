package io.cailian.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.DocumentAttribute;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which types of documents people decide on, and what is known of a document, for
 * the module that keeps approval rules. It answers whoever calls.
 */
@Service
@Transactional(readOnly = true)
public class DocumentTypes {

	private final ObjectProvider<TaskSubject> subjects;

	private final InboxTasks tasks;

	private final DutyRecords records;

	DocumentTypes(ObjectProvider<TaskSubject> subjects, InboxTasks tasks, DutyRecords records) {
		this.subjects = subjects;
		this.tasks = tasks;
		this.records = records;
	}

	/** All types by their codes; each has a name under {@code workflow.subject}. */
	public List<String> all() {
		return this.subjects.stream().map(TaskSubject::type).distinct().sorted().toList();
	}

	public boolean isKnown(String type) {
		return all().contains(type);
	}

	/** What rules may ask about documents of a type; nothing of a type nobody knows. */
	public List<DocumentAttribute> attributes(String type) {
		return of(type).map(TaskSubject::attributes).orElse(List.of());
	}

	public ApprovalFacts facts(Subject document) {
		return of(document.type()).map((type) -> type.approvalFacts(document.id())).orElse(ApprovalFacts.NONE);
	}

	public SubjectSummary summary(Subject document, Locale locale) {
		return of(document.type()).orElseThrow(() -> new IllegalArgumentException("no type " + document.type()))
			.summary(document.id(), locale);
	}

	/**
	 * Who asked last for the decision on a document; empty if nobody has, or no person.
	 */
	public Optional<UserId> requestedBy(Subject document) {
		return this.tasks.requesters(document.type(), document.id())
			.stream()
			.findFirst()
			.or(() -> this.records.of(document, ApprovalDuties.NAME)
				.stream()
				.filter((row) -> row.deed().equals(Deed.REQUESTED))
				.map(DutyRecords.Row::account)
				.reduce((earlier, later) -> later))
			.filter((account) -> !account.equals(UserId.SYSTEM));
	}

	private Optional<TaskSubject> of(String type) {
		return this.subjects.stream().filter((known) -> known.type().equals(type)).findAny();
	}

}
