package io.cailian.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A part of the buying company that buys for itself: a group code, a code of its own, and
 * names that may change. A closed unit is offered nowhere any more but stays where it was
 * named.
 */
@Entity
@Table(name = "business_unit")
class BusinessUnit {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private BusinessUnitId id;

	@Column(name = "group_code")
	private String groupCode;

	@Column(name = "code")
	private String code;

	@Column(name = "name_zh")
	private String nameZh;

	@Column(name = "name_en")
	private String nameEn;

	@Column(name = "active")
	private boolean active;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected BusinessUnit() {
	}

	static BusinessUnit open(BusinessUnitDraft draft) {
		BusinessUnit unit = new BusinessUnit();
		unit.id = draft.id();
		unit.groupCode = draft.groupCode();
		unit.code = draft.code();
		unit.nameZh = draft.nameZh();
		unit.nameEn = draft.nameEn();
		unit.active = true;
		return unit;
	}

	void rename(String newNameZh, String newNameEn) {
		this.nameZh = newNameZh;
		this.nameEn = newNameEn;
	}

	void close() {
		this.active = false;
	}

	void reopen() {
		this.active = true;
	}

	BusinessUnitDetails details() {
		return new BusinessUnitDetails(this.id, this.groupCode, this.code, this.nameZh, this.nameEn, this.active,
				(this.version != null) ? this.version : 0);
	}

}
