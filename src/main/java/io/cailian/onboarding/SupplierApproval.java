package io.cailian.onboarding;

import java.time.Clock;
import java.util.List;

import io.cailian.supplier.ActivatedSupplier;
import io.cailian.supplier.ApprovedCompany;
import io.cailian.supplier.BankAccounts;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.FactOrigin;
import io.cailian.supplier.HandedInDocument;
import io.cailian.supplier.SupplierActivation;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the process {@code approveSupplier}: what was decided in the inbox becomes
 * true, in the transaction of the decision. Only an approval writes to the master record.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupplierApproval {

	private final ApplicationRecords records;

	private final Decisions decisions;

	private final BankAccounts bankAccounts;

	private final SupplierActivation activation;

	private final ApplicationSteps steps;

	private final Clock clock;

	SupplierApproval(ApplicationRecords records, Decisions decisions, BankAccounts bankAccounts,
			SupplierActivation activation, ApplicationSteps steps, Clock clock) {
		this.records = records;
		this.decisions = decisions;
		this.bankAccounts = bankAccounts;
		this.activation = activation;
		this.steps = steps;
		this.clock = clock;
	}

	public void activate(String subjectId) {
		Application application = application(subjectId);
		ActivatedSupplier supplier = this.activation.activate(approved(application));
		application.approve(supplier.supplier(), this.clock.instant());
		this.records.saveAndFlush(application);
		this.steps.approved(application, supplier);
	}

	public void refuse(String subjectId) {
		Application application = application(subjectId);
		application.refuse(reason(application), this.clock.instant());
		this.records.saveAndFlush(application);
		this.steps.refused(application);
	}

	public void askForMore(String subjectId) {
		Application application = application(subjectId);
		application.askForMore(reason(application), decision(application).by(), this.clock.instant());
		this.records.saveAndFlush(application);
		this.steps.asked(application);
	}

	private ApprovedCompany approved(Application application) {
		BankDetails bank = this.bankAccounts.open(application.id().value(), application.bankAccount().orElseThrow());
		List<HandedInDocument> documents = application.documents().stream().map(ApplicationDocument::handedIn).toList();
		return new ApprovedCompany(application.identifier(), application.company(), application.contact(), bank,
				documents, application.wish().businessUnit(), application.language(),
				FactOrigin.application(application.id().value(), decision(application).by()));
	}

	private Application application(String subjectId) {
		return this.records.findById(ApplicationId.of(subjectId)).orElseThrow();
	}

	private String reason(Application application) {
		String reason = decision(application).reason();
		if (reason == null) {
			throw new IllegalStateException("a decision against " + application.number() + " without a reason");
		}
		return reason;
	}

	private Decision decision(Application application) {
		return this.decisions.lastFor(ApplicationSteps.subject(application)).orElseThrow();
	}

}
