package io.cailian.bench;

import java.util.List;
import java.util.UUID;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.Processes;
import io.cailian.workflow.Subject;
import io.cailian.workflow.WaitingTasks;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static io.cailian.identity.Acting.as;

/**
 * Submits documents and decides on them as their approvers would, by the services behind
 * the screens.
 */
final class BenchApprovals {

	static final UserId REQUESTER = new UserId("bench-requester");

	private final BenchDocuments documents;

	private final BenchChains chains;

	private final Processes processes;

	private final Decisions decisions;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	BenchApprovals(ConfigurableApplicationContext portal) {
		this.documents = portal.getBean(BenchDocuments.class);
		this.chains = portal.getBean(BenchChains.class);
		this.processes = portal.getBean(Processes.class);
		this.decisions = portal.getBean(Decisions.class);
		this.database = portal.getBean(JdbcClient.class);
		this.transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
	}

	Subject submit(List<UserId> approvers) {
		UUID id = Ids.next();
		Subject subject = new Subject(BenchDocuments.TYPE, id);
		this.chains.put(subject, approvers);
		this.transaction.executeWithoutResult((status) -> {
			this.documents.submit(id);
			this.processes.askForApproval(subject, REQUESTER);
		});
		return subject;
	}

	String taskOf(Subject subject) {
		return WaitingTasks.of(this.database, subject).getFirst();
	}

	void approve(String task, UserId approver) {
		as(approver.value(), Roles.APPROVER, () -> this.decisions.decide(task, Outcome.APPROVED, null));
	}

	/** From the submission to the last approval. */
	Subject wholeCase(List<UserId> approvers) {
		Subject subject = submit(approvers);
		for (UserId approver : approvers) {
			approve(taskOf(subject), approver);
		}
		return subject;
	}

}
