package io.cailian.questionnaire;

import io.cailian.kernel.RuleViolation;

/**
 * A kind of document a company hands in, such as an ISO 9001 certificate, and which of
 * its dates we ask for.
 */
public record RequiredDocument(String type, Wording name, boolean required, boolean asksIssued, boolean asksExpiry) {

	public RequiredDocument {
		type = type.strip();
		if (!Choice.CODE.matcher(type).matches()) {
			throw new RuleViolation("questionnaire.RequiredDocument.type");
		}
		name = name.required();
	}

	/** The same document asked for by two templates: whatever either of them wants. */
	RequiredDocument and(RequiredDocument other) {
		return new RequiredDocument(this.type, this.name, this.required || other.required,
				this.asksIssued || other.asksIssued, this.asksExpiry || other.asksExpiry);
	}

}
