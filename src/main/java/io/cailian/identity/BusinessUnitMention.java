package io.cailian.identity;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names business units where other modules mention them.
 */
@Component
@Transactional(readOnly = true)
class BusinessUnitMention implements DocumentSource {

	private final BusinessUnitRecords records;

	BusinessUnitMention(BusinessUnitRecords records) {
		this.records = records;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		if (!type.equals("BUSINESS_UNIT")) {
			return Optional.empty();
		}
		try {
			return this.records.findById(new BusinessUnitId(UUID.fromString(key)))
				.map((unit) -> new NamedDocument(unit.details().fullCode(), "business-units"));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
