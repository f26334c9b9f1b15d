package io.cailian.supplier;

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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an applicant without an account can do, given the secret of its application: see
 * how it stands, answer, withdraw. Whoever lacks the secret learns nothing.
 */
@Service
@Transactional
@PreAuthorize("permitAll")
public class ApplicationTracking {

	private final SupplierRecords records;

	private final ApplicationProgress progress;

	private final Attachments attachments;

	private final RateLimits limits;

	private final Clock clock;

	ApplicationTracking(SupplierRecords records, ApplicationProgress progress, Attachments attachments,
			RateLimits limits, Clock clock) {
		this.records = records;
		this.progress = progress;
		this.attachments = attachments;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * The application of this secret, or empty if there is none.
	 * @throws RuleViolation if too many wrong secrets came from this address
	 */
	@Transactional(readOnly = true)
	public Optional<ApplicationStatus> find(String token, String address) {
		Optional<ApplicationStatus> found = this.records.withTokenHash(StatusLinks.hash(token)).map(this::status);
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
	public AttachmentInfo upload(String fileName, InputStream content, String address) {
		this.limits.check("application-upload", address);
		return this.attachments.info(this.attachments.store(fileName, content));
	}

	/** Answers the open question; the review goes on. */
	public void answer(String token, String text, List<AttachmentId> documents) {
		String answer = SupplierField.ANSWER.required(text);
		Instant now = this.clock.instant();
		Supplier supplier = owned(token);
		supplier.answer(answer, now);
		this.attachments.claim(documents);
		documents.forEach((document) -> supplier.attach(document.value(), now));
		this.progress.answered(this.records.saveAndFlush(supplier));
	}

	public void withdraw(String token) {
		Supplier supplier = owned(token);
		if (supplier.status() == SupplierStatus.WITHDRAWN) {
			return;
		}
		supplier.withdraw(this.clock.instant());
		this.progress.withdrawn(this.records.saveAndFlush(supplier));
	}

	private Supplier owned(String token) {
		return this.records.withTokenHash(StatusLinks.hash(token))
			.orElseThrow(() -> new RuleViolation("supplier.ApplicationTracking.unknown"));
	}

	private ApplicationStatus status(Supplier supplier) {
		Application application = supplier.application().orElseThrow();
		Instant from = application.submittedAt();
		return new ApplicationStatus(supplier.id(), application.number(), supplier.number(), supplier.company().name(),
				supplier.identifier(), supplier.status(), supplier.statusSince(), from, supplier.statusReason(),
				supplier.contact().email(),
				supplier.exchanges().stream().filter((exchange) -> !exchange.askedAt().isBefore(from)).toList(),
				supplier.documents()
					.stream()
					.filter((document) -> !document.addedAt().isBefore(from))
					.map((document) -> this.attachments.info(new AttachmentId(document.attachment())))
					.toList());
	}

}
