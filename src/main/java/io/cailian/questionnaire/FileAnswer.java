package io.cailian.questionnaire;

import java.util.Optional;

import io.cailian.kernel.RuleViolation;

import com.vaadin.flow.component.Component;

/**
 * Where somebody who answers hands in a file. The module that keeps the files makes it;
 * the value is the file's id, or empty.
 */
public interface FileAnswer {

	Component component();

	String value();

	void show(String value);

	void onChange(Runnable action);

	/** Says at the place what is wrong, or that nothing is. */
	void problem(Optional<RuleViolation> violation);

}
