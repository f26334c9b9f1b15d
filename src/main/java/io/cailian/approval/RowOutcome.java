package io.cailian.approval;

import io.cailian.kernel.RuleViolation;

/**
 * What follows when a row of the rules fires.
 */
public sealed interface RowOutcome {

	int MAX_TEXT = 500;

	/** Somebody is asked. */
	record Approvers(RuleStep step) implements RowOutcome {

	}

	/** Whoever hands the document in reads a warning. */
	record Warning(String text) implements RowOutcome {

		public Warning {
			text = said(text);
		}

	}

	/** The document cannot be handed in. */
	record SubmissionBlocker(String text) implements RowOutcome {

		public SubmissionBlocker {
			text = said(text);
		}

	}

	/** The document cannot be approved as long as the row fires. */
	record ApprovalBlocker(String text) implements RowOutcome {

		public ApprovalBlocker {
			text = said(text);
		}

	}

	private static String said(String text) {
		String said = text.strip();
		if (said.isEmpty() || said.length() > MAX_TEXT) {
			throw new RuleViolation("approval.RowOutcome.text", MAX_TEXT);
		}
		return said;
	}

}
