package io.cailian.sourcing;

/**
 * What a draft still lacks before it can be published.
 */
public enum PublicationGap {

	LINES("sourcing.Rfq.noLines"), CLOSING("sourcing.Rfq.closingNotInFuture"), INVITED("sourcing.Rfq.nobodyInvited");

	private final String ruleKey;

	PublicationGap(String ruleKey) {
		this.ruleKey = ruleKey;
	}

	/** The message of the rule that a publication would break. */
	public String ruleKey() {
		return this.ruleKey;
	}

}
