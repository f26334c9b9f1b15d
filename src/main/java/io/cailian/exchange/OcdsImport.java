package io.cailian.exchange;

import java.time.Instant;
import java.util.UUID;

import io.cailian.identity.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/**
 * One import of one file, kept with its whole report.
 */
@Entity
@Table(name = "ocds_import")
class OcdsImport implements Persistable<UUID> {

	@Id
	@Column(name = "id")
	private UUID id;

	@Column(name = "file_name")
	private String fileName;

	@Column(name = "sha256")
	private String sha256;

	@Column(name = "imported")
	private int imported;

	@Column(name = "unchanged")
	private int unchanged;

	@Column(name = "refused")
	private int refused;

	@Column(name = "report")
	private String report;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "imported_by"))
	private UserId importedBy;

	@Column(name = "imported_at")
	private Instant importedAt;

	@SuppressWarnings("NullAway.Init")
	protected OcdsImport() {
	}

	OcdsImport(ImportReport report, String json) {
		this.id = report.id();
		this.fileName = report.fileName();
		this.sha256 = report.sha256();
		this.imported = report.count(TenderOutcome.Outcome.IMPORTED);
		this.unchanged = report.count(TenderOutcome.Outcome.UNCHANGED);
		this.refused = report.count(TenderOutcome.Outcome.REFUSED);
		this.report = json;
		this.importedBy = new UserId(report.importedBy());
		this.importedAt = report.importedAt();
	}

	String report() {
		return this.report;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	/** Rows are only ever added. */
	@Override
	public boolean isNew() {
		return true;
	}

}
