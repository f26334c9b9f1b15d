package io.cailian.exchange.ocds;

import java.util.Locale;

/**
 * Everything that can be wrong or doubtful about an Open Contracting file. An error keeps
 * its tender out; a warning tells what was read otherwise than written, or not at all.
 */
public enum OcdsFault {

	// The file
	NOT_JSON, TOO_LARGE, TOO_DEEP, TOO_MUCH, REPEATED_NAME, NOT_OCDS, VERSION_UNSUPPORTED, PACKAGE_AMBIGUOUS,
	PACKAGE_EMPTY, TOO_MANY_TENDERS,

	// The record
	WRONG_TYPE, OCID_MISSING, OCID_CONTRADICTORY, OCID_REPEATED, RELEASES_LINKED, VERSIONED_ONLY, RECORD_EMPTY,
	RELEASE_DATE_MISSING, TENDER_MISSING, TITLE_MISSING, TENDER_STATUS_UNKNOWN(Severity.WARNING),
	MISPLACED(Severity.WARNING), MORE_PROBLEMS(Severity.WARNING),

	// Values
	DATE_UNREADABLE, PERIOD_REVERSED, CLOSING_MISSING, DATE_WITHOUT_TIME(Severity.WARNING),
	DATE_WITHOUT_ZONE(Severity.WARNING), NUMBER_UNREADABLE, NUMBER_AS_TEXT(Severity.WARNING), NUMBER_NEGATIVE,
	NUMBER_TOO_LARGE, NUMBER_TOO_PRECISE, CURRENCY_MISSING, CURRENCY_UNKNOWN, CURRENCY_UNDECIDED, TEXT_TOO_LONG,
	TEXT_CONTROL, TEXT_BIDI, TEXT_BROKEN, EMAIL_ODD(Severity.WARNING), URL_ODD(Severity.WARNING), ID_MISSING,
	ID_REPEATED, ENTRY_REPEATED(Severity.WARNING),

	// Parties
	PARTY_UNDEFINED, IDENTIFIER_INVALID, PARTY_CONTRADICTORY, PARTY_WITHOUT_IDENTITY, PARTY_WITHOUT_NAME,
	PARTY_TWICE(Severity.WARNING), SCHEME_MISSING(Severity.WARNING), IDENTIFIER_MISSING(Severity.WARNING),
	BUYER_MISSING(Severity.WARNING), BUYER_WITHOUT_IDENTITY(Severity.WARNING),

	// Items
	ITEMS_MISSING(Severity.WARNING), ITEM_ID_MISSING(Severity.WARNING), ITEM_WITHOUT_DESCRIPTION,
	ITEM_DESCRIBED_BY_CLASS(Severity.WARNING), QUANTITY_MISSING(Severity.WARNING), QUANTITY_ZERO(Severity.WARNING),
	ITEM_UNDEFINED, LOTS_NOT_READ(Severity.WARNING),

	// Bids
	BID_WITHOUT_TENDERER, BID_EMPTY(Severity.WARNING), BID_VALUE_MISSING(Severity.WARNING),
	BID_STATUS_UNKNOWN(Severity.WARNING), BID_LINES_DISAGREE(Severity.WARNING), BID_UNDEFINED,

	// Awards
	AWARD_STATUS_UNKNOWN(Severity.WARNING), AWARD_STATUS_ASSUMED(Severity.WARNING), AWARD_WITHOUT_SUPPLIER,
	AWARD_WITHOUT_BID(Severity.WARNING), AWARD_VALUE_DIFFERS(Severity.WARNING), AWARD_CURRENCY_DIFFERS,
	ITEM_AWARDED_TWICE;

	private final Severity severity;

	OcdsFault() {
		this(Severity.ERROR);
	}

	OcdsFault(Severity severity) {
		this.severity = severity;
	}

	public Severity severity() {
		return this.severity;
	}

	/** For example {@code exchange.OcdsFault.notJson}. */
	public String messageKey() {
		StringBuilder key = new StringBuilder("exchange.OcdsFault.");
		boolean upper = false;
		for (char c : name().toLowerCase(Locale.ROOT).toCharArray()) {
			if (c != '_') {
				key.append(upper ? Character.toUpperCase(c) : c);
			}
			upper = c == '_';
		}
		return key.toString();
	}

	/** Whether a fault keeps the tender out. */
	public enum Severity {

		ERROR, WARNING

	}

}
