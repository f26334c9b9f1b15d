package io.cailian.sourcing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;

import org.springframework.stereotype.Component;

/**
 * Puts opened bids side by side for this module, whoever calls: approval rules may ask
 * people about an award who hold no role in buying.
 */
@Component
class Comparisons {

	private final Bids bids;

	private final Disqualifications disqualifications;

	private final Suppliers suppliers;

	Comparisons(Bids bids, Disqualifications disqualifications, Suppliers suppliers) {
		this.bids = bids;
		this.disqualifications = disqualifications;
		this.suppliers = suppliers;
	}

	/**
	 * @throws RuleViolation {@code sourcing.Comparison.sealed} before the opening
	 */
	Comparison of(Rfq rfq) {
		if (!rfq.isOpened()) {
			throw new RuleViolation("sourcing.Comparison.sealed", rfq.number());
		}
		List<OpenedBid> opened = this.bids.of(rfq.id()).stream().filter(Bid::isOpen).map(Bid::opened).toList();
		Map<BidId, Comparison.Disqualification> set = new HashMap<>();
		this.disqualifications.of(rfq.id()).forEach((one) -> set.put(one.bid(), one.shown()));
		Map<SupplierId, SupplierSummary> names = this.suppliers.all(opened.stream().map(OpenedBid::supplier).toList());
		return new Evaluation(rfq.details(), opened, (supplier) -> name(names, supplier), set).comparison();
	}

	private static String name(Map<SupplierId, SupplierSummary> names, SupplierId supplier) {
		SupplierSummary summary = names.get(supplier);
		return (summary == null) ? supplier.toString() : summary.name();
	}

}
