package io.cailian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.cailian.ScreenTest;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OwnSteps
@WithMockUser(username = "admin", roles = Roles.ADMIN)
@SuppressWarnings("NullAway.Init")
class ProcessEngineViewTest extends ScreenTest {

	private static final String PROCESS = "closeRfq";

	@TestBean(name = "supplierApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps supplierApproval;

	@TestBean(name = "awardApproval", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps awardApproval;

	@TestBean(name = "rfqClosing", methodName = "io.cailian.workflow.WorkflowTest#steps")
	Steps rfqClosing;

	@Autowired
	private Processes processes;

	@Autowired
	private Decisions decisions;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	private final Subject parcel = new Subject(Parcels.TYPE, UUID.randomUUID());

	@BeforeEach
	void connectSteps() {
		this.rfqClosing.connect(this.decisions);
	}

	@AfterEach
	void endWhatIsLeft() {
		this.transaction.executeWithoutResult((status) -> List.of(PROCESS, "approveSupplier")
			.forEach((process) -> this.processes.cancel(process, this.parcel, "end of test")));
	}

	@Test
	void saysThatAllIsWellAndListsTheVersions() {
		open("process-engine");

		assertThat(page()).contains("流程引擎", "失败的步骤", "待办与流程引擎核对", "流程版本");
		assertThat(cells()).contains("询价截止", "新流程使用此版本");
		assertThat(((Grid<?>) find(Grid.class).first()).getEmptyStateComponent().getElement().getTextRecursively())
			.contains("一切正常");
	}

	@Test
	void whatWasGivenUpIsReadAndTriedAgain() {
		giveUp();
		open("process-engine");

		assertThat(row(0)).contains(Parcels.number(this.parcel.id()), "包裹申请", "询价截止", "等待截止时间", "已放弃",
				"the database is away");
		openRow();
		assertThat(dialog()).contains("IllegalStateException");
		press("重试");

		assertThat(row(0)).contains("等待重试");
		speak(Locale.ENGLISH);
		assertThat(row(0)).contains("Will be tried again");
	}

	@Test
	@WithMockUser(username = "auditor", roles = Roles.AUDITOR)
	void auditorsReadOnly() {
		giveUp();
		open("process-engine");

		openRow();
		assertThat(dialog()).contains("IllegalStateException");
		assertThat(find(Button.class).withText("重试").exists()).isFalse();
	}

	@Test
	void theInboxIsRebuiltWhereItDiffers() {
		this.transaction.executeWithoutResult(
				(status) -> this.processes.start("approveSupplier", this.parcel, new UserId("requester"), Map.of()));
		this.database.sql(
				"delete from inbox_task_barred where task_id in (select task_id from inbox_task where subject_id = :id)")
			.param("id", Ids.bytes(this.parcel.id()))
			.update();
		this.database.sql("delete from inbox_task where subject_id = :id")
			.param("id", Ids.bytes(this.parcel.id()))
			.update();
		open("process-engine");
		assertThat(page()).contains("1 项任务未列入待办");

		press("重建");

		assertThat(page()).contains("完全一致");
		assertThat(find(Button.class).withText("重建").exists()).isFalse();
	}

	private void openRow() {
		test(find(Grid.class).first()).clickRow(0);
		roundTrip();
	}

	private void giveUp() {
		this.transaction.executeWithoutResult((status) -> this.processes.start(PROCESS, this.parcel,
				new UserId("requester"), Map.of("closesAt", Instant.parse("2099-01-01T00:00:00Z").toString())));
		this.rfqClosing.failWith(new IllegalStateException("the database is away"));
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.parcel.key())
			.singleResult()
			.getId();
		String id = this.management.createTimerJobQuery().processInstanceId(instance).singleResult().getId();
		for (int i = 0; i < 3; i++) {
			this.management.moveTimerToExecutableJob(id);
			assertThatThrownBy(() -> this.management.executeJob(id))
				.hasRootCauseInstanceOf(IllegalStateException.class);
		}
	}

}
