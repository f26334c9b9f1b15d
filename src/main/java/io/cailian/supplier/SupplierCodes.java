package io.cailian.supplier;

import java.util.Optional;

import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnitId;
import io.cailian.identity.BusinessUnits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives suppliers the codes people call them by: without a gap and without a double
 * within each prefix, however many are activated side by side and however many of those
 * fail.
 */
@Component
@EnableConfigurationProperties(SupplierCodeSettings.class)
@Transactional(propagation = Propagation.MANDATORY)
class SupplierCodes {

	private final SupplierCodeSettings settings;

	private final Counters counters;

	private final BusinessUnits units;

	SupplierCodes(SupplierCodeSettings settings, Counters counters, BusinessUnits units) {
		this.settings = settings;
		this.counters = counters;
		this.units = units;
	}

	/** The next code for a supplier of this unit, or of none in particular. */
	String next(Optional<BusinessUnitId> unit) {
		Optional<BusinessUnitDetails> known = unit.flatMap(this.units::find);
		String prefix = this.settings.prefix(known.map(BusinessUnitDetails::groupCode).orElse(this.settings.group()),
				known.map(BusinessUnitDetails::code).orElse(this.settings.unit()));
		return this.settings.code(prefix, this.counters.next(prefix));
	}

}
