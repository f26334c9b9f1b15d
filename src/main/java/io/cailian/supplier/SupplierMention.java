package io.cailian.supplier;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names suppliers where other modules mention them: by number, before there is one by the
 * number of the application, and imported companies by their name.
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
		String name = Stream
			.of(supplier.number(), supplier.application().map(Application::number).orElse(""),
					supplier.company().name())
			.filter((candidate) -> !candidate.isEmpty())
			.findFirst()
			.orElseThrow();
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
