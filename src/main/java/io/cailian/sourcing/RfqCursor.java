package io.cailian.sourcing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The last row of a page: the next page begins after it, whatever has been added since.
 */
record RfqCursor(long ordinal, @Nullable Instant closesAt) {

	static RfqCursor after(RfqSummary last, boolean byClosing) {
		return new RfqCursor(last.ordinal(), byClosing ? last.closesAt() : null);
	}

	static RfqCursor parse(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("~", -1);
			return new RfqCursor(Long.parseLong(parts[0]), (parts.length < 2) ? null : Instant.parse(parts[1]));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new RuleViolation("sourcing.RfqQueries.cursorInvalid");
		}
	}

	String text() {
		String plain = (this.closesAt == null) ? Long.toString(this.ordinal) : this.ordinal + "~" + this.closesAt;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
	}

}
