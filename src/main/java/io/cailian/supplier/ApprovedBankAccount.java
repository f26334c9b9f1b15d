package io.cailian.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;

/**
 * The account a supplier is paid to, as it was approved.
 *
 * @param versionNo the version with which this account came into force
 * @param approvedAt when that was; later versions that repeat the account change nothing
 * @param document the change request or application it came by, on which whoever asked
 * for it or approved it may not pay
 */
public record ApprovedBankAccount(SupplierId supplier, int versionNo, BankDetails account, VersionCause cause,
		Optional<UUID> document, UserId approvedBy, Instant approvedAt) {

	/** Whether it is so long in force that it may be paid to. */
	public boolean hasCooledOff(Duration coolOff, Instant now) {
		return !now.isBefore(this.approvedAt.plus(coolOff));
	}

}
