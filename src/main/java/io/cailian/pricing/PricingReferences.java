package io.cailian.pricing;

import java.util.HexFormat;
import java.util.List;

import io.cailian.kernel.Ids;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.SupplierColumn;
import io.cailian.supplier.spi.SupplierReferences;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Items and prices of suppliers that are merged. Where both sell an item, the prices of
 * the one that goes on hold, and those of the other stay with it as history: nobody buys
 * from a supplier that was merged.
 */
@Component
class PricingReferences implements SupplierReferences {

	private final JdbcTemplate jdbc;

	PricingReferences(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "pricing";
	}

	@Override
	public List<String> move(SupplierId from, SupplierId to) {
		return sold(to).move(this.jdbc, from, to);
	}

	@Override
	public void moveBack(List<String> moved, SupplierId from, SupplierId to) {
		sold(to).moveBack(this.jdbc, moved, from, to);
	}

	private static SupplierColumn sold(SupplierId to) {
		return new SupplierColumn("supplier_item", "id",
				"item_id in (select item_id from supplier_item where supplier_id = X'"
						+ HexFormat.of().formatHex(Ids.bytes(to.value())) + "')");
	}

}
