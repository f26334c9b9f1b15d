package io.cailian.changerequest.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.changerequest.ChangeRequestDetails;
import io.cailian.changerequest.ChangeRequestId;
import io.cailian.changerequest.ChangeRequests;
import io.cailian.changerequest.ChangeStage;
import io.cailian.changerequest.TestChanges;
import io.cailian.document.Attachments;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.Contact;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.TestSuppliers;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.UnreadableInput;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes and versions as staff and the supplier see and ask for them.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class ChangeScreensTest extends ScreenTest {

	private static final String OWN = "own-changes";

	private static final String OWN_TOO = "own-contact";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ChangeRequests requests;

	@Autowired
	private Attachments attachments;

	private final String user = TestChanges.aUser();

	private final BankDetails wanted = TestChanges.anAccount();

	private TestChanges changes;

	private TestSuppliers.Known known;

	private SupplierId supplier;

	@BeforeEach
	void aSupplier() {
		this.changes = TestChanges.in(this.context);
		this.known = this.changes.supplier(this.user);
		this.supplier = this.known.supplier();
	}

	@Test
	void thePageOfASupplierTellsWhatIsInForceWhatWaitsAndWhatWas() {
		this.changes.accountInForce(this.user, this.wanted);
		this.changes.askForName(this.user, "杭州𠮷利智能装备有限公司");

		open("suppliers/" + this.supplier);

		assertThat(page()).contains("变更与版本", "现行第 2 版", "1待审批的变更", "变更企业资料", "待审批",
				this.known.form().name() + " → 杭州𠮷利智能装备有限公司", "工商变更登记", "已处理的变更申请（1）", "审计轨迹", "提出变更申请", "回访供应商",
				"变更申请生效", "供应商资料变更生效");
		assertThat(versions()).contains("第 2 版", "银行账户：", "招商银行上海分行", "变更申请", "第 1 版", "首个版本", "准入申请")
			.doesNotContain(this.wanted.accountNumber());
		assertThat(find(VersionList.class).single().getColumns()).extracting(Grid.Column::getHeaderText)
			.startsWith("版本", "生效时间", "变更内容");
		speak(Locale.ENGLISH);
		assertThat(page()).contains("Changes and versions", "Version 2 is in force since", "Change of legal facts");
	}

	@Test
	void aBuyerAsksForOtherLegalFactsAndFaultsStandAtTheirFields() {
		open("suppliers/" + this.supplier);

		press("变更企业资料");
		typeLong("变更原因", "工商变更登记");
		press("提交变更申请");
		assertThat(dialog()).contains("请上传证明材料，例如登记机关的变更通知书或新营业执照");
		((LegalChangeDialog) find(Dialog.class).single()).evidence()
			.keep(this.attachments.info(this.changes.file("buyer", "BUYER")));
		press("提交变更申请");
		assertThat(field("企业名称").getErrorMessage()).contains("没有要变更的内容");
		assertThat(dialog()).doesNotContain("请上传证明材料");
		UnreadableInput.typeInto(day("成立日期"));
		press("提交变更申请");
		assertThat(day("成立日期").getErrorMessage()).isEqualTo("请按“年-月-日”输入日期");
		day("成立日期").setValue(LocalDate.of(2001, 2, 3));
		day("成立日期").clear();
		type("企业名称", "");
		type("登记号码", "91350100M000100Y4Z");
		typeLong("变更原因", "");
		press("提交变更申请");
		assertThat(dialog()).contains("请填写企业名称", "此项必填");
		assertThat(field("登记号码").isInvalid()).isTrue();
		type("企业名称", "改名后有限公司");
		type("登记号码", this.known.form().identifier().value());
		typeLong("变更原因", "工商变更登记");
		press("提交变更申请");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(page()).contains("改名后有限公司", "代供应商提出", "开户许可证.pdf");
		ChangeRequestDetails asked = only();
		assertThat(asked.wanted().name()).contains("改名后有限公司");
		assertThat(asked.wanted().address()).isEmpty();
		assertThat(asked.wanted().identifier()).isEmpty();
		assertThat(page()).contains("1待审批的变更");
		press("撤回申请");
		press("撤回申请");
		assertThat(only().stage()).isEqualTo(ChangeStage.WITHDRAWN);
		assertThat(page()).contains("0待审批的变更");
	}

	@Test
	void whatWasTypedIsNotLostByEscAndFaultsGoAsTheyArePutRight() {
		open("suppliers/" + this.supplier);
		press("变更企业资料");
		type("企业名称", "");
		press("提交变更申请");
		assertThat(summary()).contains("请填写企业名称", "此项必填");
		type("企业名称", "改名后有限公司");
		assertThat(summary()).contains("此项必填").doesNotContain("请填写企业名称");

		LegalChangeDialog form = (LegalChangeDialog) find(Dialog.class).single();
		ComponentUtil.fireEvent(form, new Dialog.DialogCloseActionEvent(form, true));
		assertThat(form.isOpened()).isTrue();
		assertThat(find(Dialog.class).all().getLast().getElement().getTextRecursively()).contains("关闭后将丢失");
		press("放弃");
		assertThat(form.isOpened()).isFalse();

		press("变更企业资料");
		Dialog untouched = find(Dialog.class).single();
		ComponentUtil.fireEvent(untouched, new Dialog.DialogCloseActionEvent(untouched, true));
		assertThat(untouched.isOpened()).isFalse();
	}

	private DatePicker day(String label) {
		return find(DatePicker.class).withLabel(label).single();
	}

	private String summary() {
		return find(ErrorSummary.class).all().getLast().getElement().getTextRecursively();
	}

	@Test
	@WithMockUser(username = OWN, roles = "SUPPLIER")
	void aSupplierAsksForAnotherAccountOnItsOwnPage() {
		this.changes.join(OWN, this.supplier);
		open("my-company");

		press("变更银行账户");
		assertThat(dialog()).contains("现行账户", "•••• ");
		press("提交变更申请");
		assertThat(dialog()).contains("请填写开户银行", "请填写银行账号", "请上传银行账户证明", "此项必填");
		type("开户银行", this.known.form().bank().bankName());
		type("银行账号", this.known.form().bank().accountNumber());
		type("账户名称", this.known.form().bank().holder());
		typeLong("变更原因", "更换开户银行");
		BankChangeDialog dialog = (BankChangeDialog) find(Dialog.class).single();
		dialog.evidence().keep(this.attachments.info(this.changes.file(OWN, "SUPPLIER")));
		press("提交变更申请");
		assertThat(field("银行账号").getErrorMessage()).isEqualTo("这就是现行的收款账户，无需变更。");
		type("银行账号", this.wanted.accountNumber());
		press("提交变更申请");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(page()).contains("变更银行账户", "待审批", "开户许可证.pdf", "撤回申请")
			.doesNotContain(this.wanted.accountNumber(), "登记回访", "查看完整新账号");
	}

	@Test
	@WithMockUser(username = OWN_TOO, roles = "SUPPLIER")
	void aSupplierAsksForAnotherContactAndFaultsStandAtTheirFields() {
		this.changes.join(OWN_TOO, this.supplier);
		Contact wanted = TestChanges.aContact();
		open("my-company");

		press("变更联系人");
		assertThat(dialog()).contains("现行联系人", this.known.form().contactPhone());
		typeLong("变更原因", "原联系人离职");
		press("提交变更申请");
		assertThat(field("联系人").getErrorMessage()).contains("没有要变更的内容");
		type("电子邮箱", "不是邮箱");
		type("联系电话", "");
		press("提交变更申请");
		assertThat(field("电子邮箱").isInvalid()).isTrue();
		assertThat(field("联系电话").getErrorMessage()).contains("请填写联系电话");
		type("联系人", wanted.name());
		type("电子邮箱", wanted.email());
		type("联系电话", wanted.phone());
		press("提交变更申请");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(page()).contains("变更联系人", "待审批", this.known.form().contactPhone() + " → " + wanted.phone());
		this.changes.callBack(only().id(), "finance2");
		this.changes.decide(only().id(), Outcome.APPROVED, null, "finance", "FINANCE");
		open("my-company");
		assertThat(versions()).contains("第 2 版", this.known.form().contactEmail() + " → " + wanted.email());
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void financeNotesTheCallToTheNumberKnownBeforeAndReadsTheAccount() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		open("suppliers/" + this.supplier);

		press("查看完整新账号");
		assertThat(page()).contains(this.wanted.accountNumber());
		press("登记回访");
		assertThat(dialog()).contains(this.known.form().contactPhone(), this.known.form().contactName(), "请只拨打下面的号码");
		press("登记回访");
		assertThat(dialog()).contains("此项必填");
		type("通话对象", "韩梅梅");
		find(TextArea.class).withLabel("通话内容").single().setValue("本人确认末四位");
		((CallBackDialog) find(Dialog.class).single()).at(Instant.parse("2000-01-01T00:00:00Z"));
		press("登记回访");
		assertThat(dialog()).contains("通话时间应在提出变更之后");
		((CallBackDialog) find(Dialog.class).single()).at(this.changes.read(id).proposedAt());
		press("登记回访");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(this.changes.read(id).callBack()).isPresent();
		assertThat(page()).contains("已与 韩梅梅 通话");
		assertThat(find(Button.class).all()).noneMatch((button) -> button.getText().equals("登记回访"));
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void financeNotesTheCallInTheInboxAndLeavesTheDecisionToAnother() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		open("inbox/" + this.changes.task(id).orElseThrow());

		assertThat(page()).contains("回访供应商", this.known.form().contactPhone(), this.known.form().contactName(),
				"须由另一位财务人员审批");
		press("登记回访");
		type("通话对象", "韩梅梅");
		find(TextArea.class).withLabel("通话内容").single().setValue("本人确认末四位");
		((CallBackDialog) find(Dialog.class).single()).at(this.changes.read(id).proposedAt());
		press("登记回访");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(this.changes.read(id).callBack()).isPresent();
		assertThat(page()).contains("已与 韩梅梅 通话", "须由他人审批");
		assertThat(find(Button.class).withText("登记回访").exists()).isFalse();
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void theInboxOffersTheCallAboutAContactToo() {
		ChangeRequestId id = this.changes.askForContact(this.user, TestChanges.aContact());
		open("inbox/" + this.changes.task(id).orElseThrow());

		assertThat(page()).contains("回访供应商", "核实新联系人", this.known.form().contactPhone());
		press("登记回访");
		type("通话对象", "韩梅梅");
		find(TextArea.class).withLabel("通话内容").single().setValue("本人确认");
		((CallBackDialog) find(Dialog.class).single()).at(this.changes.read(id).proposedAt());
		press("登记回访");

		assertThat(this.changes.read(id).callBack()).isPresent();
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void theInboxShowsBothNumbersWhereTheContactIsFresh() {
		Contact fresh = TestChanges.aContact();
		this.changes.contactInForce(this.user, fresh, "finance", "finance2");
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		open("inbox/" + this.changes.task(id).orElseThrow());

		assertThat(page()).contains("刚刚变更", "新联系人（请勿拨打）", fresh.phone());
		press("登记回访");
		assertThat(dialog()).contains(this.known.form().contactPhone(), "新联系人（请勿拨打）", fresh.phone());
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void theInboxOfFinanceSaysWhatComesInThere() {
		open("inbox");

		assertThat(find(Grid.class).first().getEmptyStateComponent().getElement().getTextRecursively())
			.contains("变更收款账户")
			.doesNotContain("定标");
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void anEnglishTitleNamesTheFactsInSmallLetters() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		speak(Locale.ENGLISH);

		open("inbox/" + this.changes.task(id).orElseThrow());

		assertThat(page()).contains("Change of bank account");
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void theInboxSaysWhyAnAccountIsNotApprovedYetAndKeepsTheWords() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		open("inbox/" + this.changes.task(id).orElseThrow());

		assertThat(page()).contains("变更银行账户", "尚未回访", "账户名称与企业名称不一致");
		press("同意");
		find(TextArea.class).all().getLast().setValue("核对无误");
		press("确认同意");

		assertThat(page()).contains("变更银行账户须先由财务回访供应商并登记");
		assertThat(find(TextArea.class).all().getLast().getValue()).isEqualTo("核对无误");
		this.changes.callBack(id, "finance2");
		press("确认同意");
		assertThat(this.changes.read(id).stage()).isEqualTo(ChangeStage.IN_FORCE);
	}

	@Test
	@WithMockUser(username = "auditor", roles = "AUDITOR")
	void whoMayNotAskIsNotOfferedTo() {
		ChangeRequestId id = this.changes.askForAccount(this.user, this.wanted);
		this.changes.decide(id, Outcome.REJECTED, "对方否认", "finance2", "FINANCE");

		open("suppliers/" + this.supplier);

		assertThat(page()).contains("变更与版本", "对方否认");
		assertThat(find(Button.class).all()).noneMatch((button) -> button.getText().equals("变更银行账户")
				|| button.getText().equals("变更企业资料") || button.getText().equals("撤回申请"));
	}

	private ChangeRequestDetails only() {
		return as("auditor", "AUDITOR", () -> this.requests.of(this.supplier)).getFirst();
	}

	/** What stands in the rows of all lists on the page. */
	private String versions() {
		roundTrip();
		StringBuilder text = new StringBuilder();
		for (Grid<?> grid : find(Grid.class).all()) {
			for (int row = 0; row < test(grid).size(); row++) {
				for (int column = 0; column < grid.getColumns().size(); column++) {
					text.append(test(grid).getCellText(row, column)).append(" | ");
				}
			}
		}
		return text.toString();
	}

}
