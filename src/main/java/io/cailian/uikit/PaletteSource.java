package io.cailian.uikit;

import java.util.List;
import java.util.Locale;

/**
 * Lets a module offer what it knows to the go-to palette (Ctrl+K): documents by number or
 * name, things to create. A source answers only what the signed-in person may open, at
 * most the number of entries asked for, and quickly.
 */
public interface PaletteSource {

	List<Entry> find(String text, Locale locale, int limit);

	/**
	 * One thing to go to.
	 *
	 * @param text what it is called, in the reader's language
	 * @param detail the kind of thing or one more fact, may be empty
	 * @param route where it is, without a leading slash
	 */
	record Entry(String text, String detail, String route) {
	}

}
