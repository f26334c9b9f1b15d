package io.cailian.onboarding;

import java.util.List;

import io.cailian.supplier.SupplierId;
import io.cailian.supplier.spi.SupplierColumn;
import io.cailian.supplier.spi.SupplierReferences;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The applications by which suppliers that are merged once came.
 */
@Component
class OnboardingReferences implements SupplierReferences {

	private static final SupplierColumn APPLICATIONS = new SupplierColumn("supplier_application", "id", "");

	private final JdbcTemplate jdbc;

	OnboardingReferences(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "onboarding";
	}

	@Override
	public List<String> move(SupplierId from, SupplierId to) {
		return APPLICATIONS.move(this.jdbc, from, to);
	}

	@Override
	public void moveBack(List<String> moved, SupplierId from, SupplierId to) {
		APPLICATIONS.moveBack(this.jdbc, moved, from, to);
	}

}
