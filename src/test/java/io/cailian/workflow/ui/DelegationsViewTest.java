package io.cailian.workflow.ui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.uikit.InstantField;
import io.cailian.workflow.DelegationDetails;
import io.cailian.workflow.Delegations;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Delegations as people make and end them on the screen.
 */
@IntegrationTest
@WithMockUser(username = "admin", roles = Roles.ADMIN)
@SuppressWarnings("NullAway.Init")
class DelegationsViewTest extends ScreenTest {

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private Delegations delegations;

	@Test
	void anAdministratorMakesSomebodysDelegationAndEndsIt() {
		Person head = person("钱多多", "Qian Duoduo");
		Person deputy = person("孙代办", "Sun Daiban");
		open("delegations?all=true&q=Sun");
		press("新建委托");
		press("确认委托");
		assertThat(dialog()).contains("此项必填");

		person("委托人").setValue(head);
		person("受托人").setValue(head);
		Instant from = Instant.now().truncatedTo(ChronoUnit.HOURS);
		time("开始时间").setValue(from);
		time("结束时间（不含）").setValue(from);
		types().setValue(Set.of("AWARD"));
		typeLong("委托原因", "病假");
		press("确认委托");
		assertThat(dialog()).contains("结束时间必须晚于开始时间");
		time("结束时间（不含）").setValue(from.plus(3, ChronoUnit.DAYS));
		press("确认委托");
		assertThat(person("受托人").getErrorMessage()).startsWith("不能委托给本人");
		person("受托人").setValue(deputy);
		press("确认委托");

		assertThat(find(Dialog.class).all()).isEmpty();
		List<DelegationDetails> made = as(head.id().value(), Roles.BUYER, () -> this.delegations.mine());
		assertThat(made).singleElement().satisfies((delegation) -> {
			assertThat(delegation.planned()).isFalse();
			assertThat(delegation.types()).containsExactly("AWARD");
		});
		open("delegations?all=true&q=" + deputy.nameZh());
		assertThat(cells()).contains("钱多多", "孙代办", "定标", "病假", "（管理员）", "生效中");
		speak(Locale.ENGLISH);
		assertThat(cells()).contains("Qian Duoduo", "Award", ", administrator", "In force");
		speak(Locale.SIMPLIFIED_CHINESE);
		endIn(rowOf(made.getFirst().id()));
		press("立即终止");

		assertThat(as(head.id().value(), Roles.BUYER, () -> this.delegations.mine()).getFirst().state())
			.isEqualTo(DelegationDetails.State.OVER);
	}

	@Test
	@WithMockUser(username = "nobody-away", roles = Roles.BUYER)
	void whoHasNoneIsToldWhatTheyAreFor() {
		open("delegations");

		assertThat(page()).contains("暂无委托", "期满后任务自动交还").doesNotContain("显示所有人的委托");
		press("新建委托");
		assertThat(find(ComboBox.class).withLabel("委托人").all()).as("only administrators name it").isEmpty();
	}

	private Person person(String nameZh, String nameEn) {
		Person person = new Person(new UserId("delegui-" + UUID.randomUUID()), nameZh, nameEn,
				UUID.randomUUID() + "@cailian.example");
		this.accounts.open(person, Set.of(Roles.BUYER));
		return person;
	}

	@SuppressWarnings("unchecked")
	private ComboBox<Person> person(String label) {
		return (ComboBox<Person>) find(ComboBox.class).withLabel(label).single();
	}

	private InstantField time(String label) {
		return find(InstantField.class).withLabel(label).single();
	}

	@SuppressWarnings("unchecked")
	private MultiSelectComboBox<String> types() {
		return (MultiSelectComboBox<String>) find(MultiSelectComboBox.class).withLabel("单据类型").single();
	}

	@SuppressWarnings("unchecked")
	private int rowOf(UUID id) {
		Grid<DelegationDetails> grid = (Grid<DelegationDetails>) find(Grid.class).single();
		for (int row = 0; row < test(grid).size(); row++) {
			if (test(grid).getRow(row).id().equals(id)) {
				return row;
			}
		}
		throw new AssertionError("no row of " + id);
	}

	@SuppressWarnings("unchecked")
	private void endIn(int row) {
		Grid<DelegationDetails> grid = (Grid<DelegationDetails>) find(Grid.class).single();
		Component end = test(grid).getCellComponent(row, 9);
		((Button) end).click();
		roundTrip();
	}

}
