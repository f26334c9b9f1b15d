package io.cailian.sourcing;

import java.time.Instant;

import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which RFQs a list shows. The text is the beginning of a number or words of the title;
 * the closing range is half open.
 */
public record RfqFilter(@Nullable RfqStatus status, @Nullable UserId buyer, String text, @Nullable Instant closesFrom,
		@Nullable Instant closesBefore) {

	private static final int MAX_TEXT = 100;

	public static final RfqFilter ALL = new RfqFilter(null, null, "", null, null);

	public RfqFilter {
		text = text.strip();
		if (text.length() > MAX_TEXT) {
			text = text.substring(0, MAX_TEXT);
		}
	}

	public RfqFilter withText(String wanted) {
		return new RfqFilter(this.status, this.buyer, wanted, this.closesFrom, this.closesBefore);
	}

	boolean byClosing() {
		return this.closesFrom != null || this.closesBefore != null;
	}

}
