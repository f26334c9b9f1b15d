package io.cailian.document;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Asks a virus scanner about a file, where one is set up.
 */
interface VirusScan {

	/** What the scanner said. */
	sealed interface Verdict {

	}

	/** Nothing was found. */
	record Clean() implements Verdict {
	}

	/** A virus of this name was found. */
	record Infected(String virus) implements Verdict {
	}

	/** Whether files are scanned at all. */
	boolean isOn();

	/**
	 * Has a file scanned.
	 * @throws IOException if the scanner cannot be asked; the file is then neither good
	 * nor bad
	 */
	Verdict scan(Path file) throws IOException;

}
