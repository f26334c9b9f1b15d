package io.cailian.catalog;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names attributes of categories where the audit trail mentions them.
 */
@Component
@Transactional(readOnly = true)
class AttributeMention implements DocumentSource {

	private final CategoryAttributeRecords records;

	AttributeMention(CategoryAttributeRecords records) {
		this.records = records;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		if (!type.equals(AttributeChanged.SUBJECT_TYPE)) {
			return Optional.empty();
		}
		try {
			return this.records.findById(new AttributeId(UUID.fromString(key)))
				.map((attribute) -> new NamedDocument(attribute.code() + " " + attribute.names().zh(),
						"category-attributes/" + attribute.category()));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
