package io.cailian.supplier;

import java.time.Instant;
import java.util.List;

import io.cailian.document.AttachmentInfo;

/**
 * What an applicant sees of its own application, and of nothing older.
 */
public record ApplicationStatus(SupplierId supplier, String applicationNumber, String supplierNumber,
		String companyName, SupplierIdentifier identifier, SupplierStatus status, Instant since, Instant submittedAt,
		String reason, String contactEmail, List<Exchange> exchanges, List<AttachmentInfo> documents) {

	/** Whether the applicant still has a say. */
	public boolean mayWithdraw() {
		return this.status.isOpen();
	}

	public boolean mustAnswer() {
		return this.status == SupplierStatus.INFORMATION_REQUESTED;
	}

}
