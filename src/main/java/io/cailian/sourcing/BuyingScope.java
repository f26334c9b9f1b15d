package io.cailian.sourcing;

import java.util.Optional;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;
import io.cailian.kernel.RuleViolation;
import io.cailian.qualification.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing an RFQ buys, where it is to be delivered and for which business
 * unit, by which suppliers are judged; and why restricted ones are invited all the same.
 * What is left out may be what a sanction is about, and then needs words as well.
 */
public record BuyingScope(@Nullable CategoryId category, @Nullable Region region, @Nullable BusinessUnitId unit,
		String exceptionReason) {

	public static final BuyingScope NONE = new BuyingScope(null, null, null, "");

	public static final int MAX_REASON = 1000;

	public BuyingScope {
		exceptionReason = exceptionReason.strip();
		if (exceptionReason.length() > MAX_REASON) {
			throw new RuleViolation("sourcing.Rfq.exceptionReasonTooLong", MAX_REASON);
		}
	}

	/** The scope in which suppliers must stand well enough. */
	public Scope scope() {
		return new Scope(Optional.ofNullable(this.category), Optional.ofNullable(this.region),
				Optional.ofNullable(this.unit));
	}

}
