package io.cailian.approval;

import java.time.Clock;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.StepUp;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.SeparationOfDuties;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody else than those who wrote a version puts it into force, or sends it
 * back: persons are compared, not accounts, administrators included.
 */
@Service
@Transactional
@PreAuthorize(RuleAccess.DECIDERS)
public class RuleActivation {

	private final RuleSaving saving;

	private final RuleChecking checking;

	private final SeparationOfDuties duties;

	private final CurrentUser currentUser;

	private final StepUp stepUp;

	private final RuleDay day;

	private final Clock clock;

	RuleActivation(RuleSaving saving, RuleChecking checking, SeparationOfDuties duties, CurrentUser currentUser,
			StepUp stepUp, RuleDay day, Clock clock) {
		this.saving = saving;
		this.checking = checking;
		this.duties = duties;
		this.currentUser = currentUser;
		this.stepUp = stepUp;
		this.day = day;
		this.clock = clock;
	}

	/**
	 * Puts what was proposed into force from its day on.
	 * @throws RuleViolation {@code workflow.duties.separated} for whoever wrote or
	 * proposed it, or if its day has passed
	 */
	public RuleVersionDetails approve(RuleVersionId id, long version) {
		this.stepUp.require(StepUp.Purpose.RULE_ACTIVATION);
		RuleVersion proposed = this.saving.lock(id, version);
		this.checking.require(proposed.documentType(), proposed.rules());
		this.duties.perform(RuleDeeds.on(id, RuleDeeds.ACTIVATED));
		proposed.approve(this.day.today(), this.currentUser.id(), this.clock.instant());
		return this.saving.save(RulesChanged.APPROVED, proposed);
	}

	/** Sends it back to be written on, with a reason. */
	public RuleVersionDetails refuse(RuleVersionId id, String reason, long version) {
		RuleVersion proposed = this.saving.lock(id, version);
		proposed.refuse(reason, this.currentUser.id(), this.clock.instant());
		return this.saving.save(RulesChanged.REFUSED, proposed);
	}

}
