package io.cailian.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentInfo;
import io.cailian.supplier.SupplierIdentifier;

/**
 * What an applicant sees of its own application. The supplier number is empty until there
 * is one.
 *
 * @param usualWorkingDays how long decisions took of late, if there were any
 */
public record TrackedApplication(ApplicationId id, String number, String supplierNumber, String companyName,
		SupplierIdentifier identifier, ApplicationStatus status, Instant since, Instant submittedAt, String reason,
		String contactEmail, List<Exchange> exchanges, List<AttachmentInfo> documents, SupplyWish wish,
		Optional<Integer> usualWorkingDays) {

	/** Whether the applicant still has a say. */
	public boolean mayWithdraw() {
		return this.status.isOpen();
	}

	/** Whether the applicant may try once more with the old answers. */
	public boolean mayApplyAgain() {
		return this.status.mayApplyAgain();
	}

	public boolean mustAnswer() {
		return this.status == ApplicationStatus.INFORMATION_REQUESTED;
	}

}
