package io.cailian.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.cailian.kernel.Quantity;
import io.cailian.sourcing.AwardId;
import io.cailian.sourcing.BaselineType;
import io.cailian.sourcing.BidForm;
import io.cailian.sourcing.RfqDraft;
import io.cailian.sourcing.RfqDraftLine;
import io.cailian.sourcing.RfqId;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * What the demo buys, one purchase for each stage of an RFQ, with the prices each of the
 * three suppliers offers. Ids follow from the names, so that no purchase exists twice.
 */
enum DemoPurchase {

	/** Still being written. */
	COAL("采暖季动力煤采购", "交货地点：厂区煤场，汽运到厂。按月结算，热值低于 5300 千卡/千克拒收。",
			List.of(new Line("动力煤 Q5500", "收到基低位发热量 ≥ 5500 kcal/kg，全硫 ≤ 0.8%，粒度 ≤ 50 mm", "3000", "TNE", "742"),
					new Line("洗混块煤", "收到基低位发热量 ≥ 5800 kcal/kg，粒度 25–80 mm", "600", "TNE", "865"))),

	/** Open for bids. */
	CABLES("厂区配电改造低压电力电缆采购", "含税到厂价，卷轴随货。随货提供型式试验报告及合格证，质保 24 个月。",
			List.of(new Line("电力电缆 ZR-YJV 0.6/1 kV 3×95+1×50", "铜芯，国标足芯，GB/T 12706.1", "2400", "MTR", "248", "243.6"),
					new Line("电力电缆 ZR-YJV 0.6/1 kV 4×25", "铜芯，国标足芯，GB/T 12706.1", "1500", "MTR", "88.5", "86.2"),
					new Line("热镀锌电缆桥架 200×100", "壁厚 1.5 mm，含盖板及连接件", "800", "MTR", "62", "59.8"))),

	/** Opened; one bid is suspiciously low. */
	PUMPS("循环水泵及备件采购", "含税到厂价，质保 18 个月，卖方负责现场调试指导。", List.of(
			new Line("单级离心泵 IS100-80-160", "流量 100 m³/h，扬程 32 m，铸铁泵体，含底座", "6", "SET", "12900", "12600", "13450",
					"7480"),
			new Line("机械密封", "碳化硅/石墨，适配 IS100-80-160", "24", "SET", "690", "650", "720", "398"),
			new Line("三相异步电动机 Y2-160M2-2", "15 kW，IP55，二级能效", "6", "H87", "4000", "3900", "4080", "2280"))),

	/** Closed; its bids are still sealed. */
	LUBRICANTS("设备润滑油脂年度采购", "含税到厂价，按月要货，随货提供出厂检验报告。",
			List.of(new Line("抗磨液压油 L-HM 46", "GB 11118.1，170 kg 桶装", "120", "XDR", "1980", "1945", "1990", "1925"),
					new Line("极压锂基润滑脂 2 号", "GB/T 7323，15 kg 桶装", "200", "XPL", "268", "262", "259", "271"))),

	/** The award waits for the purchasing manager; the lowest bid is not the one. */
	PACKAGING("成品包装纸箱采购", "按周要货，纸箱印刷版费由卖方承担，边压强度不达标整批退回。", List.of(
			new Line("五层瓦楞纸箱 600×400×400", "BC 楞，边压强度 ≥ 8000 N/m，单色印刷", "20000", "H87", "6.80", "6.62", "6.45", "6.71"),
			new Line("三层瓦楞纸箱 400×300×250", "B 楞，边压强度 ≥ 4500 N/m，单色印刷", "35000", "H87", "2.75", "2.66", "2.70",
					"2.68"))),

	/** Awarded. */
	CLOTHING("冬季防护服及劳保用品采购", "按尺码表分批交货，每批随附检测报告。",
			List.of(new Line("阻燃防静电防护服（冬款）", "GB 8965.1 / GB 12014，藏青色，S–4XL", "600", "SET", "175", "172", "168",
					"159.5"), new Line("丁腈浸胶防护手套", "13 针，掌浸，EN 388 4121X", "3000", "PR", "10.5", "10.2", "9.6", "9.9"),
					new Line("ABS 安全帽", "GB 2811，V 型，带透气孔", "600", "H87", "44", "43.5", "45", "41.8")));

	private static final String CURRENCY = "CNY";

	private static final String ZONE = "Asia/Shanghai";

	private static final int SUPPLY_DAYS = 45;

	private static final int LEAD_TIME_DAYS = 18;

	private final String title;

	private final String terms;

	private final List<Line> lines;

	DemoPurchase(String title, String terms, List<Line> lines) {
		this.title = title;
		this.terms = terms;
		this.lines = lines;
	}

	RfqId id() {
		return new RfqId(idOf("rfq"));
	}

	AwardId award() {
		return new AwardId(idOf("award"));
	}

	RfqDraft draft(@Nullable Instant closesAt, LocalDate today, List<SupplierId> invited) {
		List<RfqDraftLine> drafts = new ArrayList<>();
		for (Line line : this.lines) {
			drafts.add(new RfqDraftLine(lineId(drafts.size()), line.item(), line.specification(),
					Quantity.of(line.quantity(), line.unit()), today.plusDays(SUPPLY_DAYS),
					new BigDecimal(line.baseline()), BaselineType.LAST_PRICE));
		}
		return new RfqDraft(id(), this.title, this.terms, CURRENCY, closesAt, ZONE, false, false, 1, drafts, invited);
	}

	/** The bid of one of the suppliers, counted from 0. */
	BidForm bid(int supplier) {
		List<BidForm.Line> offers = new ArrayList<>();
		for (Line line : this.lines) {
			offers.add(new BidForm.Line(lineId(offers.size()), new BigDecimal(line.prices().get(supplier)),
					LEAD_TIME_DAYS + supplier, ""));
		}
		return new BidForm(CURRENCY, offers, "含 13% 增值税，含运费。");
	}

	private UUID lineId(int index) {
		return idOf("line/" + index);
	}

	private UUID idOf(String part) {
		return UUID.nameUUIDFromBytes(("demo/" + name() + "/" + part).getBytes(StandardCharsets.UTF_8));
	}

	/** One thing to buy, what it cost last time, and what each supplier asks. */
	private record Line(String item, String specification, String quantity, String unit, String baseline,
			List<String> prices) {

		Line(String item, String specification, String quantity, String unit, String baseline, String... prices) {
			this(item, specification, quantity, unit, baseline, List.of(prices));
		}

	}

}
