package io.cailian.onboarding;

import java.util.Locale;

import io.cailian.identity.PortalAddress;
import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.supplier.ActivatedSupplier;
import io.cailian.supplier.SupplierSummary;
import io.cailian.uikit.ModuleTranslations;
import org.springframework.stereotype.Component;

/**
 * The letters an applicant gets, in the language of the application.
 */
@Component
class ApplicationMails {

	private final MailOutbox outbox;

	private final ModuleTranslations texts;

	private final PortalAddress address;

	private final StatusLinks links;

	ApplicationMails(MailOutbox outbox, ModuleTranslations texts, PortalAddress address, StatusLinks links) {
		this.outbox = outbox;
		this.texts = texts;
		this.address = address;
		this.links = links;
	}

	void received(Application application) {
		post(application, "received", application.number(), application.company().name(), statusLink(application));
	}

	/** Somebody applied for a company that has applied already: where that stands. */
	void reminder(Application application) {
		post(application, "reminder", application.number(), application.company().name(), statusLink(application));
	}

	/**
	 * Somebody applied for a company that is our supplier without ever having applied.
	 */
	void known(SupplierSummary supplier) {
		Locale locale = supplier.identifierScheme().startsWith("CN-") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
		post(supplier.contactEmail(), locale, "SUPPLIER:" + supplier.id(), "known", supplier.number(), supplier.name(),
				this.address.of(""));
	}

	/** The way back to a draft. */
	void draft(SavedDraft draft, String email, Locale locale) {
		post(email, locale, ApplicationDraft.LETTERS + ":" + draft.id(), "draft", this.address.of(draft.path()));
	}

	void asked(Application application) {
		post(application, "asked", application.number(), application.statusReason(), statusLink(application));
	}

	void refused(Application application) {
		post(application, "refused", application.number(), application.company().name(), application.statusReason(),
				statusLink(application));
	}

	void withdrawn(Application application) {
		post(application, "withdrawn", application.number(), application.company().name());
	}

	/** Welcome; with a link to set the password where the portal keeps the account. */
	void approved(Application application, ActivatedSupplier supplier) {
		String name = application.company().name();
		supplier.invitation()
			.ifPresentOrElse(
					(invitation) -> post(application, "invited", name, supplier.number(), supplier.account().value(),
							invitation),
					() -> post(application, "activated", name, supplier.number(), this.address.of("")));
	}

	private void post(Application application, String kind, Object... args) {
		post(application.contact().email(), application.language(),
				ApplicationChanged.SUBJECT_TYPE + ":" + application.id(), kind, args);
	}

	private void post(String email, Locale locale, String reference, String kind, Object... args) {
		if (!email.isEmpty()) {
			String key = "onboarding.ApplicationMails." + kind;
			this.outbox.post(new MailDraft(email, locale, this.texts.getTranslation(key + ".subject", locale, args),
					this.texts.getTranslation(key + ".body", locale, args), reference));
		}
	}

	private String statusLink(Application application) {
		return this.address.of(StatusLinks.path(this.links.tokenOf(application.formId())));
	}

}
