package io.cailian.uikit;

import java.util.List;

/**
 * Keeps for the signed-in person how they want to see each list. Where it is kept is not
 * known here.
 */
public interface ListMemory {

	/**
	 * The views of a list the person keeps, by name; the one without a name is how they
	 * left it.
	 */
	List<ListView> views(String list);

	/** Keeps a view, in the place of the one of that name. */
	void keep(String list, ListView view);

	void forget(String list, String name);

}
