package io.cailian.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.cailian.classification.CategoryId;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a category and of all below it are described by. It may be renamed
 * and its range moved; once an item has a value of it, its kind and unit stay and no
 * choice goes. A retired one is asked for nowhere any more, and values stay where they
 * are.
 */
@Entity
@Table(name = "category_attribute")
class CategoryAttribute {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private AttributeId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "category_id"))
	private CategoryId category;

	@Column(name = "code")
	private String code;

	@Column(name = "name_zh")
	private String nameZh;

	@Column(name = "name_en")
	private String nameEn;

	@Enumerated(EnumType.STRING)
	@Column(name = "kind")
	private AttributeKind kind;

	@Column(name = "unit")
	private String unit;

	@Column(name = "decimals")
	private int decimals;

	@Column(name = "lowest")
	private @Nullable BigDecimal lowest;

	@Column(name = "highest")
	private @Nullable BigDecimal highest;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "category_attribute_choice", joinColumns = @JoinColumn(name = "attribute_id"))
	@OrderColumn(name = "position")
	private List<AttributeChoice> choices = new ArrayList<>();

	@Column(name = "required")
	private boolean required;

	@Column(name = "searchable")
	private boolean searchable;

	@Column(name = "position")
	private int position;

	@Column(name = "used")
	private boolean used;

	@Column(name = "retired_at")
	private @Nullable Instant retiredAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected CategoryAttribute() {
	}

	static CategoryAttribute define(AttributeDraft draft, int position) {
		CategoryAttribute attribute = new CategoryAttribute();
		attribute.id = draft.id();
		attribute.category = draft.category();
		attribute.code = draft.code();
		attribute.position = position;
		attribute.take(draft);
		return attribute;
	}

	/** Becomes what the draft says, but for category and code. */
	void change(AttributeDraft draft) {
		if (this.used && !draft.form().continues(form())) {
			throw new RuleViolation((this.kind == draft.form().kind() && this.unit.equals(draft.form().unit()))
					? "catalog.CategoryAttribute.choiceUsed" : "catalog.CategoryAttribute.kindUsed");
		}
		take(draft);
	}

	/** Whether items are found by the same words as before if it becomes the draft. */
	boolean isFoundAs(AttributeDraft draft) {
		return this.searchable == draft.searchable() && this.choices.equals(draft.form().choices());
	}

	private void take(AttributeDraft draft) {
		this.nameZh = draft.names().zh();
		this.nameEn = draft.names().en();
		this.kind = draft.form().kind();
		this.unit = draft.form().unit();
		this.decimals = draft.form().decimals();
		this.lowest = draft.form().lowest();
		this.highest = draft.form().highest();
		if (!this.choices.equals(draft.form().choices())) {
			this.choices.clear();
			this.choices.addAll(draft.form().choices());
		}
		this.required = draft.required();
		this.searchable = draft.searchable();
	}

	void moveTo(int place) {
		this.position = place;
	}

	void retire(Instant at) {
		if (this.retiredAt == null) {
			this.retiredAt = at;
		}
	}

	void reinstate() {
		this.retiredAt = null;
	}

	AttributeId id() {
		return this.id;
	}

	CategoryId category() {
		return this.category;
	}

	String code() {
		return this.code;
	}

	CatalogNames names() {
		return new CatalogNames(this.nameZh, this.nameEn);
	}

	AttributeForm form() {
		return new AttributeForm(this.kind, this.unit, this.decimals, this.lowest, this.highest, this.choices);
	}

	boolean isRequired() {
		return this.required;
	}

	boolean isSearchable() {
		return this.searchable;
	}

	int position() {
		return this.position;
	}

	boolean isRetired() {
		return this.retiredAt != null;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	AttributeDetails details() {
		return new AttributeDetails(this.id, this.category, this.code, names(), form(), this.required, this.searchable,
				this.used, isRetired(), version());
	}

}
