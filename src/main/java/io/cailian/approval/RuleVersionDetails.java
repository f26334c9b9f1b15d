package io.cailian.approval;

/**
 * A version of the rules with its rows.
 *
 * @param version against which the next change is made
 */
public record RuleVersionDetails(RuleVersionLine line, RuleSet rules, long version) {

	public RuleVersionId id() {
		return this.line.id();
	}

}
