package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import io.cailian.supplier.SupplierId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One line of an RFQ given to one bid, with the price frozen as it was bid.
 */
@Entity
@Table(name = "award_line")
class AwardLine {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "award_id")
	private Award award;

	@Column(name = "rfq_line_id")
	private UUID rfqLine;

	@Embedded
	private BidId bid;

	@Embedded
	private SupplierId supplier;

	@Column(name = "position")
	private int position;

	@Embedded
	private Quantity quantity;

	@Column(name = "unit_price")
	private @Nullable BigDecimal unitPrice;

	@Embedded
	private Money amount;

	@Column(name = "rate")
	private @Nullable BigDecimal rate;

	@Column(name = "comparable_amount")
	private @Nullable BigDecimal comparableAmount;

	@SuppressWarnings("NullAway.Init")
	protected AwardLine() {
	}

	static AwardLine of(Award award, AwardedLine awarded) {
		AwardLine line = new AwardLine();
		line.id = Ids.next();
		line.award = award;
		line.rfqLine = awarded.rfqLine();
		line.bid = awarded.bid();
		line.supplier = awarded.supplier();
		line.position = awarded.position();
		line.quantity = awarded.quantity();
		line.unitPrice = awarded.unitPrice();
		line.amount = awarded.amount();
		line.rate = awarded.rate();
		line.comparableAmount = awarded.comparableAmount();
		return line;
	}

	AwardedLine awarded() {
		return new AwardedLine(this.rfqLine, this.position, this.bid, this.supplier, this.quantity,
				plain(this.unitPrice), this.amount, plain(this.rate), plain(this.comparableAmount));
	}

	private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
		return (value == null) ? null : Prices.plain(value);
	}

}
