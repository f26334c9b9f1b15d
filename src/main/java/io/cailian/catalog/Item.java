package io.cailian.catalog;

import java.time.Instant;
import java.util.Map;

import io.cailian.classification.CategoryId;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be bought. It begins as a draft, which may be incomplete; from the
 * day it is offered every required attribute has a value. A retired one is offered no
 * more, and can be offered again once it is complete by the attributes of that day.
 */
@Entity
@Table(name = "catalog_item")
class Item {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ItemId id;

	@Column(name = "code")
	private String code;

	@Column(name = "name_zh")
	private String nameZh;

	@Column(name = "name_en")
	private String nameEn;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "category_id"))
	private CategoryId category;

	@Column(name = "unit")
	private String unit;

	@Column(name = "description")
	private String description;

	@Column(name = "attribute_values", columnDefinition = "longtext")
	private String values;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private ItemStatus status;

	@Column(name = "changed_at")
	private Instant changedAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Item() {
	}

	static Item write(ItemDraft draft, Map<String, String> stored, Instant at) {
		Item item = new Item();
		item.id = draft.id();
		item.status = ItemStatus.DRAFT;
		item.take(draft, stored, at);
		return item;
	}

	/** Becomes what the draft says. */
	void edit(ItemDraft draft, Map<String, String> stored, Instant at) {
		if (this.status == ItemStatus.RETIRED) {
			throw new RuleViolation("catalog.Item.retired", this.code);
		}
		take(draft, stored, at);
	}

	private void take(ItemDraft draft, Map<String, String> stored, Instant at) {
		this.code = draft.code();
		this.nameZh = draft.names().zh();
		this.nameEn = draft.names().en();
		this.category = draft.category();
		this.unit = draft.unit();
		this.description = draft.description();
		this.values = StoredValues.write(stored);
		this.changedAt = at;
	}

	void moveTo(ItemStatus next, Instant at) {
		if (!this.status.next().contains(next)) {
			throw new RuleViolation("catalog.Item.move." + this.status, this.code);
		}
		this.status = next;
		this.changedAt = at;
	}

	ItemId id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	CategoryId category() {
		return this.category;
	}

	Map<String, String> values() {
		return StoredValues.read(this.values);
	}

	ItemStatus status() {
		return this.status;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	ItemDetails details() {
		return new ItemDetails(this.id, this.code, new CatalogNames(this.nameZh, this.nameEn), this.category, this.unit,
				this.description, values(), this.status, this.changedAt, version());
	}

}
