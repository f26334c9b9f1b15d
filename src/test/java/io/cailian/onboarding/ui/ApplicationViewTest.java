package io.cailian.onboarding.ui;

import java.util.Locale;

import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

import com.vaadin.flow.component.button.Button;

import static org.assertj.core.api.Assertions.assertThat;

@WithAnonymousUser
class ApplicationViewTest extends OnboardingScreenTest {

	@Test
	void anApplicantSeesThatItsApplicationIsInReview() {
		RegistrationReceipt receipt = this.applications.anApplicant();

		open(receipt.statusPath());

		assertThat(page()).contains("审核中", receipt.applicationNumber(), "营业执照.pdf", "起审核中");
	}

	@Test
	void anApplicantReadsWhatItWantsToSupply() {
		RegistrationReceipt receipt = this.applications
			.apply(this.applications.wanting(this.applications.aForm(), aWish("滚动轴承", "南京工厂")));

		open(receipt.statusPath());

		assertThat(page()).contains("滚动轴承", "浙江", "南京工厂", "统一社会信用代码 ").doesNotContain("CN-USCC");
	}

	@Test
	void anApplicantAnswersWhatWasAsked() {
		RegistrationReceipt receipt = this.applications.anApplicant();
		this.applications.decide(receipt, Outcome.RETURNED, "请补充税务登记");
		open(receipt.statusPath());
		assertThat(page()).contains("待补充资料", "请补充税务登记");

		press("提交回复");
		assertThat(page()).contains("待补充资料");
		typeLong("您的回复", "税务登记已附");
		press("提交回复");

		pageComesToSay("审核中", "税务登记已附");
	}

	@Test
	void aRefusalIsReadWithItsReason() {
		RegistrationReceipt receipt = this.applications.anApplicant();
		this.applications.decide(receipt, Outcome.REJECTED, "Licence expired");

		speak(Locale.ENGLISH);
		open(receipt.statusPath());

		assertThat(page()).contains("Refused", "Licence expired", "You may apply again");
		assertThat(find(Button.class).withText("Withdraw application").exists()).isFalse();
	}

	@Test
	void anApprovedReadsItsNumberAndWhatIsNext() {
		RegistrationReceipt receipt = this.applications.anApproved();

		open(receipt.statusPath());

		assertThat(page()).contains("已批准", "账号邀请已发送至").containsPattern("S-CL-00-\\d{6}");
	}

	@Test
	void theStatusChangesBeforeTheEyesOfTheApplicant() {
		RegistrationReceipt receipt = this.applications.anApplicant();
		open(receipt.statusPath());

		this.applications.decide(receipt, Outcome.APPROVED, null);

		pageComesToSay("已批准");
	}

	@Test
	void anApplicantWithdrawsAfterConfirming() {
		RegistrationReceipt receipt = this.applications.anApplicant();
		open(receipt.statusPath());

		press("撤回申请");
		test(find(Button.class).withText("撤回申请").last()).click();

		pageComesToSay("已撤回");
	}

	@Test
	void everyWrongLinkShowsTheSameNeutralPage() {
		open("application/wrong");
		String first = page();
		open("application/" + "x".repeat(43));

		assertThat(page()).isEqualTo(first).contains("未找到申请");
	}

}
