package io.cailian.organisation.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Acting;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.organisation.Organisation;
import io.cailian.organisation.PlacementAdministration;
import io.cailian.organisation.PlacementDetails;
import io.cailian.organisation.PlacementDraft;
import io.cailian.organisation.PostAdministration;
import io.cailian.organisation.PostCode;
import io.cailian.organisation.PostDetails;
import io.cailian.organisation.PostDraft;
import io.cailian.organisation.PostId;
import io.cailian.organisation.PostLine;
import io.cailian.uikit.AmountField;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.Component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reporting lines, limits and posts as the administrator keeps them on screens.
 */
@IntegrationTest
@WithMockUser(username = "admin", roles = Roles.ADMIN)
@SuppressWarnings("NullAway.Init")
class OrganisationScreensTest extends ScreenTest {

	@Autowired
	private Organisation organisation;

	@Autowired
	private PlacementAdministration administration;

	@Autowired
	private PostAdministration posts;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private JdbcClient database;

	@Test
	void aPersonGetsManagerPostAndLimits() {
		Person clerk = person("钱多多", "Qian Duoduo");
		Person head = person("孙上级", "Sun Shangji");
		PostLine post = post();
		open("organisation?q=" + clerk.email());
		assertThat(page()).contains("共1人");
		openFirstRow();
		assertThat(page()).contains("均按此处的审批限额执行");
		assertThat(dialog()).contains("上级与岗位", "以及代他人审批时，均按此限额执行");
		assertThat(dialogTitle()).isEqualTo("钱多多");

		manager().setValue(head);
		posts().setValue(Set.of(post));
		amount("通用限额", 0).setValue(new BigDecimal("50000"));
		press("为某类单据单独设限额");
		press("保存");
		assertThat(dialog()).contains("此项必填");
		type().setValue("AWARD");
		amount("不超过", 0).setValue(new BigDecimal("200000.5"));
		press("保存");

		assertThat(find(Dialog.class).all()).isEmpty();
		assertThat(this.organisation.managerOf(clerk.id())).contains(head.id());
		assertThat(this.organisation.postsOf(clerk.id())).containsExactly(post.code());
		assertThat(this.organisation.limitOf(clerk.id(), "AWARD")).contains(Money.of("200000.50", "CNY"));
		assertThat(this.organisation.limitOf(clerk.id(), "CERTIFICATE")).contains(Money.of("50000", "CNY"));
		assertThat(row(0)).contains("钱多多", "孙上级", post.nameZh(), "定标 CNY\u00a0200,000.50", "通用限额 CNY\u00a050,000.00");
		speak(Locale.ENGLISH);
		assertThat(row(0)).contains("Qian Duoduo", "Sun Shangji", post.nameEn(), "General limit CNY\u00a050,000.00");
	}

	@Test
	void aCircleIsToldAtTheManagerAndNothingIsLost() {
		Person clerk = person("甲", "Jia");
		Person head = person("乙", "Yi");
		place(new PlacementDraft(clerk.id(), Optional.of(head.id()), Set.of(), List.of()));
		open("organisation?q=" + head.email());
		openFirstRow();

		manager().setValue(clerk);
		amount("通用限额", 0).setValue(new BigDecimal("7"));
		press("保存");

		assertThat(manager().isInvalid()).isTrue();
		assertThat(manager().getErrorMessage()).startsWith("此人直接或间接向当前人员汇报");
		assertThat(amount("通用限额", 0).getValue()).isEqualByComparingTo("7");
		assertThat(this.organisation.managerOf(head.id())).isEmpty();
	}

	@Test
	void twoLimitsForOneTypeAreToldAtTheSecond() {
		Person clerk = person("丙", "Bing");
		open("organisation?q=" + clerk.email());
		openFirstRow();
		for (int line = 0; line < 2; line++) {
			press("为某类单据单独设限额");
			type().setValue("AWARD");
			amount("不超过", line).setValue(BigDecimal.TEN);
		}
		press("保存");

		assertThat(dialog()).contains("同一单据类型有两个限额");
		Button remove = find(Button.class).all()
			.stream()
			.filter((button) -> "删除此限额".equals(button.getAriaLabel().orElse("")))
			.toList()
			.getLast();
		test(remove).click();
		press("保存");
		assertThat(this.organisation.limitOf(clerk.id(), "AWARD")).contains(Money.of("10", "CNY"));
	}

