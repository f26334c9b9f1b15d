package io.cailian.onboarding.ui;

/**
 * One page of the application, in the order in which they are filled in.
 */
enum WizardStep {

	COMPANY, CONTACT, BANK, QUESTIONS, DOCUMENTS, REVIEW;

	String titleKey() {
		return "onboarding.WizardStep." + this;
	}

	boolean isFirst() {
		return this == COMPANY;
	}

	boolean isLast() {
		return this == REVIEW;
	}

	WizardStep next() {
		return values()[Math.min(ordinal() + 1, values().length - 1)];
	}

	WizardStep previous() {
		return values()[Math.max(ordinal() - 1, 0)];
	}

}
