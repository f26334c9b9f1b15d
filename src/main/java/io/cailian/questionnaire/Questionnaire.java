package io.cailian.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one company is asked: the matching templates put together in their order, each
 * question and each document once.
 */
public record Questionnaire(List<TemplateId> templates, List<Section> sections, List<RequiredDocument> documents) {

	public static final Questionnaire NONE = new Questionnaire(List.of(), List.of(), List.of());

	public Questionnaire {
		templates = List.copyOf(templates);
		sections = List.copyOf(sections);
		documents = List.copyOf(documents);
	}

	static Questionnaire of(List<TemplateDetails> templates) {
		Set<String> asked = new HashSet<>();
		List<Section> sections = new ArrayList<>();
		Map<String, RequiredDocument> documents = new LinkedHashMap<>();
		for (TemplateDetails template : templates) {
			for (Section section : template.content().sections()) {
				List<Question> fresh = section.questions().stream().filter((each) -> asked.add(each.key())).toList();
				if (!fresh.isEmpty()) {
					sections.add(new Section(section.title(), fresh));
				}
			}
			template.content()
				.documents()
				.forEach((document) -> documents.merge(document.type(), document, RequiredDocument::and));
		}
		return new Questionnaire(templates.stream().map(TemplateDetails::id).toList(), sections,
				List.copyOf(documents.values()));
	}

	/** The same, where everybody hands in this document too, and first. */
	public Questionnaire withDocument(RequiredDocument always) {
		Map<String, RequiredDocument> all = new LinkedHashMap<>();
		all.put(always.type(), always);
		this.documents
			.forEach((document) -> all.merge(document.type(), document, (first, second) -> second.and(first)));
		return new Questionnaire(this.templates, this.sections, List.copyOf(all.values()));
	}

	public List<Question> questions() {
		return this.sections.stream().flatMap((section) -> section.questions().stream()).toList();
	}

	public Optional<Question> question(String key) {
		return questions().stream().filter((question) -> question.key().equals(key)).findFirst();
	}

	/** The questions whose answers speak against the company. */
	public List<Question> knockedOutBy(Map<String, String> answers) {
		return questions().stream()
			.filter((question) -> question.isKnockedOutBy(answers.getOrDefault(question.key(), "")))
			.toList();
	}

	/**
	 * Every answer in its stored form; what was not asked is dropped.
	 * @throws io.cailian.kernel.RuleViolation if one is missing or not of its kind
	 */
	public Map<String, String> check(Map<String, String> answers) {
		Map<String, String> checked = new LinkedHashMap<>();
		for (Question question : questions()) {
			String answer = question.check(answers.getOrDefault(question.key(), ""));
			if (!answer.isEmpty()) {
				checked.put(question.key(), answer);
			}
		}
		return checked;
	}

}
