package io.cailian.workflow.spi;

import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.component.Component;

/**
 * Lets the module that owns a kind of document offer, beside the decision in the inbox,
 * what has to be done before it. Implementations are Spring beans.
 */
public interface TaskPart {

	/** The {@code Subject} type this bean answers for, such as {@code SUPPLIER}. */
	String type();

	/** Key of the heading. */
	String titleKey();

	/**
	 * What the signed-in person has to know and can do; empty if that is nothing.
	 * @param done to be run when it was done, so that the task is shown anew
	 */
	Optional<Component> content(UUID id, Runnable done);

}
