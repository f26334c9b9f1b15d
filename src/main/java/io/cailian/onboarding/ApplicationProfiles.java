package io.cailian.onboarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.supplier.BankAccount;
import io.cailian.supplier.BankAccounts;
import io.cailian.supplier.SimilarSupplier;
import io.cailian.supplier.SimilarSuppliers;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.SupplierSummary;
import org.springframework.stereotype.Component;

/**
 * Puts together what staff may see of an application; the caller has checked to whom it
 * goes.
 */
@Component
class ApplicationProfiles {

	private final ApplicationRecords records;

	private final BankAccounts bankAccounts;

	private final Attachments attachments;

	private final SimilarSuppliers similarSuppliers;

	ApplicationProfiles(ApplicationRecords records, BankAccounts bankAccounts, Attachments attachments,
			SimilarSuppliers similarSuppliers) {
		this.records = records;
		this.bankAccounts = bankAccounts;
		this.attachments = attachments;
		this.similarSuppliers = similarSuppliers;
	}

	ApplicationDetails details(Application application) {
		return new ApplicationDetails(application.id(), application.number(), application.identifier(),
				application.company(), application.contact(),
				this.bankAccounts.masked(application.id().value(), application.bankAccount(),
						application.company().name()),
				application.status(), application.statusSince(), application.statusReason(), application.submittedAt(),
				application.supplier(), application.exchanges(), documents(application),
				application.bankAccount().map((account) -> sharing(application, account)).orElse(List.of()),
				application.wish(), application.answered(),
				application.documents().stream().map(ApplicationDocument::handedIn).toList(), application.version());
	}

	List<AttachmentInfo> documents(Application application) {
		List<AttachmentId> files = application.documents()
			.stream()
			.map((document) -> new AttachmentId(document.attachment()))
			.toList();
		Map<AttachmentId, AttachmentInfo> infos = this.attachments.infos(files);
		return files.stream().flatMap((file) -> Optional.ofNullable(infos.get(file)).stream()).toList();
	}

	/** Suppliers the applicant may be; of a decided application nobody asks any more. */
	List<SimilarSupplier> similar(Application application) {
		return application.status().isOpen() ? this.similarSuppliers.like(application.identifier(),
				application.company(), application.contact(), application.bankAccount()) : List.of();
	}

	private List<String> sharing(Application application, BankAccount account) {
		Stream<String> suppliers = this.bankAccounts.paidTo(account)
			.stream()
			.filter((supplier) -> !application.identifier().equals(identifier(supplier)))
			.map(SupplierSummary::name);
		Stream<String> applicants = this.records.openPaidTo(account.blindIndex())
			.stream()
			.filter((other) -> !other.id().equals(application.id()))
			.map((other) -> other.company().name());
		return Stream.concat(suppliers, applicants).distinct().toList();
	}

	private static SupplierIdentifier identifier(SupplierSummary supplier) {
		return new SupplierIdentifier(supplier.identifierScheme(), supplier.identifierValue());
	}

}
