package io.cailian.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.history.HistoricProcessInstanceQuery;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.task.api.Task;

import org.springframework.stereotype.Component;

/**
 * Reads from the engine what a process looks like and how far one of them has come.
 */
@Component
class ProcessModels {

	private static final Comparator<HistoricActivityInstance> REACHED = Comparator
		.comparing(HistoricActivityInstance::getStartTime)
		.thenComparing(HistoricActivityInstance::getTransactionOrder, Comparator.nullsFirst(Comparator.naturalOrder()));

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final HistoryService history;

	ProcessModels(RepositoryService repository, RuntimeService runtime, TaskService tasks, HistoryService history) {
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
		this.history = history;
	}

	/**
	 * How a task can end: the flows out of the gateway behind it carry the outcomes'
	 * names.
	 */
	List<Outcome> outcomesOf(InboxTask task) {
		Task waiting = this.tasks.createTaskQuery().taskId(task.id()).singleResult();
		if (waiting == null) {
			return List.of();
		}
		String definition = Optional
			.ofNullable(this.runtime.createProcessInstanceQuery()
				.subProcessInstanceId(waiting.getProcessInstanceId())
				.singleResult())
			.map(ProcessInstance::getProcessDefinitionId)
			.orElseGet(waiting::getProcessDefinitionId);
		FlowElement step = this.repository.getBpmnModel(definition).getFlowElement(task.step());
		List<String> flows = following(step).filter(ExclusiveGateway.class::isInstance)
			.flatMap((gateway) -> ((ExclusiveGateway) gateway).getOutgoingFlows().stream())
			.map(SequenceFlow::getConditionExpression)
			.filter(Objects::nonNull)
			.toList();
		return Stream.of(Outcome.values())
			.filter((outcome) -> flows.stream().anyMatch((condition) -> condition.contains("'" + outcome + "'")))
			.toList();
	}

	/** The processes in which people decide, by the process id of their BPMN file. */
	List<String> decidedByPeople() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.active()
			.list()
			.stream()
			.filter((definition) -> isDecidedByPeople(
					this.repository.getBpmnModel(definition.getId()).getMainProcess()))
			.map(ProcessDefinition::getKey)
			.sorted()
			.toList();
	}

	private static boolean isDecidedByPeople(Process process) {
		return !process.findFlowElementsOfType(UserTask.class).isEmpty()
				|| process.findFlowElementsOfType(CallActivity.class)
					.stream()
					.anyMatch((call) -> ChainApproval.PROCESS.equals(call.getCalledElement()));
	}

	/** The newest process about a subject, of one kind or, if empty, of any. */
	Optional<ProcessCourse> courseOf(Subject subject, String process) {
		HistoricProcessInstanceQuery query = this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(subject.key());
		if (!process.isEmpty()) {
			query.processDefinitionKey(process);
		}
		return query.orderByProcessInstanceStartTime().desc().listPage(0, 1).stream().findFirst().map(this::course);
	}

	private ProcessCourse course(HistoricProcessInstance instance) {
		List<ProcessCourse.Step> steps = this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.list()
			.stream()
			.sorted(REACHED)
			.map(ProcessModels::step)
			.toList();
		return new ProcessCourse(instance.getProcessDefinitionKey(), xml(instance.getProcessDefinitionId()), steps);
	}

	private static ProcessCourse.Step step(HistoricActivityInstance activity) {
		boolean drawnOnly = activity.getActivityType().equals("sequenceFlow")
				|| activity.getActivityType().endsWith("Gateway");
		return new ProcessCourse.Step(activity.getActivityId(), activity.getStartTime().toInstant(),
				activity.getEndTime() == null, drawnOnly);
	}

	private String xml(String definitionId) {
		try (InputStream in = this.repository.getProcessModel(definitionId)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<FlowElement> following(FlowElement step) {
		return ((FlowNode) step).getOutgoingFlows().stream().map(SequenceFlow::getTargetFlowElement);
	}

}
