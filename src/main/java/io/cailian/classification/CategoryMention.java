package io.cailian.classification;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names categories where other modules mention them.
 */
@Component
@Transactional(readOnly = true)
class CategoryMention implements DocumentSource {

	private final CategoryRecords records;

	CategoryMention(CategoryRecords records) {
		this.records = records;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		if (!type.equals(CategoryChanged.SUBJECT_TYPE)) {
			return Optional.empty();
		}
		try {
			return this.records.findById(new CategoryId(UUID.fromString(key)))
				.map((category) -> new NamedDocument(category.code() + " " + category.names().zh(),
						"categories?q=" + category.code()));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
