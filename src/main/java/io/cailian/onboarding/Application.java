package io.cailian.onboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.document.AttachmentId;
import io.cailian.identity.BusinessUnitId;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.TemplateId;
import io.cailian.supplier.BankAccount;
import io.cailian.supplier.Company;
import io.cailian.supplier.Contact;
import io.cailian.supplier.HandedInDocument;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The request of one company to become our supplier, with everything it said then. It is
 * submitted, may be asked for more, and is approved, refused or withdrawn; only an
 * approved one reaches the master record. Its form id is made by the side that fills the
 * form in, so that sending twice is harmless; of the secret of its status page only the
 * hash is kept.
 */
@Entity
@Table(name = "supplier_application")
class Application {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ApplicationId id;

	@Column(name = "form_id")
	private UUID formId;

	@Column(name = "number")
	private String number;

	@Column(name = "token_hash")
	private String tokenHash;

	@Embedded
	private SupplierIdentifier identifier;

	@Embedded
	private Company company;

	@Embedded
	private Contact contact;

	@Embedded
	private @Nullable BankAccount bankAccount;

	@Column(name = "language")
	private String language;

	@Column(name = "submitted_at")
	private Instant submittedAt;

	@Enumerated(EnumType.STRING)
	@Column(name = "status")
	private ApplicationStatus status;

	@Column(name = "status_since")
	private Instant statusSince;

	@Column(name = "status_reason")
	private String statusReason;

	/** Unique, so that a company has at most one open application. */
	@Column(name = "open_identifier")
	private @Nullable String openIdentifier;

	@Embedded
	private @Nullable SupplierId supplier;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "application_id", nullable = false)
	@OrderBy("askedAt")
	private List<Inquiry> inquiries = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "supplier_application_document", joinColumns = @JoinColumn(name = "application_id"))
	private List<ApplicationDocument> documents = new ArrayList<>();

	@Embedded
	private @Nullable BusinessUnitId businessUnit;

	@ElementCollection
	@CollectionTable(name = "supplier_application_category", joinColumns = @JoinColumn(name = "application_id"))
	private Set<CategoryId> categories = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "supplier_application_region", joinColumns = @JoinColumn(name = "application_id"))
	@Column(name = "region")
	private Set<String> regions = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "supplier_application_template", joinColumns = @JoinColumn(name = "application_id"))
	private Set<TemplateId> templates = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "supplier_application_answer", joinColumns = @JoinColumn(name = "application_id"))
	@MapKeyColumn(name = "question_key")
	@Column(name = "answer")
	private Map<String, String> answers = new HashMap<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Application() {
	}

	@SuppressWarnings("NullAway.Init")
	static Application submit(RegistrationForm form, String number, String tokenHash, Instant at) {
		Application application = new Application();
		application.id = ApplicationId.next();
		application.formId = form.applicationId();
		application.number = number;
		application.tokenHash = tokenHash;
		application.identifier = form.identifier();
		application.company = form.company();
		application.contact = form.contact();
		application.language = form.language().toLanguageTag();
		application.submittedAt = at;
		application.statusSince = at;
		application.statusReason = "";
		application.stand(ApplicationStatus.SUBMITTED);
		form.documents().forEach((document) -> application.documents.add(ApplicationDocument.of(document, at)));
		application.businessUnit = form.wish().businessUnit().orElse(null);
		application.categories.addAll(form.wish().categories());
		form.wish().regions().forEach((region) -> application.regions.add(region.code()));
		application.templates.addAll(form.answered().templates());
		application.answers.putAll(form.answered().answers());
		return application;
	}

	void payTo(BankAccount account) {
		this.bankAccount = account;
	}

	void attach(AttachmentId attachment, Instant at) {
		this.documents.add(ApplicationDocument.of(new HandedInDocument(attachment, "", null, null), at));
	}

	void askForMore(String question, UserId by, Instant at) {
		moveTo(ApplicationStatus.INFORMATION_REQUESTED, question, at);
		this.inquiries.add(Inquiry.ask(question, by, at));
	}

	void answer(String text, Instant at) {
		if (this.status != ApplicationStatus.INFORMATION_REQUESTED) {
			throw new RuleViolation("onboarding.Application.nothingAsked");
		}
		moveTo(ApplicationStatus.SUBMITTED, "", at);
		this.inquiries.getLast().answer(text, at);
	}

	void approve(SupplierId recorded, Instant at) {
		moveTo(ApplicationStatus.APPROVED, "", at);
		this.supplier = recorded;
	}

	void refuse(String reason, Instant at) {
		moveTo(ApplicationStatus.REJECTED, reason, at);
	}

	void withdraw(Instant at) {
		moveTo(ApplicationStatus.WITHDRAWN, "", at);
	}

	private void moveTo(ApplicationStatus next, String reason, Instant at) {
		if (!this.status.mayMoveTo(next)) {
			throw new RuleViolation("onboarding.Application.notPossible", this.status, next);
		}
		this.statusSince = at;
		this.statusReason = reason;
		stand(next);
	}

	private void stand(ApplicationStatus now) {
		this.status = now;
		this.openIdentifier = now.isOpen() ? this.identifier.toString() : null;
	}

	ApplicationId id() {
		return this.id;
	}

	UUID formId() {
		return this.formId;
	}

	String number() {
		return this.number;
	}

	Locale language() {
		return Locale.forLanguageTag(this.language);
	}

	Instant submittedAt() {
		return this.submittedAt;
	}

	ApplicationStatus status() {
		return this.status;
	}

	Instant statusSince() {
		return this.statusSince;
	}

	/** Why it stands so: the reason of a refusal, the question to the applicant. */
	String statusReason() {
		return this.statusReason;
	}

	SupplierIdentifier identifier() {
		return this.identifier;
	}

	Company company() {
		return this.company;
	}

	Contact contact() {
		return this.contact;
	}

	Optional<BankAccount> bankAccount() {
		return Optional.ofNullable(this.bankAccount);
	}

	/** The supplier this company became. */
	Optional<SupplierId> supplier() {
		return Optional.ofNullable(this.supplier);
	}

	List<Exchange> exchanges() {
		return this.inquiries.stream().map(Inquiry::exchange).toList();
	}

	List<ApplicationDocument> documents() {
		return this.documents.stream().sorted(Comparator.comparing(ApplicationDocument::addedAt)).toList();
	}

	SupplyWish wish() {
		return new SupplyWish(Set.copyOf(this.categories),
				this.regions.stream().map(Region::new).collect(Collectors.toSet()),
				Optional.ofNullable(this.businessUnit));
	}

	AnsweredQuestionnaire answered() {
		return new AnsweredQuestionnaire(List.copyOf(this.templates), this.answers);
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

}
