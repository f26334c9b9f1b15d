package io.cailian.qualification;

import java.util.ArrayList;
import java.util.List;

import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.SupplierColumn;
import io.cailian.supplier.spi.SupplierReferences;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Decisions, certificates and blocks of suppliers that are merged: whoever is blocked or
 * disqualified stays so under the other name.
 */
@Component
class QualificationReferences implements SupplierReferences {

	private static final List<SupplierColumn> COLUMNS = List.of(new SupplierColumn("qualification", "id", ""),
			new SupplierColumn("certificate", "id", ""), new SupplierColumn("supplier_block", "id", ""));

	private final JdbcTemplate jdbc;

	QualificationReferences(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "qualification";
	}

	@Override
	public List<String> move(SupplierId from, SupplierId to) {
		List<String> moved = new ArrayList<>();
		COLUMNS.forEach((column) -> moved.addAll(column.move(this.jdbc, from, to)));
		return moved;
	}

	@Override
	public void moveBack(List<String> moved, SupplierId from, SupplierId to) {
		COLUMNS.forEach((column) -> column.moveBack(this.jdbc, moved, from, to));
	}

}
