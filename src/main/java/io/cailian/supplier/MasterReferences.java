package io.cailian.supplier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.spi.SupplierColumn;
import io.cailian.supplier.spi.SupplierReferences;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the master record itself hangs on a supplier: the people who act for it and the
 * documents it handed in.
 */
@Component
class MasterReferences implements SupplierReferences {

	private static final SupplierColumn DOCUMENTS = new SupplierColumn("supplier_document", "attachment_id", "");

	private static final String PERSON = "supplier_user:";

	private final JdbcTemplate jdbc;

	MasterReferences(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "supplier";
	}

	@Override
	public List<String> move(SupplierId from, SupplierId to) {
		List<String> moved = new ArrayList<>(DOCUMENTS.move(this.jdbc, from, to));
		List<String> people = this.jdbc.query("select user_id from supplier_user where supplier_id = ? for update",
				(row, index) -> row.getString(1), Ids.bytes(from.value()));
		for (String person : people) {
			this.jdbc.update("update supplier_user set supplier_id = ? where user_id = ?", Ids.bytes(to.value()),
					person);
			moved.add(PERSON + HexFormat.of().formatHex(person.getBytes(StandardCharsets.UTF_8)));
		}
		return moved;
	}

	@Override
	public void moveBack(List<String> moved, SupplierId from, SupplierId to) {
		DOCUMENTS.moveBack(this.jdbc, moved, from, to);
		for (String row : moved) {
			if (row.startsWith(PERSON)) {
				String person = new String(HexFormat.of().parseHex(row.substring(PERSON.length())),
						StandardCharsets.UTF_8);
				int found = this.jdbc.update(
						"update supplier_user set supplier_id = ? where user_id = ? and supplier_id = ?",
						Ids.bytes(from.value()), person, Ids.bytes(to.value()));
				if (found != 1) {
					throw new RuleViolation("supplier.SupplierMerging.movedSince", "supplier_user");
				}
			}
		}
	}

}
