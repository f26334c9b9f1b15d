package io.cailian.supplier;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names suppliers where other modules mention them: by number, and imported companies,
 * which have none, by their name.
 */
@Component
@Transactional(readOnly = true)
class SupplierMention implements DocumentSource {

	private final SupplierRecords records;

	SupplierMention(SupplierRecords records) {
		this.records = records;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		return type.equals(SupplierChanged.SUBJECT_TYPE) ? id(key).flatMap(this.records::findById).map(this::named)
				: Optional.empty();
	}

	private NamedDocument named(Supplier supplier) {
		String name = supplier.number().isEmpty() ? supplier.company().name() : supplier.number();
		return new NamedDocument(name, "suppliers/" + supplier.id());
	}

	private static Optional<SupplierId> id(String key) {
		try {
			return Optional.of(new SupplierId(UUID.fromString(key)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
