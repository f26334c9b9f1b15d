package io.cailian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.ListMemory;
import io.cailian.uikit.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@OwnSteps
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "approver", roles = Roles.APPROVER)
@SuppressWarnings("NullAway.Init")
class InboxViewTest extends SpringBrowserlessTest {

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
	private TaskQuestioning questioning;

	@Autowired
	private TaskHandling handling;

	@Autowired
	private ListMemory memory;

	@Autowired
	private Parcels parcels;

	@Autowired
	private TransactionTemplate transaction;

	private final List<Subject> subjects = List.of(subject(), subject(), subject());

	@BeforeEach
	void threeTasksWait() {
		this.supplierApproval.connect(this.decisions);
		start("requester", 0);
		start("requester", 1);
		start("approver", 2);
	}

	@AfterEach
	void endWhatIsLeft() {
		this.transaction.executeWithoutResult((status) -> this.subjects
			.forEach((subject) -> this.processes.cancel("approveSupplier", subject, "end of test")));
	}

	@Test
	void theOldestTaskStandsFirst() {
		navigate("inbox", Component.class);

		assertThat(shown()).extracting(InboxEntry::number)
			.containsExactlyElementsOf(this.subjects.stream().map((subject) -> Parcels.number(subject.id())).toList());
	}

	@Test
	void theAddressHoldsTheOpenTask() {
		navigate("inbox/" + task(1), Component.class);

		assertThat(preview()).contains(number(1), "收件地址", "北京市海淀区", "北京𠮷祥物流有限公司", "12,500.50");
		assertThat(find(Anchor.class, find(Article.class).single()).withText("label.txt").exists()).isTrue();
		assertThat(find(Grid.class).single().getSelectedItems()).hasSize(1);
	}

	@Test
	void theProcessIsToldInWordsToo() {
		navigate("inbox/" + task(0), Component.class);

		List<ListItem> steps = find(ListItem.class, find(ProcessPicture.class).single()).all();
		assertThat(steps).extracting(ListItem::getText)
			.satisfiesExactly((first) -> assertThat(first).startsWith("提交准入申请：已完成"),
					(second) -> assertThat(second).startsWith("审核准入申请：办理中"));
		assertThat(steps.get(1).getElement().getAttribute("aria-current")).isEqualTo("step");
	}

	@Test
	void theNextTaskOpensAfterADecision() {
		navigate("inbox/" + task(0), Component.class);

		press("同意");
		press("确认同意");

		assertThat(this.supplierApproval.calls()).containsExactly("activate by approver");
		assertThat(preview()).contains(number(1));
		assertThat(notice()).contains(number(0) + " 已同意");
	}

	@Test
	void aMissingReasonIsAskedForAtItsField() {
		navigate("inbox/" + task(0), Component.class);

		press("驳回");
		press("确认驳回");

		TextArea reason = find(TextArea.class).single();
		assertThat(reason.isInvalid()).isTrue();
		assertThat(reason.getErrorMessage()).contains("请填写意见");
		assertThat(this.supplierApproval.calls()).isEmpty();

		test(reason).setValue("资质证书已过期");
		assertThat(reason.isInvalid()).isFalse();
		press("确认驳回");
		assertThat(this.supplierApproval.calls()).containsExactly("refuse by approver: 资质证书已过期");
	}

	@Test
	void ownRequestsCanBeReadButNotDecided() {
		navigate("inbox/" + task(2), Component.class);

		Button approve = button("同意");
		assertThat(approve.getElement().getAttribute("aria-disabled")).isEqualTo("true");
		assertThat(preview()).contains("您是该事项的申请人，须由他人审批。");

		test(approve).click();
		assertThat(find(TextArea.class).exists()).isFalse();
		assertThat(notice()).contains("须由他人审批");
	}

	@Test
	void lettersMoveAndDecide() {
		Component view = navigate("inbox", Component.class);

		key(view, "KeyJ");
		assertThat(preview()).contains(number(0));
		key(view, "KeyJ");
		assertThat(preview()).contains(number(1));
		key(view, "KeyK");
		assertThat(preview()).contains(number(0));
		key(view, "KeyR");
		assertThat(find(TextArea.class).single().getLabel()).isEqualTo("驳回原因");
		key(view, "?");
		assertThat(find(Dialog.class).single().isOpened()).isTrue();
	}

	@Test
	void switchingTheLanguageKeepsTheReasonBeingTyped() {
		navigate("inbox/" + task(0), Component.class);
		press("驳回");
		test(find(TextArea.class).single()).setValue("资质证书已过期");

		UI.getCurrent().setLocale(Locale.ENGLISH);
		runPendingSignalsTasks();

		TextArea reason = find(TextArea.class).single();
		assertThat(reason.getValue()).isEqualTo("资质证书已过期");
		assertThat(reason.getLabel()).isEqualTo("Reason");
		assertThat(preview()).contains("Deliver to", "Parcel request");
		assertThat(button("Confirm rejection").isVisible()).isTrue();
	}

