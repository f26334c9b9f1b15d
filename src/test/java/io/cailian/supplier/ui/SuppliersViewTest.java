package io.cailian.supplier.ui;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.identity.Acting;
import io.cailian.identity.UserId;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.TestSuppliers.Known;
import io.cailian.supplier.TestSuppliers;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.textfield.TextField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class SuppliersViewTest extends ScreenTest {

	private static final int VIEWS = 0;

	private static final int COLUMNS = 1;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SupplierMembership membership;

	private Known known;

	private RegistrationForm form;

	@BeforeEach
	void prepare() {
		this.known = TestSuppliers.in(this.context).anActiveSupplier();
		this.form = this.known.form();
	}

	@Test
	void theFilterOfTheAddressPicksTheSuppliers() {
		open("suppliers?q=" + this.form.identifier().value() + "&status=ACTIVE");

		assertThat(page()).contains("共 1 家供应商");
		assertThat(rows()).isOne();

		open("suppliers?q=" + this.form.identifier().value() + "&status=SUSPENDED");

		assertThat(rows()).isZero();
	}

	@Test
	@WithMockUser(username = "approver", roles = "APPROVER")
	void aListIsKeptUnderANameWithItsFiltersAndColumnsAndOpensWithThePreferred() {
		open("suppliers?q=" + this.form.identifier().value());
		menu().clickItem(COLUMNS, 1);
		assertThat(shownColumns()).hasSize(6);
		menu().clickItem(VIEWS, 1);
		press("保存");
		assertThat(field("视图名称").isInvalid()).isTrue();
		type("视图名称", "宁波的供应商");
		test(find(Checkbox.class).withLabel("打开列表时默认使用").single()).click();
		press("保存");
		assertThat(find(Dialog.class).exists()).isFalse();

		open("certificates");
		open("suppliers");

		assertThat(find(TextField.class).withLabel("名称、编号或企业标识").single().getValue())
			.isEqualTo(this.form.identifier().value());
		assertThat(shownColumns()).hasSize(6);
		menu().clickItem(VIEWS, 0);
		assertThat(find(TextField.class).withLabel("名称、编号或企业标识").single().getValue()).isEmpty();
		assertThat(shownColumns()).hasSize(7);
		menu().clickItem(VIEWS, 1);
		assertThat(find(TextField.class).withLabel("名称、编号或企业标识").single().getValue())
			.isEqualTo(this.form.identifier().value());
		menu().clickItem(VIEWS, 3, 0);
		open("certificates");
		open("suppliers");
		assertThat(find(TextField.class).withLabel("名称、编号或企业标识").single().getValue()).isEmpty();
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void aFileHoldsTheRowsAndColumnsThatAreShown() throws IOException {
		open("suppliers?q=" + this.form.identifier().value());
		menu().clickItem(COLUMNS, 3);

		ByteArrayOutputStream csv = new ByteArrayOutputStream();
		test(find(Anchor.class).withText("CSV").single()).download(csv);
		List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();

		assertThat(lines).hasSize(2);
		assertThat(lines.getFirst()).contains("\"名称\",\"编号\",\"企业标识\"").doesNotContain("国家");
		assertThat(lines.getLast()).contains(this.form.name(), this.form.identifier().value(), "合作中")
			.containsPattern("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}\"$");
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		test(find(Anchor.class).withText("XLSX").single()).download(workbook);
		try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook.toByteArray()))) {
			assertThat(read.getSheetName(0)).isEqualTo("供应商");
			assertThat(read.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo(this.form.name());
			assertThat(read.getSheetAt(0).getLastRowNum()).isOne();
		}
		menu().clickItem(COLUMNS, 3);
	}

	private MenuBarTester<MenuBar> menu() {
		return new MenuBarTester<>(find(MenuBar.class).first());
	}

	private List<Grid.Column<?>> shownColumns() {
		List<Grid.Column<?>> shown = new ArrayList<>();
		find(Grid.class).single().getColumns().forEach((column) -> {
			if (((Grid.Column<?>) column).isVisible()) {
				shown.add((Grid.Column<?>) column);
			}
		});
		return shown;
	}

	@Test
	void oneSupplierIsShownWithItsApplicationsAndAMaskedAccount() {
		open("suppliers/" + this.known.supplier());

		assertThat(page()).contains(this.form.name(), "合作中", "准入申请", "已批准", "营业执照.pdf", "••••")
			.containsPattern("A-\\d{6}")
			.doesNotContain(this.form.bank().accountNumber());
		assertThat(find(Button.class).withText("显示完整账号").exists()).isFalse();
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void financeRevealsTheAccountOnPurpose() {
		speak(Locale.ENGLISH);
		open("suppliers/" + this.known.supplier());
		assertThat(page()).doesNotContain(this.form.bank().accountNumber());

		press("Show full account number");

		assertThat(page()).contains(this.form.bank().accountNumber());
	}

	@Test
	@WithMockUser(username = "own-company", roles = "SUPPLIER")
	void aSupplierSeesItsOwnCompanyAndNoOther() {
		Known other = TestSuppliers.in(this.context).anActiveSupplier();
		Acting.as("admin", "ADMIN", () -> {
			this.membership.add(new UserId("own-company"), this.known.supplier());
			return this.known;
		});

		open("my-company");

		assertThat(page()).contains(this.form.name(), this.form.contactEmail())
			.doesNotContain(this.form.bank().accountNumber());
		assertThatException().isThrownBy(() -> navigate(SuppliersView.class));
		assertThatException().isThrownBy(() -> navigate(SupplierView.class, Map.of("id", other.supplier().toString())));
	}

}
