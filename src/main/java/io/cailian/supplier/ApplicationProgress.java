package io.cailian.supplier;

import java.util.Map;

import io.cailian.identity.UserId;
import io.cailian.workflow.Processes;
import io.cailian.workflow.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries every step of an application to the places that must know it in the same
 * transaction: the approval process, the applicant's mail box and the audit trail.
 */
@Component
class ApplicationProgress {

	static final String PROCESS = "approveSupplier";

	static final String WAIT_FOR_ANSWER = "awaitInformation";

	private final Processes processes;

	private final SupplierMails mails;

	private final ApplicationEventPublisher events;

	ApplicationProgress(Processes processes, SupplierMails mails, ApplicationEventPublisher events) {
		this.processes = processes;
		this.mails = mails;
		this.events = events;
	}

	void submitted(Supplier supplier, UserId by) {
		publish(supplier, "SUPPLIER_APPLIED", Map.of("name", supplier.company().name(), "identifier",
				supplier.identifier().toString(), "application", applicationNumber(supplier)));
		this.mails.received(supplier);
		this.processes.start(PROCESS, subject(supplier), by, Map.of());
	}

	void remind(Supplier supplier) {
		this.mails.reminder(supplier);
	}

	void answered(Supplier supplier) {
		publish(supplier, "SUPPLIER_ANSWERED", Map.of("answer", supplier.exchanges().getLast().answer()));
		this.processes.resume(PROCESS, subject(supplier), WAIT_FOR_ANSWER);
	}

	void withdrawn(Supplier supplier) {
		publish(supplier, "SUPPLIER_WITHDREW", Map.of());
		this.mails.withdrawn(supplier);
		this.processes.cancel(PROCESS, subject(supplier), "withdrawn by the applicant");
	}

	void asked(Supplier supplier) {
		publish(supplier, "SUPPLIER_ASKED", Map.of("question", supplier.statusReason()));
		this.mails.asked(supplier);
	}

	void refused(Supplier supplier) {
		publish(supplier, "SUPPLIER_REFUSED", Map.of("reason", supplier.statusReason()));
		this.mails.refused(supplier);
	}

	void activated(Supplier supplier, UserId account) {
		publish(supplier, "SUPPLIER_ACTIVATED", Map.of("number", supplier.number(), "account", account.value()));
	}

	static Subject subject(Supplier supplier) {
		return new Subject(SupplierChanged.SUBJECT_TYPE, supplier.id().value());
	}

	private void publish(Supplier supplier, String action, Map<String, String> facts) {
		this.events.publishEvent(new SupplierChanged(supplier.id(), action, facts));
	}

	private static String applicationNumber(Supplier supplier) {
		return supplier.application().map(Application::number).orElse("");
	}

}
