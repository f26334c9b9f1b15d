package io.cailian.approval;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.organisation.PostAdministration;
import io.cailian.organisation.PostCode;
import io.cailian.organisation.PostDetails;
import io.cailian.organisation.PostDraft;
import io.cailian.organisation.PostId;
import io.cailian.organisation.PostLine;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ModuleTranslations;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.upload.Upload;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Approval rules as business people read, write, try and put them into force.
 */
@IntegrationTest
@Import(RulesTest.Configuration.class)
@TestPropertySource(properties = { "flowable.async-executor-activate=false", "cailian.test.database=approval" })
@WithMockUser(username = "manager", roles = Roles.PURCHASING_MANAGER)
@SuppressWarnings("NullAway.Init")
class RuleScreensTest extends ScreenTest {

	private static final String TICKETS = "approval-rules/TICKET";

	@Autowired
	private MovedClock clock;

	@Autowired
	private ApprovalRules rules;

	@Autowired
	private RuleWriting writing;

	@Autowired
	private RuleActivation activation;

	@Autowired
	private PostAdministration posts;

	@Autowired
	private ModuleTranslations texts;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void noRules() {
		this.database.sql("delete from approval_rule_version").update();
	}

	@Test
	void aRowIsWrittenAsASentence() {
		open(TICKETS);
		assertThat(page()).contains("此类单据没有现行的审批规则");

		press("起草新版本");
		press("添加一行");
		type("行名称", "大额由财务审批");
		press("添加条件");
		find(AmountField.class).single().setValue(new BigDecimal("100000"));
		this.<String>box("角色").setValue(Roles.FINANCE);
		press("完成");
		assertThat(find(Dialog.class).all()).isEmpty();
		assertThat(page()).contains("如果 金额 ≥ CNY\u00a0100,000.00 → 任何财务人员审批（上级审批阶段第1步、2个工作日内）", "新增");
		press("保存");

		assertThat(worked()).get()
			.satisfies((version) -> assertThat(version.rules().rows()).singleElement()
				.satisfies((row) -> assertThat(row.conditions())
					.containsExactly(Condition.Range.from(Condition.AMOUNT, new BigDecimal("100000")))));
		speak(Locale.ENGLISH);
		assertThat(page()).contains("If amount ≥ CNY\u00a0100,000.00 → anybody with role");
	}

	@Test
	void faultsAreToldAtTheirFieldsAndNothingIsLost() {
		draft();
		open(TICKETS);
		press("添加一行");
		press("添加条件");
		press("完成");

		assertThat(field("行名称").isInvalid()).isTrue();
		assertThat(find(AmountField.class).single().isInvalid()).isTrue();
		assertThat(this.<String>box("角色").isInvalid()).isTrue();
		assertThat(dialog()).contains("条件1 · ", "结果1 · ");
		type("行名称", "三");
		find(AmountField.class).single().setValue(BigDecimal.ONE);
		this.<String>box("角色").setValue(Roles.LEGAL);
		number("办理期限（工作日）").setValue(99);
		press("完成");
		assertThat(number("办理期限（工作日）").getErrorMessage()).isEqualTo("办理期限为1至30个工作日");
		assertThat(field("行名称").getValue()).isEqualTo("三");
		number("办理期限（工作日）").setValue(3);
		press("完成");
		assertThat(page()).contains("任何法务人员审批（上级审批阶段第1步、3个工作日内）");
	}

