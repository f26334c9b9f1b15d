package io.cailian.uikit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in which part of the side navigation a screen stands that is not with the others
 * of its module.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MenuPart {

	Part value();

	/** The parts of the work, in the order in which they are listed. */
	enum Part {

		WORK, SOURCING, SUPPLIERS, MASTER_DATA, SUPERVISION

	}

}
