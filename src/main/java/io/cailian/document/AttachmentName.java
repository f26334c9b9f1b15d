package io.cailian.document;

import java.text.Normalizer;
import java.util.Locale;

import io.cailian.kernel.RuleViolation;

/**
 * A file name made harmless: no folders, no control or direction marks that make a name
 * look like another, short enough to keep.
 */
record AttachmentName(String value) {

	private static final int MAX_LENGTH = 150;

	static AttachmentName of(String given) {
		String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		name = Normalizer.normalize(name, Normalizer.Form.NFC)
			.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
			.replaceAll("[\"*:<>?|]", "_")
			.strip();
		while (name.startsWith(".")) {
			name = name.substring(1);
		}
		if (name.isBlank()) {
			throw new RuleViolation("document.Attachment.nameMissing");
		}
		return new AttachmentName(shortened(name));
	}

	/** The letters after the last dot in lower case; empty if there is none. */
	String extension() {
		int dot = this.value.lastIndexOf('.');
		return (dot < 0) ? "" : this.value.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	private static String shortened(String name) {
		int length = name.codePointCount(0, name.length());
		if (length <= MAX_LENGTH) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String ending = (dot > 0 && name.length() - dot <= 10) ? name.substring(dot) : "";
		int kept = MAX_LENGTH - ending.codePointCount(0, ending.length());
		return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
	}

}
