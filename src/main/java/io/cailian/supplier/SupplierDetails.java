package io.cailian.supplier;

import java.time.Instant;
import java.util.List;

import io.cailian.document.AttachmentInfo;
import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one supplier that may be shown without opening its bank account.
 */
public record SupplierDetails(SupplierId id, String number, SupplierIdentifier identifier, String name,
		String legalForm, String country, String address, String category, String contactName, String contactEmail,
		String contactPhone, MaskedBank bank, SupplierStatus status, Instant statusSince, String statusReason,
		String applicationNumber, @Nullable Instant submittedAt, List<Exchange> exchanges,
		List<AttachmentInfo> documents, List<UserId> members, List<SupplierSummary> sharingBankAccount, long version) {

}
