package io.cailian.qualification.ui;

import java.time.LocalDate;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryPicker;
import io.cailian.classification.Categories;
import io.cailian.document.AttachmentId;
import io.cailian.document.Attachments;
import io.cailian.qualification.CertificateDetails;
import io.cailian.qualification.CertificateTypeDetails;
import io.cailian.qualification.CertificateTypes;
import io.cailian.qualification.QualificationDetails;
import io.cailian.qualification.QualificationStatus;
import io.cailian.qualification.QualificationWorld;
import io.cailian.qualification.Qualifications;
import io.cailian.qualification.Scope;
import io.cailian.qualification.SupplierProcess;
import io.cailian.supplier.SupplierId;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Qualifications, certificates and blocks as people see and propose them.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class QualificationScreensTest extends ScreenTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Categories categories;

	@Autowired
	private CertificateTypes types;

	@Autowired
	private Attachments attachments;

	@Autowired
	private Qualifications qualifications;

	private final String user = "u-" + UUID.randomUUID();

	private QualificationWorld world;

	private SupplierId supplier;

	private CategoryId cables;

	private LocalDate today;

	@BeforeEach
	void prepare() {
		this.world = QualificationWorld.in(this.context);
		this.supplier = this.world.supplier(this.user);
		this.cables = this.world.category("2010", null);
		this.today = this.world.today();
	}

	@Test
	void thePageOfASupplierShowsWhatOthersAddAndCountsIt() {
		CertificateTypeDetails licence = this.world.type("LIC", Scope.of(this.cables));
		this.world.qualify(this.supplier, Scope.of(this.cables), QualificationStatus.PREFERRED);
		this.world.certificate(this.supplier, licence, this.today.minusYears(1), this.today.minusDays(1));
		this.world.block(this.supplier, SupplierProcess.PAYMENT);

		open("suppliers/" + this.supplier);

		assertThat(page()).contains("资质", "证书", "冻结", "邀请、报价与定标", "审计轨迹", "资质变更生效", "冻结生效", "1已过期的证书", "1生效中的冻结",
				"0进行中的邀请");
		assertThat(cells()).contains("2010 品类2010", "受限", "必备证书已过期：" + licence.nameZh() + "；原状态：优选", "付款", "已生效",
				"已过期");
	}

	@Test
	void aBuyerProposesAQualificationAndFaultsStandAtTheirFields() {
		open("suppliers/" + this.supplier);

		press("变更资质");
		press("提交审批");
		assertThat(dialog()).contains("此项必填");
		find(CategoryPicker.class).single().setValue(category());
		find(DatePicker.class).withLabel("生效日期").single().setValue(this.today.minusDays(3));
		find(TextArea.class).withLabel("原因").single().setValue("审核合格");
		press("提交审批");
		assertThat(find(DatePicker.class).withLabel("生效日期").single().getErrorMessage()).isEqualTo("生效日期不能早于今天");
		find(DatePicker.class).withLabel("生效日期").single().setValue(this.today);
		press("提交审批");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(page()).contains("变更历史（1）");
	}

	@Test
	void whatIsTickedLiftsSanctionsAndWhatIsNotDoesNot() {
		for (boolean ticked : new boolean[] { false, true }) {
			open("suppliers/" + this.supplier);
			press("变更资质");
			Checkbox lifts = find(Checkbox.class).withLabel("解除此前对同一范围的限制和取消资格").single();
			assertThat(lifts.getValue()).isFalse();
			lifts.setValue(ticked);
			find(CategoryPicker.class).single().setValue(category());
			find(TextArea.class).withLabel("原因").single().setValue("整改已验收");
			press("提交审批");
			assertThat(find(Dialog.class).exists()).isFalse();

			QualificationDetails asked = as("auditor", "AUDITOR", () -> this.qualifications.history(this.supplier))
				.getFirst();
			assertThat(asked.lifts()).isEqualTo(ticked);
			this.world.decide("QUALIFICATION:" + asked.id(), Outcome.REJECTED, "下一个", "manager", "PURCHASING_MANAGER");
		}
	}

	@Test
	void aCertificateThatMustEndIsNotHandedInWithoutALastDayAndAnotherIs() {
		CertificateTypeDetails ending = this.world.type("END");
		CertificateTypeDetails endless = this.world.endlessType("OPEN");
		AttachmentId file = this.world.file("buyer", "BUYER");
		open("suppliers/" + this.supplier);

		press("提交证书");
		combo("证书类型").setValue(ending);
		type("签发机构", "市场监管局");
		type("证书编号", "E-1");
		find(DatePicker.class).withLabel("签发日").single().setValue(this.today);
		((CertificateDialog) find(Dialog.class).single()).keep(this.attachments.info(file));
		press("提交审核");
		assertThat(find(DatePicker.class).withLabel("到期日").single().isInvalid()).isTrue();
		combo("证书类型").setValue(endless);
		press("提交审核");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(cells()).contains("E-1", "待审核");
	}

	@Test
	@SuppressWarnings("unchecked")
	void aBuyerProposesABlock() {
		open("suppliers/" + this.supplier);

		press("冻结供应商");
		press("提交审批");
		assertThat(dialog()).contains("请至少选择一个环节");
		((CheckboxGroup<SupplierProcess>) find(CheckboxGroup.class).single()).select(SupplierProcess.RFQ);
		find(TextArea.class).withLabel("原因").single().setValue("交货严重延误");
		press("提交审批");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(cells()).contains("询价", "待批", "交货严重延误");
	}

	@Test
	void theListOfCertificatesIsFilteredByItsAddress() {
		CertificateTypeDetails type = this.world.type("LST");
		this.world.certificate(this.supplier, type, this.today.minusDays(1), this.today.plusDays(20));

		open("certificates?state=EXPIRING&type=" + type.code());
		assertThat(page()).contains("共 1 份证书");
		assertThat(cells()).contains("Company " + this.user, "即将到期", "20");

		open("certificates?state=LAPSED&type=" + type.code());
		assertThat(page()).contains("共 0 份证书");
		open("certificates?q=" + this.world.name());
		assertThat(page()).contains("共 1 份证书");
	}

	@Test
	@WithMockUser(username = "admin", roles = "ADMIN")
	void theAdministratorKeepsTheKindsOfCertificates() {
		String code = this.world.name().substring(0, 10);
		open("certificate-types");

		press("新增证书类型");
		press("保存");
		assertThat(dialog()).contains("此项必填");
		type("代码", "坏 代码");
		type("中文名称", "安全许可");
		type("英文名称", "Safety licence");
		press("保存");
		assertThat(dialog()).contains("代码须为 1 至 20 位");
		type("代码", code);
		find(CategoryPicker.class).single().setValue(category());
		press("添加必备范围");
		assertThat(dialog()).contains("2010 品类2010 · 全部地区 · 全部业务单元");
		press("保存");

		assertThat(this.types.find(code))
			.hasValueSatisfying((type) -> assertThat(type.mandatory()).containsExactly(Scope.of(this.cables)));
	}

	@Test
	@WithMockUser(username = "own-placeholder", roles = "SUPPLIER")
	void aSupplierRenewsItsCertificateOnItsOwnPage() {
		CertificateTypeDetails type = this.world.type("OWN");
		SupplierId own = this.world.supplier("own-placeholder");
		this.world.certificate(own, type, this.today.minusDays(1), this.today.plusDays(20));
		this.world.block(own, SupplierProcess.PAYMENT);

		open("my-company");

		assertThat(page()).contains("证书", "1即将到期的证书").doesNotContain("质量事故调查中", "审计轨迹");
		press("提交证书");
		CertificateDialog dialog = (CertificateDialog) find(Dialog.class).single();
		press("提交审核");
		assertThat(dialog()).contains("请上传证书文件", "此项必填");
		combo("证书类型").setValue(type);
		type("签发机构", "市场监管局");
		type("证书编号", "R-2");
		find(DatePicker.class).withLabel("签发日").single().setValue(this.today);
		find(DatePicker.class).withLabel("到期日").single().setValue(this.today.minusDays(1));
		AttachmentId file = this.world.file("own-placeholder", "SUPPLIER");
		dialog.keep(this.attachments.info(file));
		press("提交审核");
		assertThat(dialog()).contains("到期日不能早于签发日");
		find(DatePicker.class).withLabel("到期日").single().setValue(this.today.plusYears(2));
		DatePicker issued = find(DatePicker.class).withLabel("签发日").single();
		issued.setValue(this.today.plusDays(1));
		press("提交审核");
		assertThat(issued.isInvalid()).isTrue();
		assertThat(issued.getErrorMessage()).isEqualTo("签发日不能晚于今天");
		issued.setValue(this.today);
		press("提交审核");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(cells()).contains("R-2", "待审核");
	}

	@Test
	void aBuyerAsksToRevokeACertificateAndThePageSaysSoUntilItIsRevoked() {
		CertificateTypeDetails type = this.world.type("REV", Scope.of(this.cables));
		this.world.certificate(this.supplier, type, this.today.minusDays(1), this.today.plusYears(1));
		open("suppliers/" + this.supplier);
		assertThat(certificates().getColumns().getLast()).satisfies((actions) -> {
			assertThat(actions.isFrozenToEnd()).as("actions stay in sight").isTrue();
			assertThat(actions.getFlexGrow()).isZero();
		});

		pressInList("撤销");
		press("提交撤销申请");
		assertThat(find(TextArea.class).single().isInvalid()).isTrue();
		find(TextArea.class).single().setValue("发证机构已吊销");
		press("提交撤销申请");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(cells()).contains("有效", "撤销待审批：发证机构已吊销");
		pressInList("撤回申请");
		press("确认撤回");
		assertThat(cells()).doesNotContain("撤销待审批");
		pressInList("撤销");
		find(TextArea.class).single().setValue("发证机构已吊销");
		press("提交撤销申请");
		this.world.decideRevocation(this.supplier, Outcome.APPROVED);
		open("suppliers/" + this.supplier);
		assertThat(cells()).contains("已撤销", "起撤销：发证机构已吊销");
		assertThat(page()).contains("证书已撤销", "提出撤销证书");
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void whoMayNotProposeIsNotOfferedTo() {
		open("suppliers/" + this.supplier);

		assertThat(find(Button.class).all()).noneMatch((button) -> button.getText().equals("变更资质")
				|| button.getText().equals("冻结供应商") || button.getText().equals("提交证书"));
	}

	private Grid<?> certificates() {
		return find(Grid.class).all()
			.stream()
			.filter((each) -> test(each).size() == 1 && test(each).getRow(0) instanceof CertificateDetails)
			.findFirst()
			.orElseThrow();
	}

	/** Presses a button that stands in the only row of a list of certificates. */
	private void pressInList(String text) {
		Grid<?> grid = certificates();
		Button button = test(grid).getCellComponent(0, grid.getColumns().size() - 1)
			.getChildren()
			.filter(Button.class::isInstance)
			.map(Button.class::cast)
			.filter((each) -> each.getText().equals(text))
			.findFirst()
			.orElseThrow();
		button.click();
		roundTrip();
	}

	private CategoryDetails category() {
		return this.categories.find(this.cables).orElseThrow();
	}

	@SuppressWarnings("unchecked")
	private ComboBox<CertificateTypeDetails> combo(String label) {
		return (ComboBox<CertificateTypeDetails>) find(ComboBox.class).withLabel(label).single();
	}

}
