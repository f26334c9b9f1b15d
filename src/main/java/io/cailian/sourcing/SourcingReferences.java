package io.cailian.sourcing;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.SupplierColumn;
import io.cailian.supplier.spi.SupplierReferences;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Invitations, bids and awarded lines of suppliers that are merged. While one of the two
 * takes part in an RFQ that is not decided the merge waits, so that no sealed bid changes
 * its owner. Where both were invited to one RFQ, the one RFQ keeps two bidders for ever:
 * history is not rewritten.
 */
@Component
class SourcingReferences implements SupplierReferences {

	private static final String WITH_ONE_OR_BOTH = """
			select r.number, r.status, count(*) from rfq r join invitation i on i.rfq_id = r.id
			where i.supplier_id in (?, ?) and r.status not in ('AWARDED', 'FAILED', 'CANCELLED')
			group by r.number, r.status order by r.number""";

	private static final int MOST_NAMED = 10;

	private final JdbcTemplate jdbc;

	SourcingReferences(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "sourcing";
	}

	@Override
	public void requireMovable(SupplierId from, SupplierId to) {
		List<String> undecided = this.jdbc
			.query(WITH_ONE_OR_BOTH,
					(row, index) -> (RfqStatus.valueOf(row.getString(2)).isUndecided() || row.getInt(3) > 1)
							? row.getString(1) : "",
					Ids.bytes(from.value()), Ids.bytes(to.value()))
			.stream()
			.filter((number) -> !number.isEmpty())
			.limit(MOST_NAMED)
			.toList();
		if (!undecided.isEmpty()) {
			throw new RuleViolation("sourcing.SourcingReferences.takesPart", String.join(", ", undecided));
		}
	}

	@Override
	public List<String> move(SupplierId from, SupplierId to) {
		List<String> moved = new ArrayList<>();
		// Awarded lines first: which of them stay is seen by the invitations.
		moved.addAll(new SupplierColumn("award_line", "id", """
				award_id in (select w.id from award w join invitation i on i.rfq_id = w.rfq_id
				where i.supplier_id = x'%s')""".formatted(hex(to))).move(this.jdbc, from, to));
		for (String table : List.of("bid", "invitation")) {
			List<byte[]> shared = this.jdbc.query(
					"select a.id from " + table + " a join invitation b on b.rfq_id = a.rfq_id and b.supplier_id = ? "
							+ "where a.supplier_id = ?",
					(row, index) -> row.getBytes(1), Ids.bytes(to.value()), Ids.bytes(from.value()));
			moved.addAll(new SupplierColumn(table, "id", in(shared)).move(this.jdbc, from, to));
		}
		return moved;
	}

	@Override
	public void moveBack(List<String> moved, SupplierId from, SupplierId to) {
		for (String table : List.of("award_line", "bid", "invitation")) {
			new SupplierColumn(table, "id", "").moveBack(this.jdbc, moved, from, to);
		}
	}

	private static String in(List<byte[]> ids) {
		return ids.isEmpty() ? "" : "id in ("
				+ String.join(", ", ids.stream().map((id) -> "x'" + HexFormat.of().formatHex(id) + "'").toList()) + ")";
	}

	private static String hex(SupplierId supplier) {
		return HexFormat.of().formatHex(Ids.bytes(supplier.value()));
	}

}