	@Test
	void onesOwnPlaceIsOnlyToBeRead() {
		this.accounts.open(new Person(new UserId("admin"), "吴磊", "Wu Lei", "admin@cailian.example"),
				Set.of(Roles.ADMIN));
		open("organisation?q=admin@cailian.example");
		openFirstRow();

		assertThat(dialog()).contains("您本人的任职信息须由另一位管理员维护");
		assertThat(manager().isReadOnly()).isTrue();
		assertThat(find(Button.class).withText("保存").all()).isEmpty();
	}

	@Test
	void theListShowsWhoHoldsAPostAndWhoHasNoManager() {
		Person clerk = person("丁", "Ding");
		Person head = person("戊", "Wu");
		PostLine post = post();
		place(new PlacementDraft(clerk.id(), Optional.of(head.id()), Set.of(post.code()), List.of()));
		place(new PlacementDraft(head.id(), Optional.empty(), Set.of(post.code()), List.of()));

		open("organisation?post=" + post.code());
		assertThat(rows()).isEqualTo(2);
		open("organisation?top=true&post=" + post.code());
		assertThat(rows()).isEqualTo(1);
		assertThat(row(0)).contains(head.email());
	}

	@Test
	void whoHasLeftIsMarkedAndNoLineIsLostOnSaving() {
		Person clerk = person("庚", "Geng");
		Person head = person("辛", "Xin");
		PostLine post = post();
		place(new PlacementDraft(clerk.id(), Optional.of(head.id()), Set.of(), List.of()));
		place(new PlacementDraft(head.id(), Optional.empty(), Set.of(post.code()), List.of()));
		this.database.sql("delete from user_account_role where user_account_id = ?").param(head.id().value()).update();

		open("organisation?gone=true&q=" + clerk.email());
		assertThat(row(0)).contains("辛（已不在职）");
		openFirstRow();
		assertThat(manager().getValue()).isEqualTo(head);
		amount("通用限额", 0).setValue(new BigDecimal("9"));
		press("保存");
		assertThat(this.administration.of(clerk.id()).manager()).contains(head.id());

		open("posts?q=" + post.code());
		assertThat(row(0)).contains("辛（已不在职）", "空缺");
		open("organisation?q=" + head.email());
		assertThat(row(0)).contains("辛（已不在职）");
		openFirstRow();
		assertThat(dialog()).contains("此人已不在职");
		posts().setValue(Set.of());
		press("保存");
		assertThat(this.administration.of(head.id()).posts()).isEmpty();
	}

	@Test
	void aPostIsCreatedHeldRenamedAndRetired() {
		String code = code();
		open("posts");
		press("新增岗位");
		press("保存");
		assertThat(dialog()).contains("此项必填");
		type("代码", "1ST");
		type("中文名称", "一号成本中心负责人");
		type("英文名称", "Owner of cost centre one");
		press("保存");
		assertThat(dialog()).contains("以字母开头");
		type("代码", code.toLowerCase(Locale.ROOT));
		press("保存");
		open("posts?q=" + code);
		assertThat(row(0)).contains(code, "一号成本中心负责人", "空缺");

		Person holder = person("己", "Ji");
		place(new PlacementDraft(holder.id(), Optional.empty(), Set.of(new PostCode(code)), List.of()));
		open("posts?q=" + code);
		assertThat(row(0)).contains("己", "在用", "organisation?post=" + code);

		pressInRow("改名");
		type("英文名称", "Owner of cost centre 1");
		press("保存");
		assertThat(row(0)).contains("Owner of cost centre 1");

		place(new PlacementDraft(holder.id(), Optional.empty(), Set.of(), List.of()));
		open("posts?q=" + code);
		pressInRow("停用");
		press("停用");
		assertThat(row(0)).contains("已停用");
		pressInRow("恢复");
		assertThat(row(0)).contains("空缺");
	}

