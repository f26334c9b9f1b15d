package io.cailian.onboarding;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cailian.apikit.RateLimits;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an applicant without an account can do, given the secret of its application: see
 * how it stands, answer, withdraw. Whoever lacks the secret learns nothing.
 */
@Service
@Transactional
@PreAuthorize("permitAll")
public class ApplicationTracking {

	private final ApplicationRecords records;

	private final ApplicationSteps steps;

	private final Suppliers suppliers;

	private final ApplicationProfiles profiles;

	private final ReviewTimes reviewTimes;

	private final Attachments attachments;

	private final RateLimits limits;

	private final Clock clock;

	ApplicationTracking(ApplicationRecords records, ApplicationSteps steps, Suppliers suppliers,
			ApplicationProfiles profiles, ReviewTimes reviewTimes, Attachments attachments, RateLimits limits,
			Clock clock) {
		this.records = records;
		this.steps = steps;
		this.suppliers = suppliers;
		this.profiles = profiles;
		this.reviewTimes = reviewTimes;
		this.attachments = attachments;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * The application of this secret, or empty if there is none.
	 * @throws RuleViolation if too many wrong secrets came from this address
	 */
	@Transactional(readOnly = true)
	public Optional<TrackedApplication> find(String token, String address) {
		Optional<TrackedApplication> found = this.records.withTokenHash(StatusLinks.hash(token)).map(this::tracked);
		if (found.isEmpty()) {
			this.limits.check("application-status", address);
		}
		return found;
	}

	/**
	 * Keeps a file for an application, in advance.
	 * @throws RuleViolation if the file is not acceptable, or too many came from this
	 * address
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public AttachmentInfo upload(String fileName, InputStream content, String address) {
		this.limits.check("application-upload", address);
		return this.attachments.info(this.attachments.store(fileName, content, address));
	}

	/** Answers the open question; the review goes on. */
	public void answer(String token, String text, List<AttachmentId> documents) {
		String answer = SupplierField.ANSWER.required(text);
		Instant now = this.clock.instant();
		Application application = owned(token);
		application.answer(answer, now);
		this.attachments.claim(documents);
		documents.forEach((document) -> application.attach(document, now));
		this.steps.answered(this.records.saveAndFlush(application));
	}

	public void withdraw(String token) {
		Application application = owned(token);
		if (application.status() == ApplicationStatus.WITHDRAWN) {
			return;
		}
		application.withdraw(this.clock.instant());
		this.steps.withdrawn(this.records.saveAndFlush(application));
	}

	private Application owned(String token) {
		return this.records.withTokenHash(StatusLinks.hash(token))
			.orElseThrow(() -> new RuleViolation("onboarding.ApplicationTracking.unknown"));
	}

	private TrackedApplication tracked(Application application) {
		String supplierNumber = application.supplier()
			.flatMap(this.suppliers::find)
			.map(SupplierSummary::number)
			.orElse("");
		return new TrackedApplication(application.id(), application.number(), supplierNumber,
				application.company().name(), application.identifier(), application.status(), application.statusSince(),
				application.submittedAt(), application.statusReason(), application.contact().email(),
				application.exchanges(), this.profiles.documents(application), application.wish(),
				this.reviewTimes.usualWorkingDays());
	}

}
