package io.cailian.questionnaire;

import java.util.Optional;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names templates by their name and version where other modules mention them.
 */
@Component
@Transactional(readOnly = true)
class TemplateMention implements DocumentSource {

	private final TemplateRecords records;

	TemplateMention(TemplateRecords records) {
		this.records = records;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		if (!type.equals(TemplateChanged.SUBJECT_TYPE)) {
			return Optional.empty();
		}
		try {
			return this.records.findById(TemplateId.of(key))
				.map(QuestionnaireTemplate::line)
				.map((line) -> new NamedDocument(line.name().zh() + " v" + line.versionNumber(),
						"questionnaires/" + line.id()));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
