package io.cailian.approval;

import java.util.Map;
import java.util.TreeMap;

import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.Sha256;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Loads a version to be changed and saves it with its entry in the audit trail, which
 * holds a fingerprint of the rows, so that it tells for ever what was approved.
 */
@Component
class RuleSaving {

	private final RuleVersions versions;

	private final ApplicationEventPublisher events;

	RuleSaving(RuleVersions versions, ApplicationEventPublisher events) {
		this.versions = versions;
		this.events = events;
	}

	/**
	 * The version as the caller has seen it, held until the transaction ends.
	 * @throws OptimisticLockingFailureException if it was changed meanwhile
	 */
	RuleVersion lock(RuleVersionId id, long version) {
		RuleVersion found = this.versions.lock(id).orElseThrow(() -> new RuleViolation("approval.RuleVersion.unknown"));
		if (found.version() != version) {
			throw new OptimisticLockingFailureException("rules " + id + " were changed meanwhile");
		}
		return found;
	}

	RuleVersionDetails save(String action, RuleVersion version) {
		RuleVersionDetails saved = this.versions.saveAndFlush(version).details();
		RuleVersionLine line = saved.line();
		Map<String, String> facts = new TreeMap<>(Map.of("documentType", line.documentType(), "version",
				Integer.toString(line.number()), "rows", Integer.toString(saved.rules().rows().size()), "fingerprint",
				Sha256.of(StoredRules.write(saved.rules()))));
		line.effectiveFrom().ifPresent((from) -> facts.put("effectiveFrom", from.toString()));
		if (action.equals(RulesChanged.REFUSED)) {
			facts.put("reason", line.refusal());
		}
		this.events.publishEvent(new RulesChanged(line.id(), action, facts));
		if (action.equals(RulesChanged.PROPOSED)) {
			this.events.publishEvent(new RulesProposed(line));
		}
		return saved;
	}

}
