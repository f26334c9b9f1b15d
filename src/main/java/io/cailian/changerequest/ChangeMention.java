package io.cailian.changerequest;

import java.util.Optional;
import java.util.UUID;

import io.cailian.supplier.Suppliers;
import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names change requests by their supplier where other modules mention them, and leads to
 * its page.
 */
@Component
@Transactional(readOnly = true)
class ChangeMention implements DocumentSource {

	private final ChangeRequestRecords records;

	private final Suppliers suppliers;

	ChangeMention(ChangeRequestRecords records, Suppliers suppliers) {
		this.records = records;
		this.suppliers = suppliers;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		return type.equals(ChangeRequest.SUBJECT_TYPE)
				? id(key).flatMap(this.records::findById)
					.flatMap((request) -> this.suppliers.find(request.supplier()))
					.map((supplier) -> new NamedDocument(supplier.number(), "suppliers/" + supplier.id()))
				: Optional.empty();
	}

	private static Optional<ChangeRequestId> id(String key) {
		try {
			return Optional.of(new ChangeRequestId(UUID.fromString(key)));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
