package io.cailian.onboarding;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import io.cailian.apikit.RateLimits;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankAccounts;
import io.cailian.supplier.Counters;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.RegionalSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a company becomes an applicant: by itself on the public page, or entered by staff.
 * The same form sent again is the same application and gets the same receipt.
 */
@Service
@Transactional(noRollbackFor = AlreadyRegistered.class)
public class SupplierRegistration {

	/** People of the buying company who may register a company on its behalf. */
	public static final String REGISTRARS = "hasAnyRole('BUYER', 'PURCHASING_MANAGER', 'ADMIN')";

	/** Who asks for approval when a company registers itself. */
	static final UserId APPLICANT = new UserId("applicant");

	/** Numbers applications, and lets one transaction at a time add one. */
	private static final String COUNTER = "APPLICATION";

	/** Counts the answers that say that a company is known already. */
	/** All who apply without an account count together. */
	static final String EVERYBODY = "everybody";

	static final String KNOWN = "supplier-registration-known";

	private final ApplicationRecords records;

	private final Suppliers suppliers;

	private final Counters counters;

	private final BankAccounts bankAccounts;

	private final Attachments attachments;

	private final ApplicationSteps steps;

	private final ApplicationMails mails;

	private final StatusLinks links;

	private final RateLimits limits;

	private final CurrentUser currentUser;

	private final RegionalSettings regional;

	private final Clock clock;

	SupplierRegistration(ApplicationRecords records, Suppliers suppliers, Counters counters, BankAccounts bankAccounts,
			Attachments attachments, ApplicationSteps steps, ApplicationMails mails, StatusLinks links,
			RateLimits limits, CurrentUser currentUser, RegionalSettings regional, Clock clock) {
		this.records = records;
		this.suppliers = suppliers;
		this.counters = counters;
		this.bankAccounts = bankAccounts;
		this.attachments = attachments;
		this.steps = steps;
		this.mails = mails;
		this.links = links;
		this.limits = limits;
		this.currentUser = currentUser;
		this.regional = regional;
		this.clock = clock;
	}

	/**
	 * Enters the application of a company on its behalf; its document is required.
	 * @throws RuleViolation if the document is missing or the company is an applicant or
	 * supplier already
	 */
	@PreAuthorize(REGISTRARS)
	public RegistrationReceipt register(RegistrationForm form) {
		requireDocument(form);
		return take(form, this.currentUser.id(), Set.of());
	}

	/**
	 * Takes the application of a draft, which holds these files already. Whoever was told
	 * a few times that a company is known may register none for a while, known or not: so
	 * that nobody finds out whom we buy from by trying one after the other.
	 */
	RegistrationReceipt submitted(String address, RegistrationForm form, Set<AttachmentId> held) {
		requireDocument(form);
		this.limits.check("supplier-registration", address);
		this.limits.check("supplier-registration-total", EVERYBODY);
		this.limits.requireLeft(KNOWN, address);
		try {
			return take(form, APPLICANT, held);
		}
		catch (AlreadyRegistered known) {
			this.limits.count(KNOWN, address);
			throw known;
		}
	}

	/** The day it is where we are, by which what companies hand in is judged. */
	@PreAuthorize("permitAll")
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.regional.zone());
	}

	/**
	 * The receipt of an application once more.
	 * @throws RuleViolation if there is none of this secret
	 */
	RegistrationReceipt receiptOf(String token) {
		return this.records.withTokenHash(StatusLinks.hash(token))
			.map(this::receipt)
			.orElseThrow(() -> new RuleViolation("onboarding.ApplicationDrafting.gone"));
	}

	/**
	 * Keeps a file for an application that is to be entered.
	 * @throws RuleViolation if the file is not acceptable, or too many came from this
	 * person
	 */
	@PreAuthorize(REGISTRARS)
	public AttachmentInfo upload(String fileName, InputStream content) {
		this.limits.check("application-upload", this.currentUser.id().value());
		return this.attachments.info(this.attachments.store(fileName, content));
	}

	private static void requireDocument(RegistrationForm form) {
		if (form.documents().isEmpty()) {
			throw new RuleViolation("onboarding.RegistrationForm.documentMissing");
		}
	}

	private RegistrationReceipt take(RegistrationForm form, UserId by, Set<AttachmentId> held) {
		this.counters.lock(COUNTER);
		Optional<Application> sentBefore = this.records.ofForm(form.applicationId());
		if (sentBefore.isPresent()) {
			return repeated(sentBefore.get(), form);
		}
		form.registry().requireOn(today());
		refuseSecond(form.identifier());
		Application application = accept(form, held);
		this.steps.submitted(application, by);
		return receipt(application);
	}

	/** Nobody applies twice at a time, and no supplier of ours applies again. */
	private void refuseSecond(SupplierIdentifier identifier) {
		Optional<Application> open = this.records.open(identifier.toString());
		Optional<SupplierSummary> supplier = this.suppliers.find(identifier)
			.filter((known) -> !known.status().mayApply());
		if (open.isPresent()) {
			remind(open.get());
		}
		else if (supplier.isPresent()) {
			remind(supplier.get());
		}
		else {
			return;
		}
		throw new AlreadyRegistered();
	}

	private Application accept(RegistrationForm form, Set<AttachmentId> held) {
		String number = "A-%06d".formatted(this.counters.next(COUNTER));
		Application application = Application.submit(form, number,
				StatusLinks.hash(this.links.tokenOf(form.applicationId())), this.clock.instant());
		application.payTo(this.bankAccounts.seal(application.id().value(), form.bank()));
		this.attachments.claim(form.files().stream().filter((file) -> !held.contains(file)).toList());
		return this.records.saveAndFlush(application);
	}

	private RegistrationReceipt repeated(Application application, RegistrationForm form) {
		if (!application.identifier().equals(form.identifier())) {
			throw new RuleViolation("onboarding.SupplierRegistration.applicationIdUsed");
		}
		return receipt(application);
	}

	private void remind(Application application) {
		if (mayRemind(application.id().toString())) {
			this.mails.reminder(application);
		}
	}

	private void remind(SupplierSummary supplier) {
		if (mayRemind(supplier.id().toString())) {
			this.records.approvedAs(supplier.id().value())
				.ifPresentOrElse(this.mails::reminder, () -> this.mails.known(supplier));
		}
	}

	private boolean mayRemind(String whom) {
		try {
			this.limits.check("supplier-reminder", whom);
			return true;
		}
		catch (RuleViolation enough) {
			return false;
		}
	}

	private RegistrationReceipt receipt(Application application) {
		return new RegistrationReceipt(application.id(), application.number(),
				this.links.tokenOf(application.formId()));
	}

}
