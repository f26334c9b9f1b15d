package io.cailian.onboarding;

import java.util.Map;

import io.cailian.identity.UserId;
import io.cailian.supplier.ActivatedSupplier;
import io.cailian.workflow.Processes;
import io.cailian.workflow.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries every step of an application to the places that must know it in the same
 * transaction: the approval process, the applicant's mail box and the audit trail.
 */
@Component
class ApplicationSteps {

	static final String PROCESS = "approveSupplier";

	static final String WAIT_FOR_ANSWER = "awaitInformation";

	private final Processes processes;

	private final ApplicationMails mails;

	private final ApplicationEventPublisher events;

	ApplicationSteps(Processes processes, ApplicationMails mails, ApplicationEventPublisher events) {
		this.processes = processes;
		this.mails = mails;
		this.events = events;
	}

	void submitted(Application application, UserId by) {
		publish(application, "SUPPLIER_APPLIED", Map.of("name", application.company().name(), "identifier",
				application.identifier().toString(), "application", application.number()));
		this.mails.received(application);
		this.processes.start(PROCESS, subject(application), by, Map.of());
	}

	void answered(Application application) {
		publish(application, "SUPPLIER_ANSWERED", Map.of("answer", application.exchanges().getLast().answer()));
		this.processes.resume(PROCESS, subject(application), WAIT_FOR_ANSWER);
	}

	void withdrawn(Application application) {
		publish(application, "SUPPLIER_WITHDREW", Map.of());
		this.mails.withdrawn(application);
		this.processes.cancel(PROCESS, subject(application), "withdrawn by the applicant");
	}

	void asked(Application application) {
		publish(application, "SUPPLIER_ASKED", Map.of("question", application.statusReason()));
		this.mails.asked(application);
	}

	void refused(Application application) {
		publish(application, "SUPPLIER_REFUSED", Map.of("reason", application.statusReason()));
		this.mails.refused(application);
	}

	void approved(Application application, ActivatedSupplier supplier) {
		publish(application, "APPLICATION_APPROVED", Map.of("number", supplier.number()));
		this.mails.approved(application, supplier);
	}

	static Subject subject(Application application) {
		return new Subject(ApplicationChanged.SUBJECT_TYPE, application.id().value());
	}

	private void publish(Application application, String action, Map<String, String> facts) {
		this.events.publishEvent(new ApplicationChanged(application.id(), action, facts));
	}

}
