package io.cailian.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Decimals;
import io.cailian.kernel.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One price row. What it says is never edited: another row replaces it from a day on, and
 * both stay as the history of the price. Only the end of its validity moves, and only to
 * an earlier day.
 */
@Entity
@Table(name = "supplier_price")
class SupplierPrice {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private PriceId id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "supplier_item_id")
	private SupplierItem sold;

	@Column(name = "unit")
	private String unit;

	@Column(name = "from_quantity")
	private BigDecimal from;

	@Column(name = "price")
	private BigDecimal price;

	@Column(name = "currency")
	private String currency;

	@Column(name = "price_per")
	private BigDecimal per;

	@Column(name = "valid_from")
	private LocalDate validFrom;

	@Column(name = "valid_until")
	private @Nullable LocalDate validUntil;

	@Column(name = "least_quantity")
	private BigDecimal least;

	@Column(name = "package_size")
	private BigDecimal packageSize;

	@Column(name = "lead_days")
	private int leadDays;

	@Column(name = "agreement_id")
	private @Nullable UUID agreement;

	@Column(name = "index_name")
	private @Nullable String indexName;

	@Column(name = "index_base")
	private @Nullable BigDecimal indexBase;

	@Column(name = "index_share")
	private @Nullable BigDecimal indexShare;

	@Column(name = "index_lowest")
	private @Nullable BigDecimal indexLowest;

	@Column(name = "index_highest")
	private @Nullable BigDecimal indexHighest;

	@Enumerated(EnumType.STRING)
	@Column(name = "origin")
	private PriceOrigin origin;

	@Column(name = "origin_id")
	private @Nullable UUID originId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
	private UserId recordedBy;

	@Column(name = "recorded_at")
	private Instant recordedAt;

	@Column(name = "replaced_by")
	private @Nullable UUID replacedBy;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "ended_by"))
	private @Nullable UserId endedBy;

	@Column(name = "ended_at")
	private @Nullable Instant endedAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected SupplierPrice() {
	}

	static SupplierPrice record(SupplierItem sold, PriceOffer offer, PriceSource source, UserId by, Instant at) {
		SupplierPrice row = new SupplierPrice();
		row.id = offer.id();
		row.sold = sold;
		row.unit = offer.unit();
		row.from = offer.from();
		row.price = offer.price().money().amount();
		row.currency = offer.price().money().currency();
		row.per = offer.price().per();
		row.validFrom = offer.validity().from();
		row.validUntil = offer.validity().until().orElse(null);
		row.least = offer.quantities().least();
		row.packageSize = offer.quantities().packageSize();
		row.leadDays = offer.leadDays();
		row.agreement = offer.agreement().orElse(null);
		offer.floating().ifPresent((terms) -> {
			row.indexName = terms.index();
			row.indexBase = terms.base();
			row.indexShare = terms.share();
			row.indexLowest = terms.lowest();
			row.indexHighest = terms.highest();
		});
		row.origin = source.origin();
		row.originId = source.document().orElse(null);
		row.recordedBy = by;
		row.recordedAt = at;
		return row;
	}

	/** Whether the two say what one thing costs: the same tier of the same list. */
	boolean isSameTierAs(PriceOffer other) {
		return offer().isTierBeside(other) && this.from.compareTo(other.from()) == 0;
	}

	/** Whether it has never held and never will. */
	boolean isVoid() {
		return this.validFrom.equals(this.validUntil);
	}

	/** Another row holds from that day on; from a day before its own on it is void. */
	void giveWay(LocalDate day, Optional<PriceId> other, UserId by, Instant at) {
		LocalDate end = day.isBefore(this.validFrom) ? this.validFrom : day;
		if (this.validUntil == null || end.isBefore(this.validUntil)) {
			this.validUntil = end;
			this.replacedBy = other.map(PriceId::value).orElse(null);
			this.endedBy = by;
			this.endedAt = at;
		}
	}

	PriceId id() {
		return this.id;
	}

	SupplierItem sold() {
		return this.sold;
	}

	LocalDate validFrom() {
		return this.validFrom;
	}

	PriceOffer offer() {
		return new PriceOffer(this.id, this.sold.supplier(), this.unit, Decimals.stripped(this.from),
				new UnitPrice(new Money(this.price, this.currency), this.per),
				new Validity(this.validFrom, isVoid() ? Optional.empty() : Optional.ofNullable(this.validUntil)),
				new OrderQuantities(this.least, this.packageSize), this.leadDays, Optional.ofNullable(this.agreement),
				floating());
	}

	private Optional<FloatingTerms> floating() {
		if (this.indexName == null) {
			return Optional.empty();
		}
		return Optional.of(new FloatingTerms(this.indexName, stripped(this.indexBase), stripped(this.indexShare),
				stripped(this.indexLowest), stripped(this.indexHighest)));
	}

	private static BigDecimal stripped(@Nullable BigDecimal value) {
		return Decimals.stripped(Objects.requireNonNull(value));
	}

	PriceDetails details() {
		return new PriceDetails(this.sold.item(), offer(), this.sold.supplierCode(),
				new PriceSource(this.origin, Optional.ofNullable(this.originId)), this.recordedBy, this.recordedAt,
				isVoid(), Optional.ofNullable(this.replacedBy).map(PriceId::new), Optional.ofNullable(this.endedBy),
				Optional.ofNullable(this.endedAt));
	}

}
