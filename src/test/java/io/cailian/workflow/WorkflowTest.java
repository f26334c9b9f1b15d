package io.cailian.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts processes about a parcel, lets named people decide, and ends what is left.
 */
@OwnSteps
@SuppressWarnings("NullAway.Init")
abstract class WorkflowTest {

	static final UserId REQUESTER = new UserId("requester");

	private static final Map<String, String> ROLES = Map.of("approveSupplier", Roles.APPROVER, "approveCertificate",
			Roles.APPROVER, "approveDocument", Roles.APPROVER, "changeSupplierFacts", Roles.FINANCE);

	@TestBean(name = "supplierApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps supplierApproval;

	@TestBean(name = "awardApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps awardApproval;

	@TestBean(name = "rfqClosing", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps rfqClosing;

	@TestBean(name = "qualificationApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps qualificationApproval;

	@TestBean(name = "certificateApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps certificateApproval;

	@TestBean(name = "certificateRevocationApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps certificateRevocationApproval;

	@TestBean(name = "blockApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps blockApproval;

	@TestBean(name = "changeApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps changeApproval;

	@TestBean(name = "rfqPublicationApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps rfqPublicationApproval;

	@Autowired
	Processes processes;

	@Autowired
	Decisions decisions;

	@Autowired
	InboxTasks tasks;

	@Autowired
	Parcels parcels;

	@Autowired
	TransactionTemplate transaction;

	final Subject parcel = new Subject(Parcels.TYPE, UUID.randomUUID());

	static Steps steps() {
		return new Steps();
	}

	@BeforeEach
	void connectSteps() {
		List.of(this.supplierApproval, this.awardApproval, this.rfqClosing, this.qualificationApproval,
				this.certificateApproval, this.certificateRevocationApproval, this.blockApproval, this.changeApproval,
				this.rfqPublicationApproval)
			.forEach((steps) -> steps.connect(this.decisions));
	}

	@AfterEach
	void endWhatIsLeft() {
		SecurityContextHolder.clearContext();
		this.transaction.executeWithoutResult((status) -> {
			for (String process : List.of("approveSupplier", "approveAward", "closeRfq", "qualifySupplier",
					"approveCertificate", "revokeCertificate", "blockSupplier", "changeSupplierFacts", "publishRfq",
					"approveDocument")) {
				this.processes.cancel(process, this.parcel, "end of test");
			}
		});
	}

	final void start(String process) {
		start(process, Map.of());
	}

	final void start(String process, Map<String, Object> variables) {
		this.parcels.isDecidedBy(this.parcel.id(), "LEGAL".equals(variables.get("kind")) ? Roles.PURCHASING_MANAGER
				: ROLES.getOrDefault(process, Roles.PURCHASING_MANAGER));
		this.transaction
			.executeWithoutResult((status) -> this.processes.start(process, this.parcel, REQUESTER, variables));
	}

	final String task() {
		return this.transaction.execute((status) -> this.parcels.waitingTask(this.parcel));
	}

}
