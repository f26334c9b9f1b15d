package io.cailian.classification.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryImporting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.QueryParameters;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screen of categories, for those who keep and those who read them.
 */
@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "admin", roles = "ADMIN")
@SuppressWarnings("NullAway.Init")
class CategoriesViewTest extends SpringBrowserlessTest {

	@Autowired
	private Categories categories;

	@Autowired
	private CategoryImporting importing;

	private final String scheme = "V" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);

	@BeforeEach
	void speakChinese() {
		UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		runPendingSignalsTasks();
	}

	@Test
	void theAdministratorAddsACategoryAndFaultsStandAtTheirFields() {
		open("");

		press("新增品类");
		press("保存");
		assertThat(find(TextField.class).withLabel("代码").single().isInvalid()).isTrue();
		assertThat(dialog()).contains("此项必填");
		field("分类体系").setValue(this.scheme);
		field("代码").setValue("20 10");
		field("中文名称").setValue("电线电缆");
		press("保存");
		assertThat(dialog()).contains("代码须为 1 至 20 位字母、数字、点或连字符");
		field("代码").setValue("2010");
		press("保存");

		assertThat(find(Dialog.class).exists()).isFalse();
		open("q=dxdl&scheme=" + this.scheme);
		assertThat(page()).contains("共 1 个品类");
		assertThat(cell(0, 1)).isEqualTo("电线电缆");
	}

	@Test
	void aCategoryIsRetiredAndReinstated() {
		file("10,2026,,原材料,Raw materials");
		open("scheme=" + this.scheme);

		pressInRow(1);
		press("停用");
		assertThat(rows()).isZero();
		open("retired=true&scheme=" + this.scheme);
		pressInRow(1);

		open("scheme=" + this.scheme);
		assertThat(rows()).isOne();
	}

	@Test
	void aFileIsShownLineByLineBeforeItIsTakenIn() {
		open("");

		press("导入分类体系");
		CategoryImportDialog dialog = (CategoryImportDialog) find(Dialog.class).single();
		dialog.preview("nothing".getBytes(StandardCharsets.UTF_8));
		assertThat(dialog()).contains("首行须有列名");
		dialog.preview(lines("10,2026,,原材料,Raw materials", "20,2026,99,钢材,Steel"));
		assertThat(dialog()).contains("新增 1，修改 0，无变化 0，不导入 1");
		press("确认导入");

		assertThat(this.categories.find(this.scheme, "10")).isPresent();
		assertThat(this.categories.find(this.scheme, "20")).isEmpty();
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void buyersReadInEnglishAndChangeNothing() {
		open("");
		UI.getCurrent().setLocale(Locale.ENGLISH);
		runPendingSignalsTasks();

		assertThat(page()).contains("Purchase categories");
		assertThat(find(Button.class).all())
			.noneMatch((button) -> button.getText().equals("Add category") || button.getText().equals("Retire"));
	}

	private void open(String query) {
		UI.getCurrent().navigate("categories", QueryParameters.fromString(query));
		roundTrip();
	}

	private String page() {
		roundTrip();
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

	private String dialog() {
		roundTrip();
		return find(Dialog.class).single().getElement().getTextRecursively();
	}

	private TextField field(String label) {
		return find(TextField.class).withLabel(label).single();
	}

	private void press(String text) {
		test(find(Button.class).withText(text).all().getLast()).click();
		roundTrip();
	}

	/** The buttons of the first row: edit, then retire or reinstate. */
	private void pressInRow(int button) {
		Component actions = test(find(TreeGrid.class).single()).getCellComponent(0, 5);
		((Button) actions.getChildren().toList().get(button)).click();
		roundTrip();
	}

	private String cell(int row, int column) {
		return String.valueOf(test(find(TreeGrid.class).single()).getCellText(row, column));
	}

	private int rows() {
		roundTrip();
		return test(find(TreeGrid.class).single()).size();
	}

	private void file(String... rows) {
		this.importing.apply(lines(rows));
	}

	private byte[] lines(String... rows) {
		StringBuilder text = new StringBuilder("scheme,code,version,parent,name_zh,name_en\n");
		for (String row : rows) {
			text.append(this.scheme).append(',').append(row).append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
