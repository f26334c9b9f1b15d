package io.cailian.catalog;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names items where other modules mention them.
 */
@Component
@Transactional(readOnly = true)
class ItemMention implements DocumentSource {

	private final Items items;

	ItemMention(Items items) {
		this.items = items;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		if (!type.equals(ItemChanged.SUBJECT_TYPE)) {
			return Optional.empty();
		}
		try {
			return this.items.findById(new ItemId(UUID.fromString(key)))
				.map(Item::details)
				.map((item) -> new NamedDocument(item.code() + " " + item.names().zh(), "items/" + item.id()));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
