package io.cailian.audit.ui;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.identity.Roles;
import io.cailian.kernel.AuditedEvent;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.onboarding.TestApplications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.QueryParameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "auditor", roles = Roles.AUDITOR)
@SuppressWarnings("NullAway.Init")
class AuditViewTest extends SpringBrowserlessTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ApplicationEventPublisher events;

	@BeforeEach
	void speakChinese() {
		UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		runPendingSignalsTasks();
	}

	@Test
	void anEntryIsReadInWordsAndLeadsToItsDocument() {
		RegistrationReceipt applied = TestApplications.in(this.context).anApplicant();

		open("subject=" + applied.application());

		assertThat(cell("操作")).isEqualTo("提交准入申请");
		assertThat(cell("内容")).contains("申请编号：" + applied.applicationNumber());
		RecordedEntry row = test(grid()).getRow(0);
		assertThat(row.document()).hasValueSatisfying((document) -> {
			assertThat(document.number()).isEqualTo(applied.applicationNumber());
			assertThat(document.path()).isEqualTo("applications/" + applied.application());
		});
	}

	@Test
	void theDetailsKeepTheCode() {
		RegistrationReceipt applied = TestApplications.in(this.context).anApplicant();
		open("subject=" + applied.application());

		test(grid()).clickRow(0);

		Dialog dialog = find(Dialog.class).single();
		assertThat(dialog.getHeaderTitle()).isEqualTo("提交准入申请");
		assertThat(dialog.getElement().getTextRecursively()).contains("SUPPLIER_APPLIED",
				"准入申请 " + applied.applicationNumber(), applied.application().toString());
		assertThat(find(Anchor.class, dialog).single().getHref()).isEqualTo("applications/" + applied.application());
	}

	@Test
	void amountsAndTimesAreWrittenAsOnEveryScreenAndTheUnknownAsItWasRecorded() {
		UUID subject = UUID.randomUUID();
		this.events.publishEvent(new Happened(subject,
				Map.of("closesAt", "2031-05-01T16:30:00Z", "worth", "12345.6 CNY", "receiptHash", "ab12")));

		open("subject=" + subject);

		assertThat(cell("操作")).isEqualTo("TEST_HAPPENED");
		assertThat(cell("内容")).isEqualTo("worth：CNY\u00a012,345.60 · 密封报价哈希值：ab12 · 截止时间：2031-05-02 00:30 UTC+8");
	}

	@Test
	void theActionIsChosenByItsWords() {
		RegistrationReceipt applied = TestApplications.in(this.context).anApplicant();
		open("action=SUPPLIER_ASKED&subject=" + applied.applicationNumber());
		assertThat(test(grid()).size()).isZero();

		ComboBox<String> action = action();
		assertThat(action.getItemLabelGenerator().apply(action.getValue())).isEqualTo("要求补充资料");
		test(action).selectItem("提交准入申请");

		assertThat(test(grid()).size()).isEqualTo(1);
	}

	@Test
	void aVerificationRunsInTheBackgroundAndItsResultStays() {
		TestApplications.in(this.context).anApplicant();
		open("");

		test(find(Button.class).withText("校验审计链").single()).click();

		await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			roundTrip();
			assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
				.anyMatch((text) -> text.startsWith("审计链完整") || text.startsWith("链条自身完整"));
		});
		assertThat(find(Button.class).withText("校验审计链").single().isEnabled()).isTrue();
		assertThat(find(ProgressBar.class).all()).isEmpty();
		open("");
		assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
			.anyMatch((text) -> text.startsWith("最近一次校验："));
	}

	private static void open(String query) {
		UI.getCurrent().navigate("audit", QueryParameters.fromString(query));
	}

	private String cell(String head) {
		return String.valueOf(test(grid()).getCellText(0,
				grid().getColumns().stream().map(Grid.Column::getHeaderText).toList().indexOf(head)));
	}

	@SuppressWarnings("unchecked")
	private Grid<RecordedEntry> grid() {
		return find(Grid.class).single();
	}

	@SuppressWarnings("unchecked")
	private ComboBox<String> action() {
		return find(ComboBox.class).withLabel("操作").single();
	}

	private record Happened(UUID subjectId, Map<String, String> facts) implements AuditedEvent {

		@Override
		public String action() {
			return "TEST_HAPPENED";
		}

		@Override
		public String subjectType() {
			return "TEST";
		}

	}

}
