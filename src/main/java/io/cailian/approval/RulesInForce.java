package io.cailian.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.ApprovalChain;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.ChainSource;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers the approvals of all modules by the rules of the day. It answers whoever calls.
 */
@Component
@Transactional
class RulesInForce implements ChainSource {

	private static final String BETWEEN = "; ";

	private final RuleVersions versions;

	private final DocumentJudging judging;

	private final ChainPlanning planning;

	private final RuleDay day;

	RulesInForce(RuleVersions versions, DocumentJudging judging, Places places, StepNames names, RuleDay day) {
		this.versions = versions;
		this.judging = judging;
		this.planning = new ChainPlanning(places, names);
		this.day = day;
	}

	@Override
	public Optional<ApprovalChain> chainFor(Subject subject, UserId requestedBy) {
		JudgedDocument document = this.judging.handedIn(subject, requestedBy);
		return inForce(subject.type()).map((version) -> {
			Judgement judgement = version.rules().judge(document.known());
			refuse("approval.plan.submissionBlocked", judgement.submissionBlockers());
			return new ApprovalChain(Optional.of(version.id().value()),
					this.planning.plan(document.request(), judgement), document.worth(), document.split().documents());
		});
	}

	@Override
	public void requireApprovable(Subject subject) {
		inForce(subject.type()).ifPresent((version) -> refuse("approval.plan.approvalBlocked",
				version.rules().judge(this.judging.of(subject).known()).approvalBlockers()));
	}

	@Override
	public boolean isSomebodyAsked(Subject subject, UserId requestedBy) {
		JudgedDocument document = this.judging.handedIn(subject, requestedBy);
		return inForce(subject.type()).map((version) -> {
			Judgement judgement = version.rules().judge(document.known());
			refuse("approval.plan.submissionBlocked", judgement.submissionBlockers());
			return judgement.fired().stream().anyMatch((row) -> !row.row().steps().isEmpty());
		}).orElse(false);
	}

	@Override
	public List<String> warnings(Subject subject, UserId requestedBy) {
		return inForce(subject.type())
			.map((version) -> version.rules().judge(this.judging.of(subject, requestedBy).known()).warnings())
			.orElse(List.of());
	}

	@Override
	public Optional<Integer> numberOf(UUID rules) {
		return this.versions.findById(new RuleVersionId(rules)).map((version) -> version.line().number());
	}

	/** Rules without rows have ended: documents follow the standing chain again. */
	private Optional<RuleVersion> inForce(String type) {
		return this.versions.inForce(type, this.day.today(), Limit.of(1))
			.stream()
			.findFirst()
			.filter((version) -> !version.rules().isEmpty());
	}

	private static void refuse(String messageKey, List<String> blockers) {
		if (!blockers.isEmpty()) {
			throw new RuleViolation(messageKey, String.join(BETWEEN, blockers));
		}
	}

}
