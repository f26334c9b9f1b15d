package io.cailian.onboarding.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.TestApplications;
import io.cailian.supplier.TestSuppliers;
import io.cailian.uikit.ErrorSummary;
import org.junit.jupiter.api.Test;

import org.springframework.security.test.context.support.WithAnonymousUser;

import com.vaadin.flow.component.checkbox.Checkbox;
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
	void anEmptyFormSaysWhatIsMissingAtTheFieldsAndAbove() {
		open("register");

		press("提交申请");

		assertThat(field("企业名称").isInvalid()).isTrue();
		assertThat(field("企业名称").getErrorMessage()).isEqualTo("请填写企业名称。");
		assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively()).contains("请填写企业名称。", "请填写登记号码。",
				"请上传营业执照或其他登记证明文件。", "请确认所填信息真实，并同意处理。");
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
		type("电子邮箱", "not an address");

		speak(Locale.ENGLISH);

		assertThat(field("Company name").getValue()).isEqualTo("宁波包装有限公司");
		assertThat(field("E-mail").getErrorMessage()).startsWith("This is not an e-mail address");
		assertThat(page()).contains("Become a supplier", "Send application").doesNotContain("企业名称");
	}

	@Test
	void aFileThatIsNotWhatItsNameSaysIsRefusedAtTheUpload() {
		open("register");

		test(find(Upload.class).single()).upload("licence.pdf", "application/pdf",
				"<html><script>".getBytes(StandardCharsets.UTF_8));

		assertThat(find(DocumentUpload.class).single().documents()).isEmpty();
		assertThat(find(DocumentUpload.class).single().getElement().getTextRecursively())
			.doesNotContain("licence.pdf移除")
			.containsAnyOf("内容", "类型", "格式");
	}

	@Test
	void aKnownCompanyIsToldWhereItsApplicationIsAndNothingElse() {
		RegistrationForm known = this.applications.aForm();
		this.applications.apply(known);
		open("register");
		fillIn(known.identifier().value());

		press("提交申请");

		assertThat(page()).contains("该登记号码已提交过申请").doesNotContain(known.contactEmail(), known.contactName());
		assertThat(field("企业名称").getValue()).isEqualTo("宁波包装有限公司");
	}

	private void fillIn(String code) {
		type("企业名称", "宁波包装有限公司");
		type("统一社会信用代码", code);
		typeLong("注册地址", "浙江省宁波市鄞州区");
		type("联系人", "李雷");
		type("电子邮箱", UUID.randomUUID() + "@supplier.example");
		type("联系电话", "+86 574 5555 0100");
		type("开户银行", "中国银行宁波分行");
		type("银行账号", "6217 0000 1234 5678");
		type("账户名称", "宁波包装有限公司");
		test(find(Upload.class).single()).upload("营业执照.pdf", "application/pdf", TestApplications.LICENCE);
		test(find(Checkbox.class).single()).click();
	}

}
