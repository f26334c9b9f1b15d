package io.cailian.identity.ui;

import java.util.Locale;
import java.util.UUID;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.IntegrationTest;
import io.cailian.identity.BusinessUnitAdministration;
import io.cailian.identity.BusinessUnitDetails;
import io.cailian.identity.BusinessUnitDraft;
import io.cailian.identity.BusinessUnitId;
import io.cailian.identity.BusinessUnits;
import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Business units, as the administrator keeps them and others choose among them.
 */
@IntegrationTest
@ViewPackages(packages = "io.cailian")
@WithMockUser(username = "admin", roles = "ADMIN")
@SuppressWarnings("NullAway.Init")
class BusinessUnitsViewTest extends SpringBrowserlessTest {

	@Autowired
	private BusinessUnits units;

	@Autowired
	private BusinessUnitAdministration administration;

	private final String code = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

	@BeforeEach
	void speakChinese() {
		UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		runPendingSignalsTasks();
	}

	@Test
	void aUnitIsOpenedRenamedClosedAndReopened() {
		UI.getCurrent().navigate("business-units");
		press("新增业务单元");
		press("保存");
		assertThat(dialog()).contains("此项必填");
		field("集团代码").setValue("tg");
		field("单元代码").setValue("ü");
		field("中文名称").setValue("江南分公司");
		field("英文名称").setValue("Jiangnan branch");
		press("保存");
		assertThat(dialog()).contains("代码须为 1 至 6 位大写字母或数字");
		field("单元代码").setValue(this.code);
		press("保存");
		BusinessUnitDetails opened = this.units.find("TG", this.code).orElseThrow();
		assertThat(opened.label(Locale.CHINESE)).isEqualTo("TG-" + this.code + " 江南分公司");

		UI.getCurrent().navigate("business-units", QueryParameters.fromString("q=TG-" + this.code));
		assertThat(page()).contains("共 1 个业务单元");
		pressInRow(0);
		assertThat(field("单元代码").isReadOnly()).isTrue();
		field("英文名称").setValue("Jiangnan");
		press("保存");
		assertThat(this.units.find(opened.id()).orElseThrow().nameEn()).isEqualTo("Jiangnan");

		pressInRow(1);
		press("停用");
		assertThat(this.units.active()).extracting(BusinessUnitDetails::id).doesNotContain(opened.id());
		pressInRow(1);
		assertThat(this.units.active()).extracting(BusinessUnitDetails::id).contains(opened.id());
	}

	@Test
	void openingTwiceIsHarmlessAndCodesAreTakenOnce() {
		BusinessUnitDraft draft = draft();

		assertThat(this.administration.open(draft)).isEqualTo(this.administration.open(draft));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.administration.open(draft()))
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo("identity.BusinessUnit.codeTaken"));
	}

	@Test
	@WithMockUser(username = "buyer", roles = { "BUYER", "SUPPLIER", "APPROVER" })
	void nobodyElseKeepsUnits() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.administration.open(draft()));
	}

	private BusinessUnitDraft draft() {
		return new BusinessUnitDraft(BusinessUnitId.next(), "TG", this.code, "江南", "Jiangnan");
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

	/** The buttons of the first row: rename, then close or reopen. */
	private void pressInRow(int button) {
		Component actions = test(find(Grid.class).single()).getCellComponent(0, 5);
		((Button) actions.getChildren().toList().get(button)).click();
		roundTrip();
	}

	private void press(String text) {
		test(find(Button.class).withText(text).all().getLast()).click();
		roundTrip();
	}

}
