package io.cailian.onboarding;

import io.cailian.kernel.RuleViolation;

/**
 * The company applied before. Says nothing of what is known about it; the letter to its
 * contact still leaves.
 */
class AlreadyRegistered extends RuleViolation {

	AlreadyRegistered() {
		super("onboarding.SupplierRegistration.alreadyRegistered");
	}

}
