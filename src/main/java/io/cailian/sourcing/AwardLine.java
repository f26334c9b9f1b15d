package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import io.cailian.rates.FixedRate;
import io.cailian.kernel.Decimals;
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
 * One line of an RFQ given to one bid, with the price frozen as it was bid and its worth
 * in the company's books as it was when the award was proposed.
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

	@Column(name = "rate_date")
	private @Nullable LocalDate rateDate;

	@Column(name = "rate_source")
	private @Nullable String rateSource;

	@Column(name = "comparable_amount")
	private @Nullable BigDecimal comparableAmount;

	@Column(name = "base_amount")
	private @Nullable BigDecimal baseAmount;

	@Column(name = "base_currency")
	private @Nullable String baseCurrency;

	@Column(name = "base_rate")
	private @Nullable BigDecimal baseRate;

	@Column(name = "base_rate_date")
	private @Nullable LocalDate baseRateDate;

	@Column(name = "base_rate_source")
	private @Nullable String baseRateSource;

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
		if (awarded.rate() != null) {
			line.rate = awarded.rate().rate();
			line.rateDate = awarded.rate().date();
			line.rateSource = awarded.rate().source();
		}
		line.comparableAmount = awarded.comparableAmount();
		if (awarded.base() != null) {
			line.fix(awarded.base());
		}
		return line;
	}

	private void fix(BaseAmount base) {
		this.baseAmount = base.money().amount();
		this.baseCurrency = base.money().currency();
		if (base.rate() != null) {
			this.baseRate = base.rate().rate();
			this.baseRateDate = base.rate().date();
			this.baseRateSource = base.rate().source();
		}
	}

	AwardedLine awarded() {
		return new AwardedLine(this.rfqLine, this.position, this.bid, this.supplier, this.quantity,
				plain(this.unitPrice), this.amount, fixed(this.rate, this.rateDate, this.rateSource),
				plain(this.comparableAmount), base());
	}

	private @Nullable BaseAmount base() {
		return (this.baseAmount == null || this.baseCurrency == null) ? null
				: new BaseAmount(new Money(this.baseAmount, this.baseCurrency),
						fixed(this.baseRate, this.baseRateDate, this.baseRateSource));
	}

	private static @Nullable FixedRate fixed(@Nullable BigDecimal rate, @Nullable LocalDate date,
			@Nullable String source) {
		return (rate == null || date == null || source == null) ? null
				: new FixedRate(Decimals.stripped(rate), date, source);
	}

	private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
		return (value == null) ? null : Decimals.stripped(value);
	}

}
