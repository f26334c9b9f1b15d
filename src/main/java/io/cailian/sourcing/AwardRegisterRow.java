package io.cailian.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * One awarded line in the award register.
 *
 * @param baseAmount the amount in the company's base currency as it was fixed when the
 * award was proposed; absent if no rate was known
 * @param imported whether another system decided the award
 * @param decidedFor in whose place it was decided, if in somebody else's
 */
public record AwardRegisterRow(UUID award, String awardNumber, UUID rfq, String rfqNumber, String rfqTitle,
		SupplierId supplier, String supplierName, int position, String item, Quantity quantity,
		@Nullable BigDecimal unitPrice, Money amount, @Nullable Money baseAmount, AwardStatus status, boolean imported,
		@Nullable UserId decidedBy, @Nullable UserId decidedFor, @Nullable Instant decidedAt) {

	public AwardStanding standing() {
		return AwardStanding.of(this.status, this.imported);
	}

	/** The line and its item, such as {@code 2. Toner}. */
	public String lineText() {
		return this.position + ". " + this.item;
	}

}
