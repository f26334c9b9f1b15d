package io.cailian.exchange.ocds;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in the file, kept as a link to its parent so that a million values
 * share their paths; written out as a JSON pointer (RFC 6901) only for a problem.
 */
record Place(@Nullable Place parent, String token) {

	static final Place ROOT = new Place(null, "");

	Place child(String name) {
		return new Place(this, name);
	}

	Place child(int index) {
		return new Place(this, Integer.toString(index));
	}

	String pointer() {
		StringBuilder pointer = new StringBuilder();
		append(pointer);
		return pointer.toString();
	}

	private void append(StringBuilder pointer) {
		if (this.parent != null) {
			this.parent.append(pointer);
			pointer.append('/').append(this.token.replace("~", "~0").replace("/", "~1"));
		}
	}

}
