package io.cailian.approval;

import java.util.List;

import io.cailian.identity.UserId;
import io.cailian.workflow.Subject;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever is about to hand a document in what the rules warn of, for the modules
 * that own the documents. Nothing is recorded by asking.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class SubmissionWarnings {

	private final RulesInForce rules;

	SubmissionWarnings(RulesInForce rules) {
		this.rules = rules;
	}

	/** The texts of all rows that fire, in their order. */
	public List<String> of(Subject document, UserId requestedBy) {
		return this.rules.warnings(document, requestedBy);
	}

}
