package io.cailian.onboarding;

/**
 * One page of the application, in the order in which they are filled in.
 */
public enum WizardStep {

	COMPANY, CONTACT, BANK, QUESTIONS, DOCUMENTS, REVIEW;

	public String titleKey() {
		return "onboarding.WizardStep." + this;
	}

	public boolean isFirst() {
		return this == COMPANY;
	}

	public boolean isLast() {
		return this == REVIEW;
	}

	public WizardStep next() {
		return values()[Math.min(ordinal() + 1, values().length - 1)];
	}

	public WizardStep previous() {
		return values()[Math.max(ordinal() - 1, 0)];
	}

}
