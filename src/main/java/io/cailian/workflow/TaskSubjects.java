package io.cailian.workflow;

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

	TaskSubjects(ObjectProvider<TaskSubject> subjects) {
		this.subjects = subjects;
	}

	TaskSubject of(Subject subject) {
		return this.subjects.stream()
			.filter((candidate) -> candidate.type().equals(subject.type()))
			.findAny()
			.orElseThrow(() -> new IllegalStateException("no TaskSubject for " + subject.type()));
	}

}
