package io.cailian.workflow;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.cailian.ScreenTest;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
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
	private TransactionTemplate transaction;

	private final Subject parcel = new Subject(Parcels.TYPE, UUID.randomUUID());

	@BeforeEach
	void connectSteps() {
		this.rfqClosing.connect(this.decisions);
	}

	@AfterEach
	void endWhatIsLeft() {
		this.transaction.executeWithoutResult((status) -> this.processes.cancel(PROCESS, this.parcel, "end of test"));
	}

	@Test
	void saysThatAllIsWellAndListsTheVersions() {
		open("process-engine");

		assertThat(page()).contains("流程引擎", "失败的步骤", "流程版本");
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
