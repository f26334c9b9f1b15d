package io.cailian.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.cailian.identity.Roles;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessMigrationService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.migration.ActivityMigrationMapping;
import org.flowable.engine.migration.ProcessInstanceMigrationBuilder;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case that began on an archived version of its process goes on and ends on today's.
 * Versions are archived as {@code workflows/archive/<processId>.v<n>.bpmn20.xml} before
 * their file is changed.
 */
@SuppressWarnings("NullAway.Init")
class ProcessMigrationTest extends WorkflowTest {

	private static final Path ARCHIVE = Path.of("workflows/archive");

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService engineTasks;

	@Autowired
	private ProcessMigrationService migration;

	private String deployed = "";

	@AfterEach
	void removeTheOldVersion() {
		endWhatIsLeft();
		if (!this.deployed.isEmpty()) {
			this.repository.deleteDeployment(this.deployed, true);
		}
	}

	@ParameterizedTest
	@MethodSource("archived")
	void aCaseOfAnOldVersionIsFinishedOnTodays(Path file) {
		String process = file.getFileName().toString().split("\\.")[0];
		ProcessDefinition today = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult();
		ProcessDefinition old = deploy(file);
		start(process, Map.of("kind", "BANK"));
		Task waiting = waiting(today, old);
		String role = role();

		migrate(waiting, today);

		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.parcel.key())
			.singleResult()
			.getProcessDefinitionId()).isEqualTo(today.getId());
		as("decider", role, () -> this.decisions.decide(task(), Outcome.APPROVED, null));
		assertThat(this.processes.isRunning(process, this.parcel)).isFalse();
		assertThat(calls()).singleElement().asString().endsWith("by decider");
	}

	@Test
	void archivedVersionsAreNotDeployedAtStart() throws IOException {
		assertThat(new PathMatchingResourcePatternResolver().getResources("classpath*:/processes/**/*.xml"))
			.isNotEmpty()
			.noneMatch((resource) -> String.valueOf(resource.getFilename()).matches(".*\\.v\\d+\\..*"));
	}

	static List<Path> archived() {
		try (Stream<Path> files = Files.list(ARCHIVE)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ProcessDefinition deploy(Path file) {
		try {
			this.deployed = this.repository.createDeployment()
				.addString(file.getFileName().toString(), Files.readString(file))
				.deploy()
				.getId();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.repository.createProcessDefinitionQuery().deploymentId(this.deployed).singleResult();
	}

	/** New cases begin on the version deployed last, which here is the old one. */
	private Task waiting(ProcessDefinition today, ProcessDefinition old) {
		Task task = this.engineTasks.createTaskQuery().processInstanceBusinessKey(this.parcel.key()).singleResult();
		assertThat(task.getProcessDefinitionId()).isEqualTo(old.getId()).isNotEqualTo(today.getId());
		assertThat(
				this.repository.getBpmnModel(old.getId()).getMainProcess().getFlowElement(task.getTaskDefinitionKey()))
			.isInstanceOf(UserTask.class);
		return task;
	}

	/** The step in which a case waits keeps its id, whatever it is made of today. */
	private void migrate(Task waiting, ProcessDefinition today) {
		String step = waiting.getTaskDefinitionKey();
		assertThat(this.repository.getBpmnModel(today.getId()).getMainProcess().getFlowElement(step)).as(step)
			.isNotNull();
		ProcessInstanceMigrationBuilder plan = this.migration.createProcessInstanceMigrationBuilder()
			.migrateToProcessDefinition(today.getId())
			.addActivityMigrationMapping(ActivityMigrationMapping.createMappingFor(step, step));
		assertThat(plan.validateMigration(waiting.getProcessInstanceId()).getValidationMessages()).isEmpty();
		this.transaction.executeWithoutResult((status) -> plan.migrate(waiting.getProcessInstanceId()));
	}

	private String role() {
		return this.tasks.findById(task()).flatMap(InboxTask::role).orElse(Roles.APPROVER);
	}

	private List<String> calls() {
		return Stream
			.of(this.supplierApproval, this.awardApproval, this.qualificationApproval, this.certificateApproval,
					this.certificateRevocationApproval, this.blockApproval, this.changeApproval)
			.flatMap((steps) -> steps.calls().stream())
			.toList();
	}

}
