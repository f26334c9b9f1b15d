package io.cailian.onboarding.ui;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.cailian.classification.CategoriesPicker;
import io.cailian.document.AttachmentId;
import io.cailian.identity.BusinessUnitPicker;
import io.cailian.licence.LicenceFacts;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.SupplyWish;
import io.cailian.onboarding.TestApplications;
import io.cailian.supplier.TestSuppliers;
import io.cailian.uikit.ErrorSummary;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;

import static org.assertj.core.api.Assertions.assertThat;

@WithAnonymousUser
class RegisterViewTest extends OnboardingScreenTest {

	@Test
	void aCompanyRegistersItselfAndGetsANumberAndALink() {
		open("register");
		fillIn(TestSuppliers.aCode());

		press("提交申请");

		assertThat(page()).contains("申请已提交", "查看申请进度").containsPattern("A-\\d{6}");
	}

	@Test
	void aStepSaysWhatIsMissingAtItsFieldsAndDoesNotGoOn() {
		open("register");

		press("下一步");

		assertThat(field("企业名称").isInvalid()).isTrue();
		assertThat(field("企业名称").getErrorMessage()).isEqualTo("请填写企业名称。");
		assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively()).contains("请填写企业名称。",
				"请填写登记号码。");
	}

	@Test
	void theLastStepLeadsToEveryStepThatMissesSomething() {
		open("register");
		press("核对并提交");

		assertThat(page()).contains("提交前请补充", "企业信息 – ", "联系人信息 – ", "银行账户 – ", "请上传：营业执照");
		press("提交申请");
		assertThat(page()).contains("请确认所填信息真实，并同意处理。");

		test(find(Button.class).all()
			.stream()
			.filter((button) -> button.getText().startsWith("联系人信息 – "))
			.findFirst()
			.orElseThrow()).click();

		assertThat(field("联系人").getErrorMessage()).isNotEmpty();
	}

	@Test
	void theCheckDigitIsCheckedWhileTyping() {
		open("register");

		type("统一社会信用代码", "91350100M000100Y44");
		assertThat(field("统一社会信用代码").getErrorMessage()).contains("校验码不符");

		type("统一社会信用代码", "91350100M000100Y4");
		assertThat(field("统一社会信用代码").isInvalid()).isFalse();
		assertThat(field("统一社会信用代码").getHelperText()).isEqualTo("已输入17/18位");

		type("统一社会信用代码", "91350100M000100Y43");
		assertThat(field("统一社会信用代码").isInvalid()).isFalse();
		assertThat(field("统一社会信用代码").getHelperText()).isEqualTo("校验码正确。");
	}

	@Test
	void switchingTheLanguageKeepsTheDraftAndTranslatesTheErrors() {
		open("register");
		type("企业名称", "宁波包装有限公司");
		press("联系人信息");
		type("电子邮箱", "not an address");

		speak(Locale.ENGLISH);

		assertThat(field("E-mail").getErrorMessage()).startsWith("This is not an e-mail address");
		assertThat(page()).contains("Become a supplier", "Next").doesNotContain("企业名称");
		press("Company");
		assertThat(field("Company name").getValue()).isEqualTo("宁波包装有限公司");
	}

	@Test
	void whatWasTypedIsThereAgainUnderTheLinkOfTheDraft() {
		open("register");
		type("企业名称", "宁波包装有限公司");
		press("联系人信息");
		type("联系人", "李雷");

		String link = link();
		leave();
		open(link);

		assertThat(field("联系人").getValue()).isEqualTo("李雷");
		press("企业信息");
		assertThat(field("企业名称").getValue()).isEqualTo("宁波包装有限公司");
		assertThat(page()).contains("已保存");
	}

	@Test
	void aDraftOpensWhereThePersonWasAndNotAtItsBeginning() {
		open("register");
		type("企业名称", "宁波包装有限公司");
		press("文件");
		String link = link();
		leave();

		open(link);

		assertThat(find(TextField.class).withLabel("企业名称").exists()).isFalse();
		assertThat(find(Upload.class).exists()).isTrue();
	}

	@Test
	void theAddressNamesTheStepSoThatGoingBackGoesOneStepBack() {
		open("register");
		press("联系人信息");
		assertThat(step()).isEqualTo("contact");
		type("联系人", "李雷");
		String link = link();
		press("银行账户");

		open(link + "?step=contact");
		assertThat(field("联系人").getValue()).isEqualTo("李雷");

		open("register");
		assertThat(field("企业名称").getValue()).isEmpty();
		press("联系人信息");
		assertThat(field("联系人").getValue()).isEqualTo("李雷");
	}

	@Test
	void theReviewShowsCountryAccountHolderAndWhatIsToBeSupplied() {
		SupplyWish wish = aWish("滚动轴承", "南京工厂");
		open("register");
		press("供应范围与问卷");
		find(CategoriesPicker.class).single().choose(wish.categories());
		find(BusinessUnitPicker.class).single().choose(wish.businessUnit().orElseThrow());
		press("银行账户");
		type("账户名称", "宁波包装集团");

		press("核对并提交");

		assertThat(page()).contains("滚动轴承", "南京工厂", "中国", "宁波包装集团", "统一社会信用代码").doesNotContain("CN-USCC");
	}

	@Test
	void theCompanyIsOfferedAsAccountHolderUntilAnotherIsNamed() {
		open("register");
		type("企业名称", "宁波包装有限公司");
		press("银行账户");
		assertThat(field("账户名称").getValue()).isEqualTo("宁波包装有限公司");

		press("企业信息");
		type("企业名称", "宁波绿色包装有限公司");
		press("银行账户");
		assertThat(field("账户名称").getValue()).isEqualTo("宁波绿色包装有限公司");

		type("账户名称", "宁波包装集团");
		press("企业信息");
		type("企业名称", "宁波包装有限公司");
		press("银行账户");
		assertThat(field("账户名称").getValue()).isEqualTo("宁波包装集团");
	}

	@Test
	void theSummaryNamesTheFieldsInTheOrderInWhichTheyStand() {
		open("register");

		press("下一步");

		assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively()).containsSubsequence("企业名称 – ",
				"统一社会信用代码 – ", "注册地址 – ");
	}

	@Test
	void theSummaryFollowsTheLanguage() {
		open("register");
		press("下一步");

		speak(Locale.ENGLISH);

		assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
			.contains("Company name – Enter the company name.")
			.doesNotContain("请填写", "企业名称");
	}

	@Test
	void whatTheReviewMissesFollowsTheLanguage() {
		open("register");
		press("核对并提交");

		speak(Locale.ENGLISH);

		assertThat(page()).contains("Company – ", "Documents – ").doesNotContain("请上传", "请填写");
	}

	@Test
	void theLicenceAndWhatWasReadFromItAreThereAgain() {
		open("register");
		press("文件");
		test(find(Upload.class).last()).upload("营业执照.pdf", "application/pdf", TestApplications.LICENCE);
		press("企业信息");
		AttachmentId file = find(FileSlot.class).first().attachment().orElseThrow();
		find(LicenceReader.class).single()
			.keep(file, Optional.of(new LicenceFacts(Optional.empty(), Optional.of("宁波包装有限公司"), Optional.empty(),
					Optional.of("何伟"), Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty())));
		String link = link();
		leave();

		open(link);

		assertThat(page()).contains("营业执照.pdf", "更换文件", "宁波包装有限公司", "何伟", "长期有效");
	}

	@Test
	void aFactTakenOverIsNotOfferedAgain() {
		open("register");
		press("文件");
		test(find(Upload.class).last()).upload("营业执照.pdf", "application/pdf", TestApplications.LICENCE);
		press("企业信息");
		AttachmentId file = find(FileSlot.class).first().attachment().orElseThrow();
		find(LicenceReader.class).single()
			.keep(file, Optional.of(new LicenceFacts(Optional.empty(), Optional.of("宁波包装有限公司"), Optional.empty(),
					Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty())));

		press("采用");

		assertThat(field("企业名称").getValue()).isEqualTo("宁波包装有限公司");
		assertThat(find(Button.class).withText("采用").exists()).isFalse();
		assertThat(page()).contains("已采用");
		type("企业名称", "宁波绿色包装有限公司");
		assertThat(find(Button.class).withText("采用").exists()).isTrue();
	}

	private void leave() {
		open("application/" + "x".repeat(43));
	}

	private static String step() {
		return UI.getCurrent()
			.getInternals()
			.getActiveViewLocation()
			.getQueryParameters()
			.getSingleParameter("step")
			.orElse("");
	}

	@Test
	void aDraftThatWasSentLeadsToItsApplication() {
		open("register");
		fillIn(TestSuppliers.aCode());
		String link = link();
		press("提交申请");

		open(link);

		assertThat(page()).contains("审核中");
	}

	@Test
	void anUnknownLinkSaysSoAndOffersToBegin() {
		open("register/" + "x".repeat(43));

		assertThat(page()).contains("未找到申请草稿", "30 天");
	}

	@Test
	void whoeverWasRefusedAppliesAgainWithTheOldAnswers() {
		RegistrationForm form = this.applications.aForm();
		String status = this.applications.decided(form, Outcome.REJECTED).statusPath();
		open(status);

		press("重新申请");

		assertThat(field("企业名称").getValue()).isEqualTo(form.name());
		press("银行账户");
		assertThat(field("银行账号").getValue()).isEmpty();
		press("文件");
		assertThat(page()).contains("营业执照.pdf");
	}

	@Test
	void aFileThatIsNotWhatItsNameSaysIsRefusedAtTheUpload() {
		open("register");
		press("文件");

		test(find(Upload.class).last()).upload("licence.pdf", "application/pdf",
				"<html><script>".getBytes(StandardCharsets.UTF_8));

		assertThat(find(FileSlot.class).last().value()).isEmpty();
		assertThat(find(FileSlot.class).last().getElement().getTextRecursively()).containsAnyOf("内容", "类型", "格式");
		assertThat(clearedUploads()).isPositive();
	}

	@Test
	void aKnownCompanyIsToldWhereItsApplicationIsAndNothingElse() {
		RegistrationForm known = this.applications.aForm();
		this.applications.apply(known);
		open("register");
		fillIn(known.identifier().value());

		press("提交申请");

		assertThat(page()).contains("该登记号码已提交过申请").doesNotContain(known.contactEmail(), known.contactName());
		press("企业信息");
		assertThat(field("企业名称").getValue()).isEqualTo("宁波包装有限公司");
	}

	@Test
	void aKnownNumberIsToldWhileItIsTypedWithoutAWordAboutItsCompany() {
		RegistrationForm known = this.applications.aForm();
		this.applications.apply(known);
		String hint = "该登记号码对应的企业已登记或已提交申请";
		open("register");

		type("统一社会信用代码", TestSuppliers.aCode());
		assertThat(page()).doesNotContain(hint);
		type("统一社会信用代码", known.identifier().value());

		assertThat(page()).contains(hint)
			.doesNotContain(known.name(), known.contactName(), known.contactEmail(), known.address());
		type("统一社会信用代码", TestSuppliers.aCode());
		assertThat(page()).doesNotContain(hint);
	}

	@Test
	void aLicenceThatIsOverIsToldAtItsField() {
		open("register");
		DatePicker until = find(DatePicker.class).withLabel("营业期限至").single();

		test(until).setValue(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1));

		assertThat(until.isInvalid()).isTrue();
		assertThat(until.getErrorMessage()).isEqualTo("营业执照的营业期限已届满。");
		test(until).setValue(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(3));
		assertThat(until.isInvalid()).isFalse();
	}

	@Test
	void aKnownNameIsNotToldToAnApplicant() {
		RegistrationForm known = this.applications.aForm();
		this.applications.decided(known, Outcome.APPROVED);
		open("register");

		type("企业名称", known.name());
		type("统一社会信用代码", TestSuppliers.aCode());

		assertThat(page()).doesNotContain("重复", "已登记", known.identifier().value());
	}

	/**
	 * How often the list of an upload, which says a second time that it failed, was
	 * cleared.
	 */
	private long clearedUploads() {
		UI.getCurrent().getSession().getService().runPendingAccessTasks(UI.getCurrent().getSession());
		return UI.getCurrent()
			.getInternals()
			.dumpPendingJavaScriptInvocations()
			.stream()
			.filter((call) -> call.getInvocation().getExpression().contains("files = []"))
			.count();
	}

	private String link() {
		test(find(Button.class).withText("复制继续填写的链接").single()).click();
		return page().replaceAll("(?s).*/(register/[A-Za-z0-9_-]{43}).*", "$1");
	}

	private void fillIn(String code) {
		type("企业名称", "宁波包装有限公司");
		type("统一社会信用代码", code);
		typeLong("注册地址", "浙江省宁波市鄞州区");
		press("下一步");
		type("联系人", "李雷");
		type("电子邮箱", UUID.randomUUID() + "@supplier.example");
		type("联系电话", "+86 574 5555 0100");
		press("下一步");
		type("开户银行", "中国银行宁波分行");
		type("银行账号", "6217 0000 1234 5678");
		type("账户名称", "宁波包装有限公司");
		press("下一步");
		press("下一步");
		test(find(Upload.class).last()).upload("营业执照.pdf", "application/pdf", TestApplications.LICENCE);
		press("下一步");
		test(find(Checkbox.class).single()).click();
	}

}
