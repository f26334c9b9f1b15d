package io.cailian.organisation.spi;

/**
 * A type of document with an amount, for which people may have a limit of their own. The
 * module that owns the documents implements it as a Spring bean.
 */
public interface LimitedDocument {

	/** The code under which limits name the type. */
	String type();

	/** Key of the name of the type. */
	String titleKey();

}
