package io.cailian.matching;

import java.util.List;

/**
 * One thing two companies have in common or in which they differ, with its figures.
 */
public record Feature(Kind kind, List<String> args) {

	public Feature {
		args = List.copyOf(args);
	}

	static Feature of(Kind kind, String... args) {
		return new Feature(kind, List.of(args));
	}

	/** Key of the sentence that says it; its arguments are {@link #args()}. */
	public String messageKey() {
		return "matching.Feature." + this.kind;
	}

	/** True if it speaks for one company, false if against. */
	public boolean speaksFor() {
		return this.kind.speaksFor;
	}

	/**
	 * The kinds of feature.
	 */
	public enum Kind {

		NUMBER_SAME(true), NUMBER_DIFFERS(false), NAME_SAME(true), NAME_SAME_BUT_FORM(true), NAME_TYPO(true),
		NAME_ALIKE(true), BRAND_SAME(true), BRAND_ALIKE(true), PLACE_SAME(true), PLACE_MISSING(false),
		PLACE_DIFFERS(false), TRADE_MISSING(false), TRADE_DIFFERS(false), LEGAL_FORM_DIFFERS(false),
		LEGAL_FORM_MISSING(false), GROUP_DIFFERS(false), COUNTRY_DIFFERS(false), BRANCH_OF(false),
		BRANCHES_DIFFER(false), NAMES_UNLIKE(false), BANK_ACCOUNT_SAME(true), EMAIL_DOMAIN_SAME(true), PHONE_SAME(true);

		private final boolean speaksFor;

		Kind(boolean speaksFor) {
			this.speaksFor = speaksFor;
		}

	}

}
