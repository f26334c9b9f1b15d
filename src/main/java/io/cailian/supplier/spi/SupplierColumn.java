package io.cailian.supplier.spi;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One column {@code supplier_id} of a table with a binary key, whose rows are moved from
 * one supplier to another and back.
 *
 * @param exempt an SQL condition on the table for rows that stay where they are, or empty
 */
public record SupplierColumn(String table, String key, String exempt) {

	private static final String SEPARATOR = ":";

	/** Moves the rows and says which; the table locks them until the end. */
	public List<String> move(JdbcTemplate jdbc, SupplierId from, SupplierId to) {
		String condition = this.exempt.isEmpty() ? "" : " and not (" + this.exempt + ")";
		List<byte[]> keys = jdbc.query(
				"select " + this.key + " from " + this.table + " where supplier_id = ?" + condition + " for update",
				(row, index) -> row.getBytes(1), Ids.bytes(from.value()));
		List<String> moved = new ArrayList<>();
		for (byte[] key : keys) {
			jdbc.update("update " + this.table + " set supplier_id = ? where " + this.key + " = ?",
					Ids.bytes(to.value()), key);
			moved.add(this.table + SEPARATOR + HexFormat.of().formatHex(key));
		}
		return moved;
	}

	/** Moves those of the rows that are of this table back. */
	public void moveBack(JdbcTemplate jdbc, List<String> moved, SupplierId from, SupplierId to) {
		for (String row : moved) {
			if (!row.startsWith(this.table + SEPARATOR)) {
				continue;
			}
			byte[] key = HexFormat.of().parseHex(row.substring(row.indexOf(SEPARATOR) + 1));
			int found = jdbc.update(
					"update " + this.table + " set supplier_id = ? where " + this.key + " = ? and supplier_id = ?",
					Ids.bytes(from.value()), key, Ids.bytes(to.value()));
			if (found != 1) {
				throw new RuleViolation("supplier.SupplierMerging.movedSince", this.table);
			}
		}
	}

}
