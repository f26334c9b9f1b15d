package io.cailian.approval.ui;

import java.util.function.Supplier;

import io.cailian.approval.RuleSet;
import io.cailian.approval.RuleTrial;
import io.cailian.workflow.DecidedDocuments;
import io.cailian.workflow.DocumentTypes;

import org.springframework.stereotype.Component;

/**
 * Sets up panels in which rules are tried.
 */
@Component
class TrialBench {

	private final RuleTrial trial;

	private final DecidedDocuments documents;

	private final DocumentTypes types;

	TrialBench(RuleTrial trial, DecidedDocuments documents, DocumentTypes types) {
		this.trial = trial;
		this.documents = documents;
		this.types = types;
	}

	/** A panel for whatever the rules are when they are tried. */
	TrialPanel panel(RuleWords words, Supplier<RuleSet> rules) {
		return new TrialPanel(this.trial, this.documents, this.types, words, rules);
	}

}
