package io.cailian.supplier.ui;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.cailian.identity.Acting;
import io.cailian.IntegrationTest;
import io.cailian.kernel.Ids;
import io.cailian.supplier.DuplicateState;
import io.cailian.supplier.TestSuppliers;
import io.cailian.supplier.KnownDuplicates;
import io.cailian.supplier.MergeState;
import io.cailian.supplier.PossibleDuplicates;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierMerging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Location;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@ViewPackages(packages = "io.cailian")
@SuppressWarnings("NullAway.Init")
class DuplicateViewTest extends SpringBrowserlessTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private PossibleDuplicates duplicates;

	@Autowired
	private SupplierMerging merging;

	@Autowired
	private SupplierDirectory directory;

	@Autowired
	private JdbcTemplate jdbc;

	private KnownDuplicates.Pair pair;

	@BeforeEach
	void prepare() {
		this.pair = KnownDuplicates.in(this.context).aPair(TestSuppliers.brand());
		UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		runPendingSignalsTasks();
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void theListShowsPairsAndFollowsItsFilters() {
		open("suppliers/duplicates?strength=LIKELY");

		assertThat(page()).contains("疑似重复供应商");
		assertThat(test(find(Grid.class).single()).size()).isPositive();

		open("suppliers/duplicates?state=DISMISSED&strength=CERTAIN");

		assertThat(page()).contains("没有符合筛选条件的记录").doesNotContain("没有待核对的重复供应商");
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void aPairStandsSideBySideWithItsReasonsAndIsProposed() {
		open("suppliers/duplicates/" + this.pair.id());
		assertThat(page()).contains("核对重复供应商", this.pair.leftName(), this.pair.rightName(), "名称主体相同");
		assertThat(find(Button.class).withText("确认合并").exists()).isFalse();

		press("提议合并");
		giveReason("同一家公司", "提议合并");

		assertThat(this.merging.last(this.pair.left(), this.pair.right()).orElseThrow().state())
			.isEqualTo(MergeState.PROPOSED);
		assertThat(page()).contains("待另一人确认", "同一家公司");
		assertThat(find(Button.class).withText("提议合并").exists()).isFalse();
	}

	@Test
	@WithMockUser(username = "manager", roles = "PURCHASING_MANAGER")
	void anotherPersonConfirmsAndUndoes() {
		UUID merge = Acting.as("buyer", "BUYER",
				() -> this.merging.propose(this.pair.left(), this.pair.right(), Set.of(), "同一家公司"));
		open("suppliers/duplicates/" + this.pair.id());

		press("确认合并");
		test(find(Button.class).withText("确认合并").all().getLast()).click();
		roundTrip();

		assertThat(this.directory.mergedInto(this.pair.right())).contains(this.pair.left());
		assertThat(page()).contains("已合并");
		open("suppliers/" + this.pair.right());
		assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("suppliers/" + this.pair.left());

		open("suppliers/duplicates/" + this.pair.id());
		press("提议撤销合并");
		giveReason("是两家公司", "提议撤销合并");
		assertThat(page()).contains("撤销待另一人确认", "是两家公司");
		assertThat(find(Button.class).withText("确认撤销合并").single().isEnabled()).isFalse();
		assertThat(this.directory.mergedInto(this.pair.right())).contains(this.pair.left());

		Acting.as("manager2", "PURCHASING_MANAGER", () -> {
			this.merging.rejectUndoing(merge, "章是同一枚");
			return true;
		});
		open("suppliers/duplicates/" + this.pair.id());
		assertThat(page()).contains("章是同一枚");
		Acting.as("buyer", "BUYER", () -> {
			this.merging.proposeUndoing(merge, "确是两家");
			return true;
		});
		open("suppliers/duplicates/" + this.pair.id());
		press("确认撤销合并");
		test(find(Button.class).withText("确认撤销合并").all().getLast()).click();
		roundTrip();

		assertThat(this.merging.find(merge).orElseThrow().state()).isEqualTo(MergeState.UNDONE);
		assertThat(this.directory.mergedInto(this.pair.right())).isEmpty();
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void whoeverWasApprovedStaysAndTheOtherCannotBeChosen() {
		this.jdbc.update("update supplier set status = 'ACTIVE' where id = ?", Ids.bytes(this.pair.right().value()));

		open("suppliers/duplicates/" + this.pair.id());

		RadioButtonGroup<?> survivor = find(RadioButtonGroup.class).all().getFirst();
		assertThat(survivor.getValue()).isEqualTo(this.pair.right());
		assertThat(survivor.getChildren().filter((item) -> !item.getElement().isEnabled())).hasSize(1);
		assertThat(find(RadioButtonGroup.class).all()).filteredOn((group) -> "名称".equals(group.getLabel()))
			.singleElement()
			.satisfies((group) -> {
				assertThat(group.getValue()).isEqualTo(this.pair.right());
				assertThat(group.getHelperText()).contains("从未经过审批", "变更申请");
			});
	}

	@Test
	@WithMockUser(username = "manager", roles = "PURCHASING_MANAGER")
	void whoeverProposedSeesWhyConfirmingIsNotTheirs() {
		this.merging.propose(this.pair.left(), this.pair.right(), Set.of(), "同一家公司");

		open("suppliers/duplicates/" + this.pair.id());

		assertThat(find(Button.class).withText("确认合并").single().isEnabled()).isFalse();
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void aPairThatIsNoneIsDismissedWithAReason() {
		open("suppliers/duplicates/" + this.pair.id());

		press("不是同一家");
		giveReason("老板不同", "不是同一家");

		assertThat(this.duplicates.find(this.pair.id()).orElseThrow().state()).isEqualTo(DuplicateState.DISMISSED);
		assertThat(page()).contains("不是重复");
	}

	private void press(String text) {
		test(find(Button.class).withText(text).single()).click();
		roundTrip();
	}

	private void giveReason(String reason, String confirm) {
		test(find(TextArea.class).single()).setValue(reason);
		test(find(Button.class).withText(confirm).all().getLast()).click();
		roundTrip();
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
