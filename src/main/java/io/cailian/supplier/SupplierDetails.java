package io.cailian.supplier;

import java.time.Instant;
import java.util.List;

import io.cailian.document.AttachmentInfo;
import io.cailian.identity.UserId;

/**
 * Everything about one supplier that may be shown without opening its bank account.
 */
public record SupplierDetails(SupplierId id, String number, SupplierIdentifier identifier, String name,
		String legalForm, String country, String address, String category, RegistryEntry registry, String contactName,
		String contactEmail, String contactPhone, MaskedBank bank, SupplierStatus status, Instant statusSince,
		String statusReason, List<AttachmentInfo> documents, List<UserId> members,
		List<SupplierSummary> sharingBankAccount, long version) {

}
