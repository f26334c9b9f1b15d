package io.cailian.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.workflow.ChainStep;
import io.cailian.workflow.Subject;

/**
 * What rules would do with a document, and why.
 *
 * @param requestedBy who hands it in, or did; empty if nobody knows
 * @param ownAmount what it is worth; empty if nobody knows
 * @param split what was handed in lately and belongs to the same purchase
 * @param judgedAmount by which its rows were judged: its own amount with that of the
 * other parts
 * @param chain the steps by their stages; empty if there are no rules, so that the
 * standing chain counts, or if there is a problem
 * @param problem why no chain can be planned
 */
public record TrialResult(Subject document, Optional<UserId> requestedBy, Optional<Money> ownAmount, SplitFinding split,
		Optional<BigDecimal> judgedAmount, Judgement judgement, List<ChainStep> chain, Optional<Problem> problem) {

	public TrialResult {
		chain = List.copyOf(chain);
	}

	/**
	 * Why no chain can be planned, to be translated where it is read.
	 */
	public record Problem(String messageKey, List<Object> args) {

		public Problem {
			args = List.copyOf(args);
		}

	}

}
