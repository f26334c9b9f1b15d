package io.cailian.staging.ui;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.staging.ImportId;
import io.cailian.staging.ImportReview;
import io.cailian.staging.ImportUploading;
import io.cailian.staging.ReceivedTable;
import io.cailian.staging.RowState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class StagedImportViewTest extends SpringBrowserlessTest {

	@Autowired
	private ImportUploading uploading;

	@Autowired
	private ImportReview review;

	@Autowired
	private JdbcTemplate jdbc;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void prepare() {
		this.jdbc.execute("create table if not exists test_parcel (number varchar(50), weight varchar(50), "
				+ "taken_by varchar(190))");
		UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		runPendingSignalsTasks();
	}

	@Test
	void theListOffersTheTemplateAndShowsWhatCameIn() {
		ImportId id = upload("A,1", "B,heavy");

		open("data-imports");

		assertThat(page()).contains("数据导入", "下载 Excel 模板", "下载 CSV 模板", "20 万行");
		assertThat(test(find(Grid.class).single()).size()).isPositive();
		assertThat(this.review.latest()).extracting((row) -> row.id()).contains(id);
	}

	@Test
	void aFileWithErrorsOpensOnThemAndSaysWhatIsWrongAtTheCell() {
		ImportId id = upload("A,1", "B,heavy");

		open("data-imports/" + id);

		assertThat(page()).contains("table.csv", "待确认", "只导入有效行");
		assertThat(find(Select.class).withLabel("已有包裹").single().getValue()).isEqualTo("SKIP");
		assertThat(find(Checkbox.class).withLabel("只看有问题的行").single().getValue()).isTrue();
		assertThat(test(grid()).size()).isOne();
		TextField weight = (TextField) test(grid()).getCellComponent(0, 3);
		assertThat(weight.isInvalid()).isTrue();
		assertThat(weight.getErrorMessage()).isEqualTo("“heavy”不是数字。");
		assertThat(weight.getValue()).isEqualTo("heavy");
	}

	@Test
	void aCellPutRightMakesTheRowValidAndTheImportCanStart() {
		ImportId id = upload("A,1", "B,heavy");
		open("data-imports/" + id);

		test((TextField) test(grid()).getCellComponent(0, 3)).setValue("12");

		assertThat(this.review.find(id).orElseThrow().count(RowState.VALID)).isEqualTo(2);
		assertThat(test(grid()).size()).isZero();
		test(find(Button.class).withText("开始导入").single()).click();
		await().pollInSameThread()
			.untilAsserted(() -> assertThat(this.review.find(id).orElseThrow().count(RowState.CREATED)).isEqualTo(2));
		open("data-imports/" + id);
		assertThat(page()).contains("已完成");
		assertThat(find(Button.class).withText("开始导入").exists()).isFalse();
	}

	@Test
	void whatWasTypedAtARowThatOthersChangedMeanwhileIsKeptAtItsCell() {
		ImportId id = upload("A,1", "B,heavy");
		open("data-imports/" + id);
		TextField weight = (TextField) test(grid()).getCellComponent(0, 3);
		this.review.fix(id, 3, 0, "weight", "heavier");

		test(weight).setValue("12");

		Component kept = test(grid()).getCellComponent(0, 3);
		TextField again = (TextField) kept.getChildren().findFirst().orElseThrow();
		assertThat(again.getValue()).isEqualTo("12");
		assertThat(again.isInvalid()).isTrue();
		assertThat(again.getErrorMessage()).contains("该行现为“heavier”");
		((Button) kept.getChildren().skip(1).findFirst().orElseThrow()).click();
		assertThat(this.review.find(id).orElseThrow().count(RowState.VALID)).isEqualTo(2);
	}

	@Test
	void theScreenSpeaksEnglishToo() {
		ImportId id = upload("A,1", "B,heavy");
		open("data-imports/" + id);
		UI.getCurrent().setLocale(Locale.ENGLISH);
		runPendingSignalsTasks();

		assertThat(page()).contains("To be confirmed", "Only the valid rows", "Download rows with problems");
		assertThat(((TextField) test(grid()).getCellComponent(0, 3)).getErrorMessage())
			.isEqualTo("“heavy” is no number.");
		assertThat(this.review.rows(id, Set.of(), 0, 9)).hasSize(2);
	}

	private Grid<?> grid() {
		return find(Grid.class).single();
	}

	private ImportId upload(String... rows) {
		StringBuilder text = new StringBuilder("包裹号,重量\n");
		for (String row : rows) {
			text.append(this.mark).append(row).append('\n');
		}
		try (ReceivedTable file = ReceivedTable.of("table.csv",
				new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)))) {
			return this.uploading.upload("parcels", file);
		}
	}

	private void open(String address) {
		Location location = new Location(address);
		UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
		roundTrip();
	}

	private String page() {
		roundTrip();
		return ((Component) getCurrentView()).getElement().getTextRecursively();
	}

}
