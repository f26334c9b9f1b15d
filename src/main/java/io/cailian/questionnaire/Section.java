package io.cailian.questionnaire;

import java.util.List;

/**
 * Questions that belong together, under one heading.
 */
public record Section(Wording title, List<Question> questions) {

	public Section {
		title = title.required();
		questions = List.copyOf(questions);
	}

}
