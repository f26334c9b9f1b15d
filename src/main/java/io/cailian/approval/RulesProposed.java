package io.cailian.approval;

import java.util.Set;

import io.cailian.identity.UserId;

/**
 * A version of the rules waits for somebody else to put it into force.
 */
public record RulesProposed(RuleVersionLine version) {

	/** Those who wrote or proposed it, and so do not decide on it. */
	public Set<UserId> authors() {
		return this.version.authors();
	}

}
