package io.cailian.supplier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentInfo;
import io.cailian.identity.UserId;

/**
 * Everything about one supplier that may be shown without opening its bank account.
 *
 * @param mergedInto the supplier that took its place, if it was merged
 */
public record SupplierDetails(SupplierId id, String number, SupplierIdentifier identifier, String name,
		String legalForm, String country, String address, String category, RegistryEntry registry, String contactName,
		String contactEmail, String contactPhone, MaskedBank bank, SupplierStatus status, Instant statusSince,
		String statusReason, List<AttachmentInfo> documents, List<UserId> members,
		List<SupplierSummary> sharingBankAccount, Optional<SupplierSummary> mergedInto, long version) {

}
