package io.cailian.questionnaire;

import java.util.List;
import java.util.stream.Stream;

import io.cailian.kernel.RuleViolation;

/**
 * Everything an administrator writes into a template.
 *
 * @param position templates that are asked together stand in this order
 */
public record TemplateContent(Wording name, int position, Scope scope, List<Section> sections,
		List<RequiredDocument> documents) {

	private static final int MAX_QUESTIONS = 200;

	public TemplateContent {
		name = name.required();
		sections = List.copyOf(sections);
		documents = List.copyOf(documents);
		requireDistinct(sections.stream().flatMap((section) -> section.questions().stream()).map(Question::key),
				"questionnaire.TemplateContent.questionTwice");
		requireDistinct(documents.stream().map(RequiredDocument::type), "questionnaire.TemplateContent.documentTwice");
		if (sections.stream().mapToInt((section) -> section.questions().size()).sum() > MAX_QUESTIONS) {
			throw new RuleViolation("questionnaire.TemplateContent.tooMany", MAX_QUESTIONS);
		}
	}

	/** An empty one of this name. */
	public static TemplateContent named(Wording name) {
		return new TemplateContent(name, 100, Scope.ALL, List.of(), List.of());
	}

	/** Whether there is anything to answer or to hand in. */
	public boolean asksSomething() {
		return !this.documents.isEmpty()
				|| this.sections.stream().anyMatch((section) -> !section.questions().isEmpty());
	}

	private static void requireDistinct(Stream<String> keys, String messageKey) {
		List<String> all = keys.sorted().toList();
		for (int i = 1; i < all.size(); i++) {
			if (all.get(i).equals(all.get(i - 1))) {
				throw new RuleViolation(messageKey, all.get(i));
			}
		}
	}

}
