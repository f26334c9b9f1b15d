package io.cailian.notification;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the secret part of links in a letter: whatever in the path or the parameters of
 * an address is long enough to be one and is not the id of a document. It asks no module
 * which of its links are secret, so that none can forget to say so.
 */
final class SecretLinks {

	private static final Pattern ADDRESS = Pattern.compile("(https?://[^\\s/?#]+)([^\\s]*)");

	/** Twenty-two characters of Base64 hold 128 bits. */
	private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9_.~%-]{22,}");

	private static final Pattern ID = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	private static final String MASK = "••••••";

	private SecretLinks() {
	}

	/** The text as somebody may read it who is not its receiver. */
	static String masked(String text) {
		return ADDRESS.matcher(text).replaceAll((address) -> quoted(address.group(1) + maskedPath(address.group(2))));
	}

	private static String maskedPath(String path) {
		return LONG_WORD.matcher(path)
			.replaceAll((MatchResult word) -> quoted(ID.matcher(word.group()).matches() ? word.group() : MASK));
	}

	private static String quoted(String replacement) {
		return Matcher.quoteReplacement(replacement);
	}

}
