package io.cailian.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.cailian.identity.UserId;
import io.cailian.workflow.spi.TaskSubject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the module that knows a kind of document. Asked late, because those modules need
 * this one to start.
 */
@Component
class TaskSubjects {

	private final ObjectProvider<TaskSubject> subjects;

	private final SeparationOfDuties duties;

	TaskSubjects(ObjectProvider<TaskSubject> subjects, SeparationOfDuties duties) {
		this.subjects = subjects;
		this.duties = duties;
	}

	/** All that deciding on a document does, for the separation of duties. */
	List<Deed> deedsOfDeciding(Subject subject) {
		return Stream
			.concat(Stream.of(new Deed(subject, Deed.DECIDED)), of(subject).decisionCountsAs(subject.id()).stream())
			.toList();
	}

	/** The accounts of all who may not decide on a document, whatever roles they hold. */
	Set<UserId> barred(Subject subject) {
		Set<UserId> barred = new HashSet<>(of(subject).barredFromDeciding(subject.id()));
		deedsOfDeciding(subject).forEach((deed) -> barred.addAll(this.duties.barredFrom(deed)));
		return barred;
	}

	TaskSubject of(Subject subject) {
		return find(subject).orElseThrow(() -> new IllegalStateException("no TaskSubject for " + subject.type()));
	}

	/** Empty for kinds of documents that nobody decides on. */
	Optional<TaskSubject> find(Subject subject) {
		return this.subjects.stream().filter((candidate) -> candidate.type().equals(subject.type())).findAny();
	}

}
