package io.cailian.supplier;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.cailian.apikit.RateLimits;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
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

	private final SupplierRecords records;

	private final Counters counters;

	private final BankAccounts bankAccounts;

	private final Attachments attachments;

	private final ApplicationProgress progress;

	private final StatusLinks links;

	private final RateLimits limits;

	private final CurrentUser currentUser;

	private final Clock clock;

	SupplierRegistration(SupplierRecords records, Counters counters, BankAccounts bankAccounts, Attachments attachments,
			ApplicationProgress progress, StatusLinks links, RateLimits limits, CurrentUser currentUser, Clock clock) {
		this.records = records;
		this.counters = counters;
		this.bankAccounts = bankAccounts;
		this.attachments = attachments;
		this.progress = progress;
		this.links = links;
		this.limits = limits;
		this.currentUser = currentUser;
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
		return take(form, this.currentUser.id());
	}

	/**
	 * Takes the application of a company that registers itself; its document is required.
	 * @param address network address of the applicant, for the rate limit
	 * @throws RuleViolation as {@link #register}, or if too many came from this address
	 */
	@PreAuthorize("permitAll")
	public RegistrationReceipt registerFrom(String address, RegistrationForm form) {
		requireDocument(form);
		this.limits.check("supplier-registration", address);
		return take(form, APPLICANT);
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
			throw new RuleViolation("supplier.RegistrationForm.documentMissing");
		}
	}

	private RegistrationReceipt take(RegistrationForm form, UserId by) {
		this.counters.lock(Counters.Name.APPLICATION);
		Optional<Supplier> sentBefore = this.records.withApplicationId(form.applicationId());
		if (sentBefore.isPresent()) {
			return repeated(sentBefore.get(), form);
		}
		Optional<Supplier> known = this.records.with(form.identifier());
		if (known.isPresent() && !known.get().status().mayApply()) {
			remind(known.get());
			throw new AlreadyRegistered();
		}
		Supplier supplier = accept(form, known);
		this.progress.submitted(supplier, by);
		return receipt(supplier);
	}

	private Supplier accept(RegistrationForm form, Optional<Supplier> known) {
		Instant now = this.clock.instant();
		String number = "A-%06d".formatted(this.counters.next(Counters.Name.APPLICATION));
		Application application = new Application(form.applicationId(), number,
				StatusLinks.hash(this.links.tokenOf(form.applicationId())), now, form.language().toLanguageTag());
		Supplier supplier = known.map((present) -> present.applyAgain(form.company(), form.contact(), application))
			.orElseGet(() -> Supplier.applying(form.identifier(), form.company(), form.contact(), application));
		supplier.payTo(this.bankAccounts.seal(supplier.id(), form.bank()));
		this.attachments.claim(form.documents());
		for (AttachmentId document : form.documents()) {
			supplier.attach(document.value(), now);
		}
		return this.records.saveAndFlush(supplier);
	}

	private RegistrationReceipt repeated(Supplier supplier, RegistrationForm form) {
		if (!supplier.identifier().equals(form.identifier())) {
			throw new RuleViolation("supplier.SupplierRegistration.applicationIdUsed");
		}
		return receipt(supplier);
	}

	private void remind(Supplier supplier) {
		try {
			this.limits.check("supplier-reminder", supplier.id().toString());
		}
		catch (RuleViolation enough) {
			return;
		}
		this.progress.remind(supplier);
	}

	private RegistrationReceipt receipt(Supplier supplier) {
		Application application = supplier.application().orElseThrow();
		return new RegistrationReceipt(supplier.id(), application.number(), this.links.tokenOf(application.id()));
	}

}
