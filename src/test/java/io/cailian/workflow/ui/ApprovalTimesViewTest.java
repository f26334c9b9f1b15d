package io.cailian.workflow.ui;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.workflow.ApprovalTimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@WithMockUser(username = "auditor", roles = "AUDITOR")
@SuppressWarnings("NullAway.Init")
class ApprovalTimesViewTest extends ScreenTest {

	private static final LocalDateTime AT = LocalDateTime.of(2018, 5, 6, 2, 0);

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void oneWasDecidedInTimeAndOneLate() {
		decided(AT.plusHours(1), 3600);
		decided(AT.minusHours(1), 7200);
	}

	@AfterEach
	void nothingIsLeft() {
		this.database.sql("delete from approval_decision where decided_at = :at").param("at", AT).update();
	}

	@Test
	void figuresOfAPeriodLeadToTheDecisionsBehindThem() {
		open("approval-times?from=2018-05-01&to=2018-05-31");
		assertThat(page()).contains("审批时效", "PDFXLSXCSV", "按步骤", "按审批人");
		assertThat(steps()).singleElement().satisfies((row) -> assertThat(row.figures().decided()).isEqualTo(2));

		test(grids().getFirst()).clickRow(0);

		assertThat(dialogTitle()).contains("2 项审批");
		assertThat(find(Grid.class, find(Dialog.class).single()).single().getGenericDataView().getItems()).hasSize(2);
		press("关闭");
		speak(Locale.ENGLISH);
		assertThat(page()).contains("By step");
	}

	@Test
	void aPeriodThatEndsBeforeItBeginsIsToldAtItsField() {
		open("approval-times?from=2018-05-31&to=2018-05-01");

		assertThat(steps()).isEmpty();
	}

	private String dialogTitle() {
		roundTrip();
		return find(Dialog.class).single().getHeaderTitle();
	}

	private List<ApprovalTimes.OfStep> steps() {
		@SuppressWarnings("unchecked")
		Grid<ApprovalTimes.OfStep> grid = grids().getFirst();
		return grid.getGenericDataView().getItems().toList();
	}

	@SuppressWarnings("rawtypes")
	private List<Grid> grids() {
		return find(Grid.class).all();
	}

	private void decided(LocalDateTime due, long seconds) {
		this.database
			.sql("""
					insert into approval_decision (id, task_id, subject_type, subject_id, process, step, outcome, decided_by,
						decided_at, number, title_zh, title_en, asked_at, due_at, working_seconds, escalated, version)
					values (:id, :task, 'AWARD', :id, 'approveAward', 'decideAward', 'APPROVED', 'manager', :at, 'AWD-1', '定标',
						'Award', :at, :due, :seconds, false, 0)""")
			.param("id", bytes(UUID.randomUUID()))
			.param("task", UUID.randomUUID().toString())
			.param("at", AT)
			.param("due", due)
			.param("seconds", seconds)
			.update();
	}

	private static byte[] bytes(UUID id) {
		return ByteBuffer.allocate(16)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.array();
	}

}
