package io.cailian.onboarding;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.RateLimits;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.kernel.RuleViolation;
import io.cailian.questionnaire.Questionnaire;
import io.cailian.questionnaire.Questionnaires;
import io.cailian.supplier.HandedInDocument;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.Suppliers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody without an account write an application over days: every change is kept
 * on the server, a secret link opens it again, and two windows never overwrite each
 * other.
 */
@Service
@Transactional(noRollbackFor = AlreadyRegistered.class)
@PreAuthorize("permitAll")
public class ApplicationDrafting {

	private final DraftRecords records;

	private final DraftStore store;

	private final ApplicationRecords applications;

	private final Suppliers suppliers;

	private final PriorAnswers priorAnswers;

	private final SupplierRegistration registration;

	private final Questionnaires questionnaires;

	private final Completeness completeness;

	private final Attachments attachments;

	private final ApplicationMails mails;

	private final RateLimits limits;

	ApplicationDrafting(DraftRecords records, DraftStore store, ApplicationRecords applications, Suppliers suppliers,
			PriorAnswers priorAnswers, SupplierRegistration registration, Questionnaires questionnaires,
			Completeness completeness, Attachments attachments, ApplicationMails mails, RateLimits limits) {
		this.records = records;
		this.store = store;
		this.applications = applications;
		this.suppliers = suppliers;
		this.priorAnswers = priorAnswers;
		this.registration = registration;
		this.questionnaires = questionnaires;
		this.completeness = completeness;
		this.attachments = attachments;
		this.mails = mails;
		this.limits = limits;
	}

	/**
	 * Keeps a first draft.
	 * @throws RuleViolation if too many were begun from this address
	 */
	public SavedDraft begin(DraftValues values, Locale language, String address) {
		this.limits.check("application-draft", address);
		this.limits.check("application-draft-total", SupplierRegistration.EVERYBODY);
		return this.store.begin(values, language, List.of());
	}

	/**
	 * A new draft with what a refused or withdrawn application said, or the one given.
	 * @throws RuleViolation if there is no such application, or it is still open
	 */
	public SavedDraft beginAgain(String token, Locale language, String address) {
		Application application = this.applications.withTokenHash(StatusLinks.hash(token))
			.filter((each) -> each.status().mayApplyAgain())
			.orElseThrow(() -> new RuleViolation("onboarding.ApplicationTracking.unknown"));
		this.limits.check("application-draft", address);
		return this.store.begin(this.priorAnswers.of(application), language,
				application.documents().stream().map(ApplicationDocument::attachment).map(AttachmentId::new).toList());
	}

	/**
	 * The draft of this secret, or empty if there is none.
	 * @throws RuleViolation if too many wrong secrets came from this address
	 */
	@Transactional(readOnly = true)
	public Optional<SavedDraft> find(String token, String address) {
		Optional<SavedDraft> found = this.records.withTokenHash(StatusLinks.hash(token)).map(this.store::opened);
		if (found.isEmpty() && this.applications.withTokenHash(StatusLinks.hash(token)).isEmpty()) {
			this.limits.check("application-status", address);
		}
		return found;
	}

	/**
	 * Whether handing in an application under this number would be refused, told while it
	 * is typed and for the number alone: nothing is ever said of companies whose number
	 * one does not know. Whoever asks too often, or has heard yes too often here or on
	 * handing in, is told no.
	 */
	@Transactional(readOnly = true)
	public boolean isRegistered(SupplierIdentifier identifier, String address) {
		try {
			this.limits.check("application-known", address);
			this.limits.requireLeft(SupplierRegistration.KNOWN, address);
		}
		catch (RuleViolation tooOften) {
			return false;
		}
		boolean registered = this.applications.open(identifier.toString()).isPresent()
				|| this.suppliers.find(identifier).filter((known) -> !known.status().mayApply()).isPresent();
		if (registered) {
			this.limits.count(SupplierRegistration.KNOWN, address);
		}
		return registered;
	}

	/**
	 * Keeps what was typed, unless another window wrote the draft since.
	 * @param revision of the draft on which these values are based
	 */
	public DraftSaving save(String token, DraftValues values, long revision, Locale language) {
		Optional<ApplicationDraft> draft = this.records.lockWithTokenHash(StatusLinks.hash(token));
		if (draft.isEmpty()) {
			return new DraftSaving.Gone();
		}
		return (draft.get().revision() == revision)
				? new DraftSaving.Saved(this.store.write(draft.get(), values, language))
				: new DraftSaving.ChangedMeanwhile(this.store.opened(draft.get()));
	}

	/** Keeps in which step the person is, so that the link leads back there. */
	public void reached(String token, WizardStep step) {
		this.records.lockWithTokenHash(StatusLinks.hash(token))
			.filter((draft) -> draft.step() != step)
			.ifPresent((draft) -> {
				draft.reach(step);
				this.records.saveAndFlush(draft);
			});
	}

	/** Takes a file; the draft that mentions it next holds it as long as it lives. */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public AttachmentInfo upload(String fileName, InputStream content, String address) {
		this.limits.check("application-upload", address);
		return this.attachments.info(this.attachments.store(fileName, content, address));
	}

	/**
	 * Sends the link that opens the draft again; to one address once by itself, and as
	 * often as asked within limits.
	 * @return whether a letter left
	 */
	public boolean sendLink(String token, String email, boolean asked) {
		String address = SupplierField.CONTACT_EMAIL.required(email.toLowerCase(Locale.ROOT));
		ApplicationDraft draft = draft(token);
		boolean first = draft.sendLink();
		if (!first && !asked) {
			return false;
		}
		this.limits.check("application-draft-letter", draft.id().toString());
		this.limits.check("application-draft-letter", address);
		this.mails.draft(this.store.opened(this.records.saveAndFlush(draft)), address, draft.language());
		return true;
	}

	/**
	 * Hands the application in. Sending it again gives the same receipt.
	 * @throws RuleViolation if something required is missing or wrong, the company is an
	 * applicant or supplier already, or too many came from this address
	 */
	public RegistrationReceipt submit(String token, RegistrationForm form, String address) {
		Optional<ApplicationDraft> draft = this.records.lockWithTokenHash(StatusLinks.hash(token));
		if (draft.isEmpty()) {
			return this.registration.receiptOf(token);
		}
		requireSame(draft.get().id(), form.applicationId());
		RegistrationReceipt receipt = this.registration.submitted(address, checked(form), draft.get().files());
		this.store.handedIn(draft.get(), form.documents().stream().map(HandedInDocument::attachment).toList());
		return receipt;
	}

	/** Throws the draft away. */
	public void discard(String token) {
		this.records.lockWithTokenHash(StatusLinks.hash(token)).ifPresent(this.store::discard);
	}

	private RegistrationForm checked(RegistrationForm form) {
		Questionnaire asked = this.questionnaires.of(form.answered().templates());
		Map<String, String> answers = this.completeness.check(asked, form.answered().answers(), form.documents());
		return form.answering(new AnsweredQuestionnaire(form.answered().templates(), answers));
	}

	private static void requireSame(UUID draft, UUID form) {
		if (!draft.equals(form)) {
			throw new IllegalArgumentException("form " + form + " is not draft " + draft);
		}
	}

	private ApplicationDraft draft(String token) {
		return this.records.lockWithTokenHash(StatusLinks.hash(token))
			.orElseThrow(() -> new RuleViolation("onboarding.ApplicationDrafting.gone"));
	}

}
