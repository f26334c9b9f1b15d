package io.cailian.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.spi.ChainSource;
import jakarta.persistence.EntityManager;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts and ends processes in the caller's transaction: the process and the document it
 * is about become true together or not at all.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

	static final String SUBJECT_ID = "subjectId";

	static final String SUBJECT_TYPE = "subjectType";

	static final String REQUESTED_BY = "requestedBy";

	private final RuntimeService runtime;

	private final EntityManager entities;

	private final ProcessModels models;

	private final SeparationOfDuties duties;

	private final ObjectProvider<ChainSource> rules;

	private final ApprovalCases cases;

	Processes(RuntimeService runtime, EntityManager entities, ProcessModels models, SeparationOfDuties duties,
			ObjectProvider<ChainSource> rules, ApprovalCases cases) {
		this.runtime = runtime;
		this.entities = entities;
		this.models = models;
		this.duties = duties;
		this.rules = rules;
		this.cases = cases;
	}

	/**
	 * Starts a process about a subject. A second start while one of the same kind runs
	 * for the same subject changes nothing, so a repeated request is harmless.
	 * @param process the process id of the BPMN file, such as {@code approveSupplier}
	 * @param variables ids, instants and small words only; never prices or texts of
	 * people
	 */
	public void start(String process, Subject subject, UserId requestedBy, Map<String, Object> variables) {
		if (isRunning(process, subject)) {
			return;
		}
		if (this.models.decidedByPeople().contains(process)) {
			this.duties.perform(new Deed(subject, Deed.REQUESTED), requestedBy);
		}
		this.entities.flush();
		Map<String, Object> all = new HashMap<>(variables);
		all.put(SUBJECT_TYPE, subject.type());
		all.put(SUBJECT_ID, subject.id().toString());
		all.put(REQUESTED_BY, requestedBy.value());
		try {
			this.runtime.startProcessInstanceByKey(process, subject.key(), all);
		}
		catch (RuntimeException ex) {
			throw RetriedTransaction.told(ex);
		}
	}

	/**
	 * Asks for the approval of a document that has no process of its own: its module is
	 * told the end by {@code TaskSubject.concluded}.
	 * @throws RuleViolation if the approval rules object, or if nobody can be asked
	 */
	public void askForApproval(Subject subject, UserId requestedBy) {
		start(ChainApproval.PROCESS, subject, requestedBy, Map.of());
	}

	/**
	 * Whether the approval rules ask anybody about a document that needs no approval
	 * without them. Asked in the transaction that saves it.
	 * @throws RuleViolation if the rules keep the document from being handed in
	 */
	public boolean isSomebodyAsked(Subject subject, UserId requestedBy) {
		this.entities.flush();
		return Optional.ofNullable(this.rules.getIfAvailable())
			.filter((source) -> source.isSomebodyAsked(subject, requestedBy))
			.isPresent();
	}

	/**
	 * Stops a submission whose warnings were not read. Asked after the document is saved
	 * and before its process starts; the caller's transaction ends with the exception.
	 * @param read the texts the person has been shown
	 * @throws UnreadWarnings if the approval rules warn of something else as well
	 */
	public void requireRead(Subject subject, UserId requestedBy, Collection<String> read) {
		this.entities.flush();
		List<String> warnings = Optional.ofNullable(this.rules.getIfAvailable())
			.map((source) -> source.warnings(subject, requestedBy))
			.orElse(List.of());
		if (!read.containsAll(warnings)) {
			throw new UnreadWarnings(warnings);
		}
	}

	/**
	 * Waits for the turn of whoever decides on a document. Called before the document is
	 * locked by a move that may end its approval: deciding locks the approval first and
	 * the document afterwards.
	 */
	public void takeTurn(Subject subject) {
		this.cases.running(subject.type(), subject.id()).forEach(this.cases::findAndLock);
	}

	/**
	 * Goes on with a process that waits in a receive task, such as for an answer; false
	 * if it does not wait there, so a repeated answer is harmless.
	 */
	public boolean resume(String process, Subject subject, String receiveTask) {
		Optional<Execution> waiting = Optional.ofNullable(this.runtime.createExecutionQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(subject.key(), true)
			.activityId(receiveTask)
			.singleResult());
		this.entities.flush();
		waiting.ifPresent((execution) -> this.runtime.trigger(execution.getId()));
		return waiting.isPresent();
	}

	/**
	 * Tells a process what it listens for besides a decision, such as a withdrawal; false
	 * if it does not listen, so that telling again is harmless.
	 * @param message the name of the message in the BPMN file
	 */
	public boolean tell(String process, Subject subject, String message) {
		Optional<Execution> listening = Optional.ofNullable(this.runtime.createExecutionQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(subject.key(), true)
			.messageEventSubscriptionName(message)
			.singleResult());
		this.entities.flush();
		listening.ifPresent((execution) -> this.runtime.messageEventReceived(message, execution.getId()));
		return listening.isPresent();
	}

	/** Ends a running process without a decision; nothing happens if none runs. */
	public void cancel(String process, Subject subject, String reason) {
		for (ProcessInstance instance : this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(subject.key())
			.list()) {
			this.runtime.deleteProcessInstance(instance.getId(), reason);
		}
	}

	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public boolean isRunning(String process, Subject subject) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(subject.key())
			.count() > 0;
	}

}
