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
 * @param baseAmount the amount in the company's base currency; absent if no rate is known
 */
public record AwardRegisterRow(UUID award, String awardNumber, UUID rfq, String rfqNumber, String rfqTitle,
		SupplierId supplier, String supplierName, int position, String item, Quantity quantity,
		@Nullable BigDecimal unitPrice, Money amount, @Nullable BigDecimal baseAmount, AwardStatus status,
		@Nullable UserId decidedBy, @Nullable Instant decidedAt) {

}
