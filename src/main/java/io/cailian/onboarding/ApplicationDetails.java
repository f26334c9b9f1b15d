package io.cailian.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.document.AttachmentInfo;
import io.cailian.supplier.Company;
import io.cailian.supplier.Contact;
import io.cailian.supplier.HandedInDocument;
import io.cailian.supplier.MaskedBank;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;

/**
 * Everything about one application that may be shown without opening its bank account.
 *
 * @param sharingBankAccount names of other companies that want to be paid to, or are paid
 * to, the same account
 */
public record ApplicationDetails(ApplicationId id, String number, SupplierIdentifier identifier, Company company,
		Contact contact, MaskedBank bank, ApplicationStatus status, Instant statusSince, String statusReason,
		Instant submittedAt, Optional<SupplierId> supplier, List<Exchange> exchanges, List<AttachmentInfo> documents,
		List<String> sharingBankAccount, SupplyWish wish, AnsweredQuestionnaire answered,
		List<HandedInDocument> handedIn, long version) {

}
