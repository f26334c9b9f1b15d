package io.cailian.qualification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.PortalAddress;
import io.cailian.identity.UserId;
import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;

import org.springframework.stereotype.Component;

/**
 * The letters about certificates and qualifications that end: to the supplier in its
 * language, and in Chinese to whoever cares for the supplier among the staff.
 */
@Component
class QualificationMails {

	private static final String KEY = "qualification.QualificationMails.";

	private static final String RESTRICTING = "Restricting";

	private static final String CHINESE_SCHEME = "CN-";

	private final MailOutbox outbox;

	private final Suppliers suppliers;

	private final CertificateTypeRecords types;

	private final QualificationRecords qualifications;

	private final People people;

	private final PortalAddress address;

	private final ModuleTranslations texts;

	private final Formats formats;

	QualificationMails(MailOutbox outbox, Suppliers suppliers, CertificateTypeRecords types,
			QualificationRecords qualifications, People people, PortalAddress address, ModuleTranslations texts,
			Formats formats) {
		this.outbox = outbox;
		this.suppliers = suppliers;
		this.types = types;
		this.qualifications = qualifications;
		this.people = people;
		this.address = address;
		this.texts = texts;
		this.formats = formats;
	}

	/** Tells the supplier what became of a certificate it, or staff for it, handed in. */
	void decided(Certificate certificate, Stage outcome) {
		SupplierSummary supplier = supplier(certificate.supplier());
		Letter letter = new Letter("certificate" + outcome, certificate);
		toSupplier(supplier, letter);
	}

	/** Reminds the supplier and its owner that a certificate ends in so many days. */
	void ending(Certificate certificate, long daysLeft) {
		tellBoth(certificate, new Letter("certificateEnding", certificate, daysLeft));
	}

	/** Says that a certificate has lapsed, and whether that restricts the supplier. */
	void lapsed(Certificate certificate, boolean restricts) {
		tellBoth(certificate, new Letter("certificateLapsed" + (restricts ? RESTRICTING : ""), certificate));
	}

	/**
	 * Says that a certificate is good no more, why, and whether that restricts the
	 * supplier.
	 */
	void revoked(Certificate certificate, String reason, boolean restricts) {
		tellBoth(certificate, new Letter("certificateRevoked" + (restricts ? RESTRICTING : ""), certificate, reason));
	}

	/** Says to whoever asked to revoke a certificate what is still missing. */
	void revocationReturned(Certificate certificate, CertificateRevocation revocation) {
		SupplierSummary supplier = supplier(certificate.supplier());
		toStaff(revocation.proposedBy(), supplier,
				new Letter("revocationReturned", certificate, revocation.reason(), revocation.decisionReason()));
	}

	/** Reminds whoever proposed a qualification that it ends in so many days. */
	void ending(Qualification qualification, long daysLeft) {
		SupplierSummary supplier = supplier(qualification.supplier());
		QualificationDetails details = qualification.details();
		this.people.find(qualification.proposedBy()).map(Person::email).ifPresent((email) -> {
			Locale locale = Locale.SIMPLIFIED_CHINESE;
			Object[] args = { supplier.name(),
					this.texts.getTranslation("qualification.QualificationStatus." + details.status(), locale),
					details.to().map((day) -> this.formats.date(day, locale)).orElse(""), daysLeft,
					this.address.of("suppliers/" + supplier.id()) };
			post(email, locale, "qualificationEnding", supplier, args);
		});
	}

	/** Who among the staff cares for a supplier: whoever last proposed how it stands. */
	Optional<UserId> ownerOf(SupplierId supplier) {
		List<Qualification> approved = this.qualifications.approved(List.of(supplier.value()));
		return approved.isEmpty() ? Optional.empty() : Optional.of(approved.getLast().proposedBy());
	}

	private void tellBoth(Certificate certificate, Letter letter) {
		SupplierSummary supplier = supplier(certificate.supplier());
		toSupplier(supplier, letter);
		ownerOf(certificate.supplier()).or(certificate::decidedBy)
			.ifPresent((owner) -> toStaff(owner, supplier, letter));
	}

	private void toStaff(UserId person, SupplierSummary supplier, Letter letter) {
		this.people.find(person)
			.map(Person::email)
			.ifPresent((email) -> post(email, Locale.SIMPLIFIED_CHINESE, letter.kind(), supplier,
					args(letter, supplier, Locale.SIMPLIFIED_CHINESE, "suppliers/" + supplier.id())));
	}

	private void toSupplier(SupplierSummary supplier, Letter letter) {
		Locale locale = supplier.identifierScheme().startsWith(CHINESE_SCHEME) ? Locale.SIMPLIFIED_CHINESE
				: Locale.ENGLISH;
		post(supplier.contactEmail(), locale, letter.kind(), supplier, args(letter, supplier, locale, "my-company"));
	}

	private Object[] args(Letter letter, SupplierSummary supplier, Locale locale, String path) {
		Certificate certificate = letter.certificate();
		CertificateTypeDetails type = Objects.requireNonNull(this.types.byId().get(certificate.type()));
		String number = certificate.number();
		List<Object> args = new ArrayList<>(List.of(supplier.name(), type.name(locale), number.isEmpty() ? "–" : number,
				certificate.expires().map((day) -> this.formats.date(day, locale)).orElse("–"), this.address.of(path),
				certificate.decisionReason()));
		args.addAll(letter.more());
		return args.toArray();
	}

	private void post(String email, Locale locale, String kind, SupplierSummary supplier, Object... args) {
		if (email.isBlank()) {
			return;
		}
		this.outbox.post(new MailDraft(email, locale, this.texts.getTranslation(KEY + kind + ".subject", locale, args),
				this.texts.getTranslation(KEY + kind + ".body", locale, args), "SUPPLIER:" + supplier.id()));
	}

	private SupplierSummary supplier(SupplierId id) {
		return this.suppliers.find(id).orElseThrow();
	}

	private record Letter(String kind, Certificate certificate, List<Object> more) {

		Letter(String kind, Certificate certificate, Object... more) {
			this(kind, certificate, List.of(more));
		}

	}

}