	@Test
	void theFilterLivesInTheAddress() {
		navigate("inbox", Component.class);

		test(find(TextField.class).withLabel("搜索").single()).setValue(number(1));

		assertThat(shown()).extracting(InboxEntry::number).containsExactly(number(1));
		assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("q"))
			.contains(number(1));
	}

	@Test
	void workOfAColleagueLeavesTheListByItself() {
		navigate("inbox/" + task(0), Component.class);
		String task = task(0);

		this.decisions.decide(task, Outcome.APPROVED, null);

		await().pollInSameThread().untilAsserted(() -> {
			UI.getCurrent().getSession().getService().runPendingAccessTasks(UI.getCurrent().getSession());
			assertThat(shown()).extracting(InboxEntry::number).doesNotContain(number(0));
		});
		assertThat(find(Article.class).exists()).isFalse();
	}

	@Test
	@WithMockUser(username = "admin", roles = Roles.ADMIN)
	void administratorsLookOn() {
		navigate("inbox/" + task(0), Component.class);

		assertThat(preview()).contains("您可以查看，但仅准入审批人有权审批。");
	}

	@Test
	void aColleagueIsAskedFromTheKeyboardAndTheListSaysThatAnAnswerIsAwaited() {
		Component view = navigate("inbox/" + task(0), Component.class);

		key(view, "KeyQ");
		assertThat(find(ComboBox.class).withLabel("向谁提问").single().getValue()).extracting("id")
			.isEqualTo(new UserId("requester"));
		test(find(TextArea.class).withLabel("问题").single()).setValue("为何急需？");
		press("发送");

		assertThat(notice()).contains("问题已发送");
		assertThat(preview()).contains("提问与答复", "为何急需？", "等待 郑欣 答复");
		assertThat(shown().getFirst().questions()).isEqualTo(QuestionState.AWAITS_ANSWER);
		assertThat(find(TextArea.class).withLabel("答复").exists()).isFalse();
	}

	@Test
	void askingLeavesTheReasonBeingTypedAlone() {
		navigate("inbox/" + task(0), Component.class);
		press("驳回");
		test(find(TextArea.class).withLabel("驳回原因").single()).setValue("资料不全");

		press("提问");
		test(find(TextArea.class).withLabel("问题").single()).setValue("为何急需？");
		press("发送");

		assertThat(find(TextArea.class).withLabel("驳回原因").single().getValue()).isEqualTo("资料不全");
		assertThat(preview()).contains("为何急需？");
	}

	@Test
	@WithMockUser(username = "requester", roles = Roles.REQUESTER)
	void whoeverIsAskedAnswersBesideTheTask() {
		String task = task(0);
		as("approver", Roles.APPROVER, () -> this.questioning.ask(task, new UserId("requester"), "为何急需？"));
		navigate("inbox/" + task, Component.class);
		UI.getCurrent().navigate("inbox/" + task, QueryParameters.of("part", "QUESTIONS"));
		assertThat(shown()).extracting(InboxEntry::taskId).containsExactly(task);

		press("发送答复");
		TextArea answer = find(TextArea.class).withLabel("答复").single();
		assertThat(answer.isInvalid()).isTrue();
		test(answer).setValue("旧设备已停产");
		press("发送答复");

		assertThat(notice()).contains("答复已发送");
		assertThat(preview()).contains("为何急需？", "旧设备已停产");
		assertThat(shown()).isEmpty();
	}

	@Test
	@WithMockUser(username = "requester", roles = Roles.REQUESTER)
	void anAnswerBeingTypedOutlivesNewsAndAChangeOfLanguage() {
		String task = task(0);
		as("approver", Roles.APPROVER, () -> this.questioning.ask(task, new UserId("requester"), "为何急需？"));
		navigate("inbox/" + task, Component.class);
		test(find(TextArea.class).withLabel("答复").single()).setValue("旧设备");

		as("approver", Roles.APPROVER, () -> this.questioning.ask(task, new UserId("requester"), "预算在哪里？"));
		await().pollInSameThread().untilAsserted(() -> {
			UI.getCurrent().getSession().getService().runPendingAccessTasks(UI.getCurrent().getSession());
			assertThat(preview()).contains("预算在哪里？");
		});
		UI.getCurrent().setLocale(Locale.ENGLISH);
		runPendingSignalsTasks();

		assertThat(find(TextArea.class).withLabel("Answer").single().getValue()).isEqualTo("旧设备");
	}

	private static Subject subject() {
		return new Subject(Parcels.TYPE, UUID.randomUUID());
	}

	@Test
	void severalAreDecidedOnAtOnceAndEachSaysHowItWent() {
		Component view = navigate("inbox/" + task(0), Component.class);
		key(view, "KeyX");
		navigate("inbox/" + task(2), Component.class);
		key(view, "KeyX");
		assertThat(view.getElement().getTextRecursively()).contains("已选 2 项");

		press("批量驳回");
		assertThat(words()).contains("金额合计：CNY\u00a025,001.00", number(0), number(2));
		press("确认驳回");
		assertThat(find(TextArea.class).single().isInvalid()).isTrue();
		assertThat(this.supplierApproval.calls()).isEmpty();
		test(find(TextArea.class).single()).setValue("资料不全");
		press("确认驳回");

		assertThat(this.supplierApproval.calls()).containsExactly("refuse by approver: 资料不全");
		assertThat(words()).contains("1 项已办理，1 项未办理", number(0) + "：已驳回", number(2) + "：");
		press("关闭");
		assertThat(view.getElement().getTextRecursively()).doesNotContain("已选 2 项");
	}

	@Test
	void theOpenTaskIsClaimedByAKey() {
		Component view = navigate("inbox/" + task(0), Component.class);

		key(view, "KeyC");

		assertThat(notice()).contains(number(0));
		assertThat(shown().getFirst().holder()).isEqualTo(new UserId("approver"));
	}

	@Test
	void whatCannotBeDecidedAmongManyIsSaidBefore() {
		Component view = navigate("inbox/" + task(2), Component.class);
		key(view, "KeyX");

		press("批量同意");

		assertThat(words()).contains("其中 1 项您不能审批，将不予办理：" + number(2));
	}

	@Test
	void theOutcomeOfManyStaysUntilItIsClosedAndTheNextTaskOpens() {
		Component view = navigate("inbox/" + task(0), Component.class);
		key(view, "KeyX");

		press("批量同意");
		press("确认同意");

		Dialog outcome = find(Dialog.class).single();
		assertThat(outcome.isCloseOnEsc() || outcome.isCloseOnOutsideClick()).isFalse();
		press("关闭");
		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(preview()).contains(number(1));
	}

	@Test
	void theNextTaskOpensInEveryPartInWhichOneDecides() {
		as("approver", Roles.APPROVER, () -> {
			this.handling.claim(task(0));
			this.handling.claim(task(1));
			return "done";
		});
		navigate("inbox", Component.class);

		UI.getCurrent().navigate("inbox/" + task(0), QueryParameters.of("part", "MINE"));
		press("同意");
		press("确认同意");
		assertThat(preview()).contains(number(1));
		assertThat(query("part")).contains("MINE");

		as("approver", Roles.APPROVER, () -> {
			this.handling.putOff(task(1), Instant.now().plus(Duration.ofDays(2)));
			return "done";
		});
		UI.getCurrent().navigate("inbox/" + task(1), QueryParameters.of("part", "PUT_OFF"));
		press("同意");
		press("确认同意");
		assertThat(find(Article.class).exists()).isFalse();
		assertThat(find(EmptyState.class).all()).isNotEmpty();
		assertThat(query("part")).contains("PUT_OFF");
	}

	@Test
	void theNextTaskOfTheGroupOpens() {
		navigate("inbox", Component.class);
		UI.getCurrent().navigate("inbox/" + task(0), QueryParameters.of("part", "GROUP"));

		press("同意");
		press("确认同意");

		assertThat(preview()).contains(number(1));
		assertThat(query("part")).contains("GROUP");
	}

	@Test
	void aPreferredViewIsHowTheInboxOpens() {
		this.memory.keep("workflow.InboxView", new ListView("我的", "part=MINE", "", true));
		try {
			navigate("inbox", Component.class);

			assertThat(query("part")).contains("MINE");
			assertThat(find(MenuBar.class).all()).isNotEmpty();
		}
		finally {
			this.memory.forget("workflow.InboxView", "我的");
		}
	}

	private static Optional<String> query(String name) {
		return UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter(name);
	}

	@Test
	void theLinkOfALetterOpensADecisionAndTakesNone() {
		Component view = navigate("inbox", Component.class);
		UI.getCurrent().navigate("inbox/" + task(0), QueryParameters.of("decide", "APPROVED"));

		assertThat(button("确认同意").isVisible()).isTrue();
		assertThat(this.supplierApproval.calls()).isEmpty();
		key(view, "KeyJ");
		assertThat(preview()).contains(number(1));
		assertThat(find(TextArea.class).exists()).isFalse();
	}

	private String words() {
		return find(Dialog.class).single().getElement().getTextRecursively();
	}

	private void start(String requester, int index) {
		this.transaction.executeWithoutResult((status) -> this.processes.start("approveSupplier",
				this.subjects.get(index), new UserId(requester), Map.of()));
	}

	private String task(int index) {
		return this.parcels.waitingTask(this.subjects.get(index));
	}

	private String number(int index) {
		return Parcels.number(this.subjects.get(index).id());
	}

	private List<InboxEntry> shown() {
		@SuppressWarnings("unchecked")
		Grid<InboxEntry> list = find(Grid.class).single();
		return list.getGenericDataView().getItems().toList();
	}

	private String preview() {
		return find(Article.class).single().getElement().getTextRecursively();
	}

	private String notice() {
		return find(Notification.class).last().getElement().getTextRecursively();
	}

	private Button button(String text) {
		return find(Button.class).withText(text).single();
	}

	private void press(String text) {
		test(button(text)).click();
	}

	private static void key(Component view, String code) {
		view.getElement()
			.getNode()
			.getFeature(ElementListenerMap.class)
			.fireEvent(new DomEvent(view.getElement(), "inbox-key",
					JacksonUtils.createObjectNode().put("event.detail", code)));
	}

}
