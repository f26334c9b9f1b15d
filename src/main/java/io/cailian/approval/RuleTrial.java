package io.cailian.approval;

import java.util.List;
import java.util.Optional;

import io.cailian.apikit.InvalidInput;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.ChainStep;
import io.cailian.workflow.DecidedDocuments;
import io.cailian.workflow.Subject;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries rules on a real document as it is now. Nothing is recorded by trying, and nobody
 * is asked.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(RuleAccess.READERS)
public class RuleTrial {

	private final RuleVersions versions;

	private final DecidedDocuments documents;

	private final DocumentJudging judging;

	private final RuleChecking checking;

	private final ChainPlanning planning;

	RuleTrial(RuleVersions versions, DecidedDocuments documents, DocumentJudging judging, RuleChecking checking,
			Places places, StepNames names) {
		this.versions = versions;
		this.documents = documents;
		this.judging = judging;
		this.checking = checking;
		this.planning = new ChainPlanning(places, names);
	}

	/** What a version, whatever its status, would do with the document. */
	public TrialResult of(RuleVersionId id, Subject document) {
		RuleVersion version = this.versions.findById(id)
			.orElseThrow(() -> new RuleViolation("approval.RuleVersion.unknown"));
		return result(version.rules(), version.documentType(), document, Optional.empty());
	}

	/**
	 * What rules as they are being written would do with the document.
	 * @throws InvalidInput if a row asks what such documents cannot answer
	 */
	public TrialResult of(RuleSet rules, Subject document) {
		return of(rules, document, Optional.empty());
	}

	/**
	 * The same as if somebody else handed it in.
	 * @param requestedBy empty for whoever did
	 * @throws InvalidInput if a row asks what such documents cannot answer
	 */
	public TrialResult of(RuleSet rules, Subject document, Optional<UserId> requestedBy) {
		this.checking.require(document.type(), rules);
		return result(rules, document.type(), document, requestedBy);
	}

	private TrialResult result(RuleSet rules, String type, Subject subject, Optional<UserId> requestedBy) {
		if (!subject.type().equals(type)) {
			throw new RuleViolation("approval.RuleTrial.otherType");
		}
		if (!this.documents.isOneOf(subject)) {
			throw new RuleViolation("approval.RuleTrial.unknownDocument");
		}
		JudgedDocument document = requestedBy.map((account) -> this.judging.of(subject, account))
			.orElseGet(() -> this.judging.of(subject));
		Judgement judgement = rules.judge(document.known());
		List<ChainStep> chain = List.of();
		Optional<TrialResult.Problem> problem = Optional.empty();
		try {
			chain = rules.isEmpty() ? chain : this.planning.plan(document.request(), judgement);
		}
		catch (RuleViolation violation) {
			problem = Optional.of(new TrialResult.Problem(violation.messageKey(), violation.args()));
		}
		return new TrialResult(subject,
				Optional.of(document.requestedBy()).filter((account) -> !account.equals(UserId.SYSTEM)),
				document.facts().baseAmount(), document.split(), document.amount(), judgement, chain, problem);
	}

}
