package io.cailian.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Decimals;
import io.cailian.kernel.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Where an index stood on a day, by a named source.
 */
@Entity
@Table(name = "price_index_value")
class IndexValue {

	@Id
	@Column(name = "id")
	private UUID id;

	@Column(name = "index_name")
	private String index;

	@Column(name = "value_date")
	private LocalDate day;

	@Column(name = "index_value")
	private BigDecimal value;

	@Column(name = "source")
	private String source;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
	private UserId recordedBy;

	@Column(name = "recorded_at")
	private Instant recordedAt;

	@SuppressWarnings("NullAway.Init")
	protected IndexValue() {
	}

	static IndexValue of(IndexEntry entry, UserId by, Instant at) {
		IndexValue row = new IndexValue();
		row.id = Ids.next();
		row.index = entry.index();
		row.day = entry.day();
		row.correct(entry, by, at);
		return row;
	}

	void correct(IndexEntry entry, UserId by, Instant at) {
		this.value = entry.value();
		this.source = entry.source();
		this.recordedBy = by;
		this.recordedAt = at;
	}

	UUID id() {
		return this.id;
	}

	IndexEntry entry() {
		return new IndexEntry(this.index, this.day, Decimals.stripped(this.value), this.source);
	}

}
