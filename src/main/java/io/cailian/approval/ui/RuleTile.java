package io.cailian.approval.ui;

import java.util.Set;

import io.cailian.approval.ApprovalRules;
import io.cailian.identity.Roles;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.Tone;

import org.springframework.stereotype.Component;

/**
 * Tells those who may put rules into force that others have proposed some.
 */
@Component
class RuleTile implements HomeTile {

	private static final int ORDER = 15;

	private final ApprovalRules rules;

	RuleTile(ApprovalRules rules) {
		this.rules = rules;
	}

	@Override
	public String titleKey() {
		return "approval.RuleTile.title";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.ADMIN);
	}

	@Override
	public long count() {
		return this.rules.waitingForDecision();
	}

	@Override
	public String route() {
		return "approval-rules";
	}

	@Override
	public Tone tone() {
		return Tone.WARNING;
	}

	@Override
	public int order() {
		return ORDER;
	}

}
