package io.cailian.sourcing;

import java.math.BigDecimal;
import java.util.UUID;

import io.cailian.kernel.Decimals;
import io.cailian.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One line of an opened bid. Written by the opening and never before.
 */
@Entity
@Table(name = "bid_line")
class BidLine {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "bid_id")
	private Bid bid;

	@Column(name = "rfq_line_id")
	private UUID rfqLine;

	@Column(name = "unit_price")
	private @Nullable BigDecimal unitPrice;

	@Column(name = "line_total")
	private @Nullable BigDecimal lineTotal;

	@Column(name = "lead_time_days")
	private @Nullable Integer leadTimeDays;

	@Column(name = "remark")
	private String remark;

	@SuppressWarnings("NullAway.Init")
	protected BidLine() {
	}

	static BidLine of(Bid bid, OpenedContent.Line content) {
		BidLine line = new BidLine();
		line.id = Ids.next();
		line.bid = bid;
		line.rfqLine = content.rfqLine();
		line.unitPrice = content.unitPrice();
		line.lineTotal = content.total();
		line.leadTimeDays = content.leadTimeDays();
		line.remark = content.remark();
		return line;
	}

	OpenedBid.Line opened() {
		return new OpenedBid.Line(this.rfqLine, (this.unitPrice == null) ? null : Decimals.stripped(this.unitPrice),
				(this.lineTotal == null) ? null : Decimals.stripped(this.lineTotal), this.leadTimeDays, this.remark);
	}

}
