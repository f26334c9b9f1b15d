package io.cailian.uikit;

import java.util.Set;

/**
 * Lets a module put waiting work on the home page: a count that leads to the list of just
 * that work. Tiles appear in the order of {@link #order()}.
 */
public interface HomeTile {

	/** Key of the tile's title, such as "Waiting for your approval". */
	String titleKey();

	/** The roles to whom the tile appears; holding one is enough. */
	Set<String> roles();

	/** How much is waiting for the signed-in person. */
	long count();

	/** The filtered list, without a leading slash. */
	String route();

	/** How the count is to be read when it is not zero. */
	Tone tone();

	int order();

}
