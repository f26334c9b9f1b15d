package io.cailian.uikit;

/**
 * A list as somebody keeps it under a name: what is filtered, and which columns stand in
 * which order.
 *
 * @param query the parameters of the address, empty for everything
 * @param columns as {@link ListGrid#layout()} writes them, empty for all of them
 * @param preferred whether the list opens with it
 */
public record ListView(String name, String query, String columns, boolean preferred) {

	public static final int MAX_NAME = 60;

	/** The columns as they were left, which nobody gave a name. */
	static ListView left(String columns) {
		return new ListView("", "", columns, false);
	}

	boolean isNamed() {
		return !this.name.isEmpty();
	}

}
