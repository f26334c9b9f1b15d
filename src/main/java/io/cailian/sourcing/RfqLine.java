package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import io.cailian.kernel.Decimals;
import io.cailian.kernel.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One thing to buy in an RFQ.
 */
@Entity
@Table(name = "rfq_line")
class RfqLine {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "rfq_id")
	private Rfq rfq;

	@Column(name = "position")
	private int position;

	@Column(name = "item")
	private String item;

	@Column(name = "specification")
	private String specification;

	@Embedded
	private Quantity quantity;

	@Column(name = "need_by")
	private @Nullable LocalDate needBy;

	@Column(name = "baseline_price")
	private @Nullable BigDecimal baselinePrice;

	@Enumerated(EnumType.STRING)
	@Column(name = "baseline_type")
	private @Nullable BaselineType baselineType;

	@SuppressWarnings("NullAway.Init")
	protected RfqLine() {
	}

	static RfqLine of(Rfq rfq, RfqDraftLine draft, int position) {
		RfqLine line = new RfqLine();
		line.id = draft.id();
		line.rfq = rfq;
		line.rewrite(draft, position);
		return line;
	}

	void rewrite(RfqDraftLine draft, int at) {
		this.position = at;
		this.item = draft.item();
		this.specification = draft.specification();
		this.quantity = draft.quantity();
		this.needBy = draft.needBy();
		this.baselinePrice = draft.baselinePrice();
		this.baselineType = draft.baselineType();
	}

	UUID id() {
		return this.id;
	}

	String item() {
		return this.item;
	}

	Quantity quantity() {
		return this.quantity;
	}

	RfqLineDetails details() {
		return new RfqLineDetails(this.id, this.position, this.item, this.specification, this.quantity, this.needBy,
				(this.baselinePrice == null) ? null : Decimals.stripped(this.baselinePrice), this.baselineType);
	}

}
