package io.cailian.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.ChainSource;
import jakarta.persistence.EntityManager;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the process {@code approveDocument}, which runs every chain: it asks one
 * stage after the other and tells the document how it ended.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChainApproval {

	static final String PROCESS = "approveDocument";

	static final String CASE = "approvalCase";

	static final String SEAT = "seat";

	private final ApprovalCases cases;

	private final ApprovalDecisions decisions;

	private final EntityManager entities;

	private final Seating seating;

	private final TaskSubjects subjects;

	private final ObjectProvider<ChainSource> rules;

	private final ModuleTranslations texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChainApproval(ApprovalCases cases, ApprovalDecisions decisions, EntityManager entities, Seating seating,
			TaskSubjects subjects, ObjectProvider<ChainSource> rules, ModuleTranslations texts,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.decisions = decisions;
		this.entities = entities;
		this.seating = seating;
		this.subjects = subjects;
		this.rules = rules;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens the next stage in which somebody is left to ask; plans the chain at first.
	 */
	public void askNext(DelegateExecution execution) {
		ApprovalCase approval = Optional.ofNullable((String) execution.getVariable(CASE))
			.map(this::approval)
			.orElseGet(() -> begin(execution));
		List<CaseStep> stage = approval.moveOn(this.clock.instant());
		while (!stage.isEmpty()) {
			this.seating.open(approval, stage, this.clock.instant());
			stage = approval.moveOnIfAgreed(this.clock.instant());
		}
		this.cases.save(approval);
	}

	/** Whether nobody is left to ask. */
	public boolean isOver(String approvalCase) {
		return approval(approvalCase).state() != CaseState.OPEN;
	}

	/** The seats of the present stage, in the order of its steps. */
	public List<String> seats(String approvalCase) {
		return approval(approvalCase).present()
			.stream()
			.flatMap((step) -> step.seats().stream())
			.filter((seat) -> seat.openedAt().isPresent())
			.map((seat) -> seat.id().toString())
			.toList();
	}

	/** In which working time a seat should decide, as ISO 8601 writes durations. */
	public String due(String approvalCase, String seat) {
		return seat(approvalCase, seat).step().due().toString();
	}

	/** Tells the document that its approval is over. */
	public void conclude(String approvalCase) {
		Subject subject = approval(approvalCase).subject();
		ApprovalDecision last = this.decisions.newestFirst(subject.type(), subject.id()).getFirst();
		this.subjects.of(subject).concluded(subject.id(), last.decision());
	}

	/** The task of a seat has gone; without a vote nobody may give it any more. */
	void isAskedNoMore(UUID seat) {
		CaseSeat gone = this.entities.find(CaseSeat.class, seat);
		if (gone.state() == SeatState.OPEN) {
			gone.drop();
			ApprovalCase approval = gone.step().approval();
			if (approval.seats().noneMatch((other) -> other.state() == SeatState.OPEN)) {
				approval.withdraw(this.clock.instant());
				this.events.publishEvent(new ApprovalEnded(approval.subject(), false));
			}
		}
	}

	/** The seat for which a task waits already. */
	Optional<CaseSeat> seatOf(String task) {
		return this.cases.seatOf(task);
	}

	CaseSeat seat(String approvalCase, String seat) {
		return approval(approvalCase).seats()
			.filter((each) -> each.id().toString().equals(seat))
			.findAny()
			.orElseThrow(() -> new IllegalStateException("no seat " + seat));
	}

	/** The approval of a task in a process that calls no chain: one step of its role. */
	CaseSeat ofTask(Subject subject, ProcessPlace where, UserId requestedBy, String role) {
		ApprovalCase approval = ApprovalCase.open(subject, where, requestedBy,
				ApprovalChain.of(ChainStep.ofRole(1, roleName(role), role, ChainStep.USUAL_TIME)),
				this.subjects.of(subject).approvalFacts(subject.id()).baseAmount(), this.clock.instant());
		this.seating.open(approval, approval.moveOn(this.clock.instant()), this.clock.instant());
		return this.cases.save(approval).seats().findFirst().orElseThrow();
	}

	private ApprovalCase begin(DelegateExecution execution) {
		Subject subject = new Subject(text(execution, Processes.SUBJECT_TYPE),
				UUID.fromString(text(execution, Processes.SUBJECT_ID)));
		UserId requestedBy = new UserId(text(execution, Processes.REQUESTED_BY));
		ApprovalChain chain = Optional.ofNullable(this.rules.getIfAvailable())
			.flatMap((source) -> source.chainFor(subject, requestedBy))
			.orElseGet(() -> standing(subject));
		Optional<Money> amount = chain.rules().isPresent() ? chain.amount()
				: this.subjects.of(subject).approvalFacts(subject.id()).baseAmount();
		ApprovalCase approval = ApprovalCase.open(subject, place(execution), requestedBy, chain, amount,
				this.clock.instant());
		this.seating.prepare(approval);
		execution.setVariable(CASE, approval.id().toString());
		return this.cases.save(approval);
	}

	private ApprovalChain standing(Subject subject) {
		String role = this.subjects.of(subject).standingRole(subject.id());
		return ApprovalChain.of(ChainStep.ofRole(1, roleName(role), role, ChainStep.USUAL_TIME));
	}

	private StepName roleName(String role) {
		String key = "workflow.role." + role;
		return StepName.heading(this.texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE),
				this.texts.getTranslation(key, Locale.ENGLISH));
	}

	private ApprovalCase approval(String id) {
		return this.cases.findById(UUID.fromString(id))
			.orElseThrow(() -> new IllegalStateException("no approval " + id));
	}

	private static ProcessPlace place(DelegateExecution execution) {
		String instance = execution.getProcessInstanceId();
		ExecutionEntity caller = ((ExecutionEntity) execution).getProcessInstance().getSuperExecution();
		return (caller != null) ? new ProcessPlace(instance, caller.getProcessInstance().getProcessDefinitionKey(),
				caller.getCurrentActivityId()) : new ProcessPlace(instance, PROCESS, "decide");
	}

	private static String text(DelegateExecution execution, String variable) {
		return String.valueOf(execution.getVariable(variable));
	}

}
