package io.cailian.qualification;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A kind of certificate: its code stays, its names and the scopes in which it is
 * mandatory may change, and one that is no longer wanted is closed.
 */
@Entity
@Table(name = "certificate_type")
class CertificateType {

	static final String SUBJECT_TYPE = "CERTIFICATE_TYPE";

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private CertificateTypeId id;

	@Column(name = "code")
	private String code;

	@Column(name = "name_zh")
	private String nameZh;

	@Column(name = "name_en")
	private String nameEn;

	@Column(name = "must_expire")
	private boolean mustExpire;

	@Column(name = "active")
	private boolean active;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "certificate_requirement", joinColumns = @JoinColumn(name = "certificate_type_id"))
	@OrderColumn(name = "position")
	private List<StoredScope> mandatory = new ArrayList<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected CertificateType() {
	}

	static CertificateType of(CertificateTypeDraft draft) {
		CertificateType type = new CertificateType();
		type.id = draft.id();
		type.code = draft.code();
		type.active = true;
		type.rewrite(draft);
		return type;
	}

	/** Takes over names and scopes; the code stays. */
	void rewrite(CertificateTypeDraft draft) {
		this.nameZh = draft.nameZh();
		this.nameEn = draft.nameEn();
		this.mustExpire = draft.mustExpire();
		this.mandatory.clear();
		draft.mandatory().stream().map(StoredScope::of).forEach(this.mandatory::add);
	}

	void close() {
		this.active = false;
	}

	void reopen() {
		this.active = true;
	}

	CertificateTypeDetails details() {
		return new CertificateTypeDetails(this.id, this.code, this.nameZh, this.nameEn, this.mustExpire,
				this.mandatory.stream().map(StoredScope::scope).toList(), this.active,
				(this.version != null) ? this.version : 0);
	}

}
