package io.cailian.questionnaire;

/**
 * What kind of answer a question takes.
 */
public enum QuestionType {

	TEXT, NUMBER, SINGLE_CHOICE, MULTIPLE_CHOICE, DATE, FILE, YES_NO;

	public boolean isChoice() {
		return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
	}

}
