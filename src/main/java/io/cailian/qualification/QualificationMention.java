package io.cailian.qualification;

import java.util.Optional;
import java.util.UUID;

import io.cailian.supplier.SupplierId;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names certificates and their kinds where other modules mention them, and leads from
 * qualifications and blocks to their supplier.
 */
@Component
@Transactional(readOnly = true)
class QualificationMention implements DocumentSource {

	private final QualificationRecords qualifications;

	private final CertificateRecords certificates;

	private final CertificateRevocationRecords revocations;

	private final CertificateTypeRecords types;

	private final BlockRecords blocks;

	private final Suppliers suppliers;

	QualificationMention(QualificationRecords qualifications, CertificateRecords certificates,
			CertificateRevocationRecords revocations, CertificateTypeRecords types, BlockRecords blocks,
			Suppliers suppliers) {
		this.qualifications = qualifications;
		this.certificates = certificates;
		this.revocations = revocations;
		this.types = types;
		this.blocks = blocks;
		this.suppliers = suppliers;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		return switch (type) {
			case Qualification.SUBJECT_TYPE ->
				id(key).flatMap((id) -> this.qualifications.findById(new QualificationId(id)))
					.flatMap((found) -> ofSupplier(found.supplier()));
			case Certificate.SUBJECT_TYPE -> id(key).flatMap((id) -> this.certificates.findById(new CertificateId(id)))
				.map((found) -> new NamedDocument(found.number().isEmpty() ? code(found.type()) : found.number(),
						"suppliers/" + found.supplier()));
			case CertificateType.SUBJECT_TYPE -> id(key).flatMap((id) -> this.types.findById(new CertificateTypeId(id)))
				.map((found) -> new NamedDocument(found.details().code(), "certificate-types"));
			case CertificateRevocation.SUBJECT_TYPE -> id(key).flatMap(this.revocations::findById)
				.flatMap((found) -> find(Certificate.SUBJECT_TYPE, found.certificate().toString()));
			case Block.SUBJECT_TYPE -> id(key).flatMap((id) -> this.blocks.findById(new BlockId(id)))
				.flatMap((found) -> ofSupplier(found.supplier()));
			default -> Optional.empty();
		};
	}

	/** What a certificate without a number is called by. */
	private String code(CertificateTypeId type) {
		return this.types.findById(type).orElseThrow().details().code();
	}

	private Optional<NamedDocument> ofSupplier(SupplierId id) {
		return this.suppliers.find(id)
			.map((supplier) -> new NamedDocument(supplier.number().isEmpty() ? supplier.name() : supplier.number(),
					"suppliers/" + id));
	}

	private static Optional<UUID> id(String key) {
		try {
			return Optional.of(UUID.fromString(key));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
