package io.cailian.changerequest;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.cailian.identity.PortalAddress;
import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.supplier.BankAccounts;
import io.cailian.supplier.Contact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.MaskedBank;
import io.cailian.uikit.ModuleTranslations;

import org.springframework.stereotype.Component;

/**
 * The letters to a supplier about its change requests: to the contact known before the
 * request, and to the present one too if that is another. Whoever stole an identity
 * cannot keep them from arriving where they always did.
 */
@Component
class ChangeMails {

	private static final String KEY = "changerequest.ChangeMails.";

	private final MailOutbox outbox;

	private final BankAccounts bankAccounts;

	private final ChangeWording wording;

	private final PortalAddress address;

	private final ModuleTranslations texts;

	ChangeMails(MailOutbox outbox, BankAccounts bankAccounts, ChangeWording wording, PortalAddress address,
			ModuleTranslations texts) {
		this.outbox = outbox;
		this.bankAccounts = bankAccounts;
		this.wording = wording;
		this.address = address;
		this.texts = texts;
	}

	/** Somebody asked; the supplier may not know of it. */
	void proposed(ChangeRequest request, CurrentFacts now) {
		post("proposed", request, now);
	}

	/**
	 * How it was decided.
	 * @param before what was in force until then
	 */
	void decided(ChangeRequest request, CurrentFacts before) {
		post(request.stage().name(), request, before);
	}

	private void post(String letter, ChangeRequest request, CurrentFacts before) {
		Locale locale = before.language();
		MaskedBank wanted = this.bankAccounts.masked(request.id().value(), request.account(), "");
		Optional<Contact> contact = request.contact();
		Object[] args = { before.facts().name(), this.wording.names(this.wording.changes(request, before), locale),
				contact.map((other) -> before.contact().toString())
					.orElse(wanted.isGiven() ? before.bank().accountNumber() : ""),
				contact.map(Contact::toString).orElse(wanted.accountNumber()), this.address.of("my-company"),
				request.decisionReason() };
		String kind = KEY + letter + (contact.isPresent() ? "Contact" : wanted.isGiven() ? "Account" : "");
		addresses(request, before).forEach((email) -> this.outbox
			.post(new MailDraft(email, locale, this.texts.getTranslation(kind + ".subject", locale, args),
					this.texts.getTranslation(kind + ".body", locale, args), "SUPPLIER:" + request.supplier())));
	}

	/**
	 * Whoever is the contact from now on learns it; who only might become it does not.
	 */
	private static Set<String> addresses(ChangeRequest request, CurrentFacts now) {
		Set<String> addresses = new LinkedHashSet<>();
		String next = request.contact()
			.filter((contact) -> request.stage() == ChangeStage.IN_FORCE)
			.map(Contact::email)
			.orElse("");
		Stream.of(request.knownEmail(), now.contact().email(), next)
			.filter((email) -> !email.isBlank())
			.forEach(addresses::add);
		return addresses;
	}

}