	@Test
	@WithMockUser(username = "auditor", roles = Roles.AUDITOR)
	void anAuditorReadsPlacesAndPostsAndChangesNone() {
		Person clerk = Acting.as("admin", Roles.ADMIN, () -> person("壬", "Ren"));
		PostLine post = Acting.as("admin", Roles.ADMIN, this::post);
		Acting.as("admin", Roles.ADMIN,
				() -> place(new PlacementDraft(clerk.id(), Optional.empty(), Set.of(post.code()), List.of())));

		open("organisation?q=" + clerk.email());
		assertThat(row(0)).contains("壬", post.nameZh());
		openFirstRow();
		assertThat(manager().isReadOnly()).isTrue();
		assertThat(posts().isReadOnly()).isTrue();
		assertThat(amount("通用限额", 0).isReadOnly()).isTrue();
		assertThat(find(Button.class).withText("保存").all()).isEmpty();
		assertThat(dialog()).doesNotContain("您本人");

		open("posts?q=" + post.code());
		assertThat(row(0)).contains(post.nameZh(), "壬");
		assertThat(find(Grid.class).single().getColumns()).hasSize(5);
		assertThat(find(Button.class).withText("新增岗位").all()).isEmpty();
	}

	@Test
	@WithMockUser(username = "auditor", roles = Roles.AUDITOR)
	void whatAnAuditorReadsTheServicesDoNotLetThemWrite() {
		UserId anybody = new UserId("anybody");

		assertThat(this.administration.of(anybody).posts()).isEmpty();
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.administration
			.place(new PlacementDraft(anybody, Optional.empty(), Set.of(), List.of()), PlacementDetails.UNRECORDED));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(this::post);
		PostDetails some = Acting.as("admin", Roles.ADMIN, () -> {
			post();
			return this.posts.all().getFirst();
		});
		assertThat(this.posts.all()).contains(some);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.posts.retire(some.id(), some.version()));
	}

	@Test
	void bothListsCanBeKeptAsViewsAndTakenOut() {
		for (String list : List.of("organisation", "posts")) {
			open(list);
			assertThat(find(MenuBar.class).all()).as(list)
				.anySatisfy((menu) -> assertThat(menu.getItems()).isNotEmpty());
		}
	}

	@Test
	void aFilterThatFindsNothingSaysSoAndIsCleared() {
		post();
		open("posts?q=" + UUID.randomUUID());
		assertThat(page()).contains("没有符合筛选条件的记录").doesNotContain("没有岗位");

		press("清除筛选");
		assertThat(rows()).isPositive();
		assertThat(field("代码、名称或拼音").getValue()).isEmpty();
	}

	private Person person(String nameZh, String nameEn) {
		UserId id = new UserId("orgui-" + UUID.randomUUID());
		Person person = new Person(id, nameZh, nameEn, UUID.randomUUID() + "@cailian.example");
		this.accounts.open(person, Set.of(Roles.BUYER));
		return person;
	}

	private PostLine post() {
		return this.posts.create(new PostDraft(PostId.next(), new PostCode(code()), "采购总监", "Head of purchasing"))
			.post();
	}

	private static String code() {
		return "P" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);
	}

	private PlacementDetails place(PlacementDraft draft) {
		return this.administration.place(draft, this.administration.of(draft.account()).version());
	}

	@SuppressWarnings("unchecked")
	private void openFirstRow() {
		Grid<PlacementDetails> grid = (Grid<PlacementDetails>) find(Grid.class).single();
		test(grid).clickRow(0);
		roundTrip();
	}

	private void pressInRow(String text) {
		Component actions = test(find(Grid.class).single()).getCellComponent(0, 5);
		actions.getChildren()
			.map(Button.class::cast)
			.filter((button) -> button.getText().equals(text))
			.forEach(Button::click);
		roundTrip();
	}

	private String dialogTitle() {
		return find(Dialog.class).single().getHeaderTitle();
	}

	@SuppressWarnings("unchecked")
	private ComboBox<Person> manager() {
		return (ComboBox<Person>) find(ComboBox.class).withLabel("汇报对象").single();
	}

	@SuppressWarnings("unchecked")
	private MultiSelectComboBox<PostLine> posts() {
		return (MultiSelectComboBox<PostLine>) find(MultiSelectComboBox.class).withLabel("岗位").single();
	}

	@SuppressWarnings("unchecked")
	private ComboBox<String> type() {
		return (ComboBox<String>) find(ComboBox.class).withLabel("单据类型").last();
	}

	private AmountField amount(String label, int index) {
		return find(AmountField.class).withLabel(label).all().get(index);
	}

}
