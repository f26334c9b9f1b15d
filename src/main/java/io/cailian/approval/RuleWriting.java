package io.cailian.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.cailian.apikit.InvalidInput;
import io.cailian.identity.BuyerCompany;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.Deed;
import io.cailian.workflow.DocumentTypes;
import io.cailian.workflow.SeparationOfDuties;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people write the rules: one draft of each type, which counts for nothing until
 * somebody else has approved it.
 */
@Service
@Transactional
@PreAuthorize(RuleAccess.WRITERS)
public class RuleWriting {

	private final RuleVersions versions;

	private final ApprovalRules rules;

	private final RuleSaving saving;

	private final RuleChecking checking;

	private final DocumentTypes types;

	private final SeparationOfDuties duties;

	private final CurrentUser currentUser;

	private final BuyerCompany company;

	private final RuleDay day;

	private final Clock clock;

	RuleWriting(RuleVersions versions, ApprovalRules rules, RuleSaving saving, RuleChecking checking,
			DocumentTypes types, SeparationOfDuties duties, CurrentUser currentUser, BuyerCompany company, RuleDay day,
			Clock clock) {
		this.versions = versions;
		this.rules = rules;
		this.saving = saving;
		this.checking = checking;
		this.types = types;
		this.duties = duties;
		this.currentUser = currentUser;
		this.company = company;
		this.day = day;
		this.clock = clock;
	}

	/**
	 * The version of a type that is worked on: the one there is, or a new draft that says
	 * what is in force.
	 */
	public RuleVersionDetails draft(String type) {
		return this.versions.findByOpenType(type)
			.map(RuleVersion::details)
			.orElseGet(() -> drafted(RulesChanged.DRAFTED, type,
					this.rules.inForce(type).map(RuleVersionDetails::rules).orElse(RuleSet.NONE)));
	}

	/**
	 * Replaces what a draft says.
	 * @throws InvalidInput if a row asks what such documents cannot answer
	 */
	public RuleVersionDetails save(RuleVersionId id, RuleSet content, Optional<LocalDate> from, long version) {
		RuleVersion draft = this.saving.lock(id, version);
		this.checking.require(draft.documentType(), content);
		this.duties.perform(RuleDeeds.on(id, RuleDeeds.EDITED));
		draft.write(content, from, me(), this.clock.instant());
		return this.saving.save(RulesChanged.EDITED, draft);
	}

	/**
	 * Asks somebody else to approve the draft.
	 * @param from the first day on which it counts; empty to leave it as it was written
	 * @throws RuleViolation if no such day is set, or a past one
	 */
	public RuleVersionDetails propose(RuleVersionId id, Optional<LocalDate> from, long version) {
		RuleVersion draft = this.saving.lock(id, version);
		this.checking.require(draft.documentType(), draft.rules());
		this.duties.perform(RuleDeeds.on(id, Deed.REQUESTED));
		from.ifPresent((day) -> draft.write(draft.rules(), from, me(), this.clock.instant()));
		draft.propose(this.day.today(), me(), this.clock.instant());
		return this.saving.save(RulesChanged.PROPOSED, draft);
	}

	/** Makes a draft again of what was proposed and not decided on. */
	public RuleVersionDetails takeBack(RuleVersionId id, long version) {
		RuleVersion proposed = this.saving.lock(id, version);
		proposed.takeBack();
		return this.saving.save(RulesChanged.TAKEN_BACK, proposed);
	}

	public RuleVersionDetails discard(RuleVersionId id, long version) {
		RuleVersion draft = this.saving.lock(id, version);
		draft.discard(me(), this.clock.instant());
		return this.saving.save(RulesChanged.DISCARDED, draft);
	}

	/**
	 * A new draft out of a file.
	 * @throws InvalidInput with each fault at its place in the file
	 * @throws RuleViolation if a version of the type is worked on already
	 */
	public RuleVersionDetails importJson(String json) {
		RuleFile file = RuleFile.read(json);
		String type = file.documentType();
		if (!this.types.isKnown(type)) {
			throw fault("/documentType", "approval.RuleFile.documentType", type);
		}
		if (!file.currency().equals(this.company.baseCurrency())) {
			throw fault("/currency", "approval.RuleFile.currency", this.company.baseCurrency());
		}
		this.checking.require(type, file.rules());
		if (this.versions.findByOpenType(type).isPresent()) {
			throw new RuleViolation("approval.RuleWriting.openAlready");
		}
		return drafted(RulesChanged.IMPORTED, type, file.rules());
	}

	private RuleVersionDetails drafted(String action, String type, RuleSet content) {
		if (!this.types.isKnown(type)) {
			throw new IllegalArgumentException("no type of document " + type);
		}
		RuleVersion draft = RuleVersion.draft(RuleVersionId.next(), type, this.versions.lastNumber(type) + 1, content,
				me(), this.clock.instant());
		this.duties.perform(RuleDeeds.on(draft.id(), RuleDeeds.CREATED));
		return this.saving.save(action, draft);
	}

	private UserId me() {
		return this.currentUser.id();
	}

	private static InvalidInput fault(String pointer, String messageKey, String argument) {
		return new InvalidInput(List.of(new InvalidInput.Fault(pointer, messageKey, List.of(argument))));
	}

}
