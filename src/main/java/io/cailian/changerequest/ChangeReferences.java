package io.cailian.changerequest;

import java.util.List;

import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.SupplierColumn;
import io.cailian.supplier.spi.SupplierReferences;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The change requests of suppliers that are merged. What was decided moves along; while
 * one of either waits no merge is even proposed: nobody could say what the request would
 * change, and the number finance calls back under must not move meanwhile.
 */
@Component
class ChangeReferences implements SupplierReferences {

	private static final SupplierColumn REQUESTS = new SupplierColumn("change_request", "id", "");

	private final JdbcTemplate jdbc;

	private final ChangeRequestRecords records;

	ChangeReferences(JdbcTemplate jdbc, ChangeRequestRecords records) {
		this.jdbc = jdbc;
		this.records = records;
	}

	@Override
	public String name() {
		return "changerequest";
	}

	@Override
	public void requireMovable(SupplierId from, SupplierId to) {
		if (this.records.waitingOf(from.value()) + this.records.waitingOf(to.value()) > 0) {
			throw new RuleViolation("changerequest.ChangeReferences.waiting");
		}
	}

	@Override
	public void requireSeparable(SupplierId merged) {
		if (this.records.waitingOf(merged.value()) > 0) {
			throw new RuleViolation("changerequest.ChangeReferences.waitingForUndoing");
		}
	}

	@Override
	public List<String> move(SupplierId from, SupplierId to) {
		return REQUESTS.move(this.jdbc, from, to);
	}

	@Override
	public void moveBack(List<String> moved, SupplierId from, SupplierId to) {
		REQUESTS.moveBack(this.jdbc, moved, from, to);
	}

}