	@Test
	void rowsAreMovedDoubledDeletedAndBroughtBack() {
		draft(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)),
				RulesTest.asking("乙行", new Asked.OfRole(Roles.FINANCE)));
		open(TICKETS);

		tool("下移“甲行”");
		assertThat(page()).contains("“甲行”现为第2行");
		tool("复制“甲行”");
		tool("删除“乙行”");
		assertThat(page()).contains("已删除“乙行”", "甲行（副本）");
		press("撤消");
		press("保存");

		assertThat(names(worked())).containsExactly("乙行", "甲行", "甲行（副本）");
	}

	@Test
	void leavingWithoutSavingIsAsked() {
		draft(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)));
		open(TICKETS);
		tool("删除“甲行”");

		open("approval-rules");
		assertThat(dialog()).contains("您的修改尚未保存");
		press("取消");
		assertThat(page()).contains("已删除“甲行”");
		open("approval-rules");
		press("放弃修改");
		assertThat(page()).contains("审批规则");
		assertThat(names(worked())).containsExactly("甲行");
	}

	@Test
	void whoeverSavesSecondIsToldAndChooses() {
		RuleVersionDetails draft = draft(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)));
		open(TICKETS);
		tool("复制“甲行”");
		as("admin", Roles.ADMIN,
				() -> this.writing.save(draft.id(), RuleSet.of(RulesTest.asking("对方", new Asked.OfRole(Roles.FINANCE))),
						Optional.empty(), draft.version()));

		press("保存");
		assertThat(dialog()).contains("对方的“对方”", "您的“甲行”");
		press("以我的为准并保存");

		assertThat(names(worked())).containsExactly("甲行", "甲行（副本）");
	}

	@Test
	void aProposalIsSentBackWithAReasonAndThenApprovedByAnother() {
		draft(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)));
		open(TICKETS);
		press("提交批准");
		test(find(DatePicker.class).single()).setValue(today());
		press("提交");
		assertThat(page()).contains("待批准", "撤回");
		assertThat(find(Button.class).withText("保存").all()).isEmpty();

		RuleVersionDetails proposed = worked().orElseThrow();
		as("finance", Roles.FINANCE, () -> this.activation.refuse(proposed.id(), "金额太低", proposed.version()));
		open("approval-rules");
		open(TICKETS);
		assertThat(page()).contains("退回原因", "金额太低", "草稿");
	}

	@Test
	@WithMockUser(username = "finance", roles = Roles.FINANCE)
	void financeApprovesWhatTheManagerProposed() {
		proposed(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)));
		open(TICKETS);
		assertThat(page()).contains("目前没有现行规则，所有行均为新增。", "新增");
		press("批准生效");
		press("批准生效");

		assertThat(page()).contains("已批准", "（现行）");
		assertThat(this.rules.inForce(Tickets.TYPE)).isPresent();
		open("approval-rules");
		assertThat(cells()).contains("TICKET", "v1", "按规则审批");
	}

	@Test
	void aProposalShowsWhatItChanges() {
		RuleVersionDetails first = proposed(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)),
				RulesTest.asking("乙行", new Asked.OfRole(Roles.LEGAL)));
		as("finance", Roles.FINANCE, () -> this.activation.approve(first.id(), first.version()));
		draft(RulesTest.asking("甲行", new Asked.OfRole(Roles.FINANCE)),
				RulesTest.asking("丙行", new Asked.OfRole(Roles.LEGAL)));

		open(TICKETS);

		assertThat(page()).contains("已标出与现行第1版的差异", "已修改", "原为：所有单据 → 任何法务人员审批", "新增", "已删除", "乙行");
	}

	@Test
	void whatIsFoundWrongOnSavingIsToldAtItsRowAndItsField() {
		PostCode code = new PostCode("RETIRED_" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT));
		PostDetails post = as("admin", Roles.ADMIN,
				() -> this.posts.create(new PostDraft(PostId.next(), code, "将停用", "To go")));
		draft(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)), RulesTest.asking("乙行", new Asked.OfPost(code)));
		as("admin", Roles.ADMIN, () -> this.posts.retire(post.id(), post.version()));
		open(TICKETS);
		tool("下移“甲行”");

		press("保存");
		assertThat(page()).contains("结果1 · 没有岗位“" + code + "”，或该岗位已停用");
		tool("编辑“乙行”");
		assertThat(this.<PostLine>box("岗位").isInvalid()).isTrue();
		this.<Object>box("由谁审批").setValue(this.<Object>box("由谁审批").getListDataView().getItem(0));
		this.<String>box("角色").setValue(Roles.FINANCE);
		press("完成");
		press("保存");

		assertThat(names(worked())).containsExactly("乙行", "甲行");
	}

	@Test
	void everyTypeSaysWhoseDecisionItIsWithoutRules() {
		open("approval-rules");

		assertThat(cells()).contains("没有规则：任何采购经理均可审批", "没有规则：任何准入审批人均可审批");
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			assertThat(this.rules.types()).filteredOn((type) -> !type.type().equals(Tickets.TYPE))
				.allSatisfy((type) -> assertThat(
						List.of(this.texts.find("approval.RuleWords.standing." + type.type(), locale),
								this.texts.find("workflow.subject." + type.type(), locale)))
					.as(type.type())
					.allMatch(Optional::isPresent));
		}
	}

	@Test
	void whoeverWroteTheRulesIsNotOfferedToApproveThem() {
		proposed(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)));
		open(TICKETS);

		assertThat(page()).contains("撤回");
		assertThat(find(Button.class).withText("批准生效").all()).isEmpty();
		assertThat(this.rules.waitingForDecision()).isZero();
	}

	@Test
	void whoeverMayPutThemIntoForceIsTold() {
		String box = UUID.randomUUID() + "@cailian.example";
		as("admin", Roles.ADMIN, () -> this.accounts
			.open(new Person(new UserId("finance-" + UUID.randomUUID()), "钱财务", "Qian", box), Set.of(Roles.FINANCE)));
		long before = as("finance", Roles.FINANCE, this.rules::waitingForDecision);

		proposed(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)));

		assertThat(as("finance", Roles.FINANCE, this.rules::waitingForDecision)).isEqualTo(before + 1);
		assertThat(this.database.sql("select body from mail_outbox where to_address = ?")
			.param(box)
			.query(String.class)
			.list()).singleElement(InstanceOfAssertFactories.STRING).contains("钱财务", "/approval-rules/TICKET/");
	}

	@Test
	void aFileBecomesADraftAndItsFaultsAreToldWithTheirPlaces() {
		open("approval-rules");
		upload("{\"schema\":1,\"documentType\":\"TICKET\",\"currency\":\"CNY\",\"rows\":[{\"name\":\"x\",\"when\":[],"
				+ "\"then\":[{\"warn\":1}]}]}");
		assertThat(dialog()).contains("/rows/0/then/0/warn", "此处须为文字");
		press("关闭");
		assertThat(worked()).isEmpty();

		upload(new RuleFile(Tickets.TYPE, "CNY", RuleSet.of(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL))))
			.write());

		assertThat(names(worked())).containsExactly("甲行");
		assertThat(page()).contains("甲行", "导出JSON文件", "草稿");
	}

	private void upload(String json) {
		test(find(Upload.class).single()).upload("rules.json", "application/json",
				json.getBytes(StandardCharsets.UTF_8));
		page();
	}

	@Test
	@WithMockUser(username = "auditor", roles = Roles.AUDITOR)
	void anAuditorOnlyReads() {
		draft(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)));
		open(TICKETS);

		assertThat(page()).contains("甲行", "任何法务人员审批", "试算", "历史版本");
		assertThat(find(Button.class).all()).extracting(Button::getText)
			.doesNotContain("保存", "提交批准", "作废草稿", "添加一行", "批准生效", "起草新版本");
		assertThat(find(Button.class).all()).extracting((button) -> button.getAriaLabel().orElse(""))
			.noneMatch((label) -> label.contains("甲行"));
		open("approval-rules");
		assertThat(page()).doesNotContain("导入JSON文件");
	}

	@Test
	@WithMockUser(username = "buyer", roles = Roles.BUYER)
	void peopleOfOtherWorkSeeNothing() {
		draft(RulesTest.asking("甲行", new Asked.OfRole(Roles.LEGAL)));
		open(TICKETS);

		assertThat(page()).doesNotContain("甲行");
	}

	private RuleVersionDetails draft(RuleRow... rows) {
		return asManager(() -> {
			RuleVersionDetails draft = this.writing.draft(Tickets.TYPE);
			return this.writing.save(draft.id(), RuleSet.of(rows), Optional.empty(), draft.version());
		});
	}

	private RuleVersionDetails proposed(RuleRow... rows) {
		RuleVersionDetails draft = draft(rows);
		return asManager(() -> this.writing.propose(draft.id(), Optional.of(today()), draft.version()));
	}

	private static <T> T asManager(Supplier<T> work) {
		return as("manager", Roles.PURCHASING_MANAGER, work);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Asia/Shanghai"));
	}

	private Optional<RuleVersionDetails> worked() {
		return asManager(() -> this.rules.versions(Tickets.TYPE)
			.stream()
			.filter((line) -> line.status().isOpen())
			.findFirst()
			.flatMap((line) -> this.rules.find(line.id())));
	}

	private static List<String> names(Optional<RuleVersionDetails> version) {
		return version.orElseThrow().rules().rows().stream().map(RuleRow::name).toList();
	}

	@SuppressWarnings("unchecked")
	private <T> ComboBox<T> box(String label) {
		return find(ComboBox.class).withLabel(label).single();
	}

	private IntegerField number(String label) {
		return find(IntegerField.class).withLabel(label).single();
	}

	private void tool(String label) {
		test(find(Button.class).all()
			.stream()
			.filter((button) -> button.getAriaLabel().orElse("").equals(label))
			.findFirst()
			.orElseThrow()).click();
		roundTrip();
	}

}
