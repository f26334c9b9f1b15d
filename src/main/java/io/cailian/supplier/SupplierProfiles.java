package io.cailian.supplier;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.UserId;
import org.springframework.stereotype.Component;

/**
 * Puts together what may be shown of a supplier; the caller has checked to whom.
 */
@Component
class SupplierProfiles {

	private final SupplierRecords records;

	private final BankAccounts bankAccounts;

	private final Attachments attachments;

	private final SupplierMembership membership;

	SupplierProfiles(SupplierRecords records, BankAccounts bankAccounts, Attachments attachments,
			SupplierMembership membership) {
		this.records = records;
		this.bankAccounts = bankAccounts;
		this.attachments = attachments;
		this.membership = membership;
	}

	SupplierDetails details(Supplier supplier) {
		return details(supplier,
				account(supplier)
					.map((account) -> this.bankAccounts.paidTo(account)
						.stream()
						.filter((other) -> !other.id().equals(supplier.id()))
						.toList())
					.orElse(List.of()));
	}

	/** The same as the supplier sees it: without a word on others. */
	SupplierDetails ownDetails(Supplier supplier) {
		return details(supplier, List.of());
	}

	private SupplierDetails details(Supplier supplier, List<SupplierSummary> sharing) {
		Company company = supplier.company();
		Contact contact = supplier.contact();
		return new SupplierDetails(supplier.id(), supplier.number(), supplier.identifier(), company.name(),
				company.legalForm(), company.country(), company.address(), company.category(), company.registry(),
				contact.name(), contact.email(), contact.phone(),
				this.bankAccounts.masked(supplier.id().value(), account(supplier), company.name()), supplier.status(),
				supplier.statusSince(), supplier.statusReason(), documents(supplier), members(supplier), sharing,
				supplier.isMerged() ? Optional.of(this.records.survivor(supplier).summary()) : Optional.empty(),
				supplier.version());
	}

	/** What was merged is paid to no account of its own. */
	private static Optional<BankAccount> account(Supplier supplier) {
		return supplier.isMerged() ? Optional.empty() : supplier.bankAccount();
	}

	private List<UserId> members(Supplier supplier) {
		return this.membership.membersOf(supplier.id());
	}

	private List<AttachmentInfo> documents(Supplier supplier) {
		List<AttachmentId> files = supplier.documents()
			.stream()
			.map((document) -> new AttachmentId(document.attachment()))
			.toList();
		Map<AttachmentId, AttachmentInfo> infos = this.attachments.infos(files);
		return files.stream().flatMap((file) -> Optional.ofNullable(infos.get(file)).stream()).toList();
	}

}
