package io.cailian.supplier;

import java.util.Locale;
import java.util.Optional;

import io.cailian.identity.PortalAddress;
import io.cailian.identity.UserId;
import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.uikit.ModuleTranslations;
import org.springframework.stereotype.Component;

/**
 * The letters an applicant gets, in the language of the application.
 */
@Component
class SupplierMails {

	private final MailOutbox outbox;

	private final ModuleTranslations texts;

	private final PortalAddress address;

	private final StatusLinks links;

	SupplierMails(MailOutbox outbox, ModuleTranslations texts, PortalAddress address, StatusLinks links) {
		this.outbox = outbox;
		this.texts = texts;
		this.address = address;
		this.links = links;
	}

	void received(Supplier supplier) {
		post(supplier, "received", applicationNumber(supplier), supplier.company().name(), statusLink(supplier));
	}

	/** Somebody applied for a company that is known already: where its application is. */
	void reminder(Supplier supplier) {
		post(supplier, "reminder", applicationNumber(supplier), supplier.company().name(), statusLink(supplier));
	}

	void asked(Supplier supplier) {
		post(supplier, "asked", applicationNumber(supplier), supplier.statusReason(), statusLink(supplier));
	}

	void refused(Supplier supplier) {
		post(supplier, "refused", applicationNumber(supplier), supplier.company().name(), supplier.statusReason(),
				statusLink(supplier));
	}

	void withdrawn(Supplier supplier) {
		post(supplier, "withdrawn", applicationNumber(supplier), supplier.company().name());
	}

	/** Welcome; with a link to set the password where the portal keeps the account. */
	void activated(Supplier supplier, UserId account, Optional<String> invitation) {
		if (invitation.isPresent()) {
			post(supplier, "invited", supplier.company().name(), supplier.number(), account.value(), invitation.get());
		}
		else {
			post(supplier, "activated", supplier.company().name(), supplier.number(), this.address.of(""));
		}
	}

	private void post(Supplier supplier, String kind, Object... args) {
		String email = supplier.contact().email();
		if (email.isEmpty()) {
			return;
		}
		Locale locale = Locale
			.forLanguageTag(supplier.application().map(Application::language).orElse(Locale.ENGLISH.toLanguageTag()));
		String key = "supplier.SupplierMails." + kind;
		this.outbox.post(new MailDraft(email, locale, this.texts.getTranslation(key + ".subject", locale, args),
				this.texts.getTranslation(key + ".body", locale, args),
				SupplierChanged.SUBJECT_TYPE + ":" + supplier.id()));
	}

	private String statusLink(Supplier supplier) {
		return supplier.application()
			.map((application) -> this.address.of(StatusLinks.path(this.links.tokenOf(application.id()))))
			.orElse(this.address.of(""));
	}

	private static String applicationNumber(Supplier supplier) {
		return supplier.application().map(Application::number).orElse("");
	}

}
