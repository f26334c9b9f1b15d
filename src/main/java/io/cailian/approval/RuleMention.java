package io.cailian.approval;

import java.util.Optional;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names versions of the rules by their type and number where other modules mention them.
 */
@Component
@Transactional(readOnly = true)
class RuleMention implements DocumentSource {

	private final RuleVersions versions;

	RuleMention(RuleVersions versions) {
		this.versions = versions;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		if (!type.equals(RuleDeeds.SUBJECT_TYPE)) {
			return Optional.empty();
		}
		try {
			return this.versions.findById(RuleVersionId.of(key))
				.map(RuleVersion::line)
				.map((line) -> new NamedDocument(line.documentType() + " v" + line.number(),
						"approval-rules/" + line.documentType() + "/" + line.number()));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
