package io.cailian.sourcing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.cailian.kernel.CurrencyCodes;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer writes about an RFQ. The id is made by the writer, so that sending the
 * same draft twice creates one RFQ. A draft may be incomplete, never malformed.
 */
public record RfqDraft(RfqId id, String title, String terms, String currency, @Nullable Instant closesAt, String zone,
		boolean partialBids, boolean otherCurrencies, int minBids, List<RfqDraftLine> lines, List<SupplierId> invited,
		BuyingScope scope) {

	public static final int MAX_TITLE = 300;

	public static final int MAX_TERMS = 8000;

	public static final int MAX_LINES = 500;

	public static final int MAX_INVITED = 200;

	public static final int MAX_MIN_BIDS = 9;

	/** A draft that says neither category nor unit. */
	public RfqDraft(RfqId id, String title, String terms, String currency, @Nullable Instant closesAt, String zone,
			boolean partialBids, boolean otherCurrencies, int minBids, List<RfqDraftLine> lines,
			List<SupplierId> invited) {
		this(id, title, terms, currency, closesAt, zone, partialBids, otherCurrencies, minBids, lines, invited,
				BuyingScope.NONE);
	}

	public RfqDraft {
		title = title.strip();
		terms = terms.strip();
		lines = List.copyOf(lines);
		invited = invited.stream().distinct().toList();
		if (title.isEmpty()) {
			throw new RuleViolation("sourcing.Rfq.titleMissing");
		}
		if (title.length() > MAX_TITLE) {
			throw new RuleViolation("sourcing.Rfq.titleTooLong", MAX_TITLE);
		}
		if (terms.length() > MAX_TERMS) {
			throw new RuleViolation("sourcing.Rfq.termsTooLong", MAX_TERMS);
		}
		if (minBids < 1 || minBids > MAX_MIN_BIDS) {
			throw new RuleViolation("sourcing.Rfq.minBidsRange", MAX_MIN_BIDS);
		}
		if (lines.size() > MAX_LINES) {
			throw new RuleViolation("sourcing.Rfq.tooManyLines", MAX_LINES);
		}
		if (invited.size() > MAX_INVITED) {
			throw new RuleViolation("sourcing.Rfq.tooManyInvited", MAX_INVITED);
		}
		currency = CurrencyCodes.known(currency);
		requireZone(zone);
		requireDistinct(lines);
	}

	private static void requireZone(String zone) {
		try {
			ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw new RuleViolation("sourcing.Rfq.zoneUnknown", zone);
		}
	}

	private static void requireDistinct(List<RfqDraftLine> lines) {
		Set<UUID> ids = new HashSet<>();
		for (RfqDraftLine line : lines) {
			if (!ids.add(line.id())) {
				throw new RuleViolation("sourcing.Rfq.lineTwice", line.item());
			}
		}
	}

}
