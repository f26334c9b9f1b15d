package io.cailian.onboarding.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.cailian.identity.Acting;
import io.cailian.identity.Roles;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.spi.TaskSubject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.html.Anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class SupplierApplicationsViewTest extends OnboardingScreenTest {

	@Autowired
	private List<TaskSubject> subjects;

	@Test
	void theFilterOfTheAddressPicksTheApplications() {
		RegistrationForm form = this.applications.aForm();
		this.applications.apply(form);

		open("applications?q=" + form.identifier().value() + "&status=SUBMITTED");

		assertThat(page()).contains("共 1 份申请");
		assertThat(rows()).isOne();

		open("applications?q=" + form.identifier().value() + "&status=APPROVED");

		assertThat(rows()).isZero();
	}

	@Test
	void oneApplicationIsShownWithItsHistoryAndAMaskedAccount() {
		RegistrationForm form = this.applications.aForm();
		RegistrationReceipt receipt = this.applications.apply(form);
		this.applications.decide(receipt, Outcome.RETURNED, "请补充税务登记");

		open("applications/" + receipt.application());

		assertThat(page()).contains(form.name(), "待补充资料", "要求补充资料", "请补充税务登记", "营业执照.pdf", "••••")
			.doesNotContain(form.bank().accountNumber());
	}

	@Test
	void staffReadsWhatTheCompanyWantsToSupply() {
		RegistrationReceipt receipt = this.applications
			.apply(this.applications.wanting(this.applications.aForm(), aWish("滚动轴承", "南京工厂")));

		open("applications/" + receipt.application());

		assertThat(page()).contains("滚动轴承", "浙江", "南京工厂", "统一社会信用代码 ").doesNotContain("CN-USCC");
	}

	@Test
	void theApproverReadsWhatTheCompanyWantsToSupplyAndWhoIsPaid() {
		RegistrationForm form = this.applications.wanting(this.applications.aForm(), aWish("滚动轴承", "南京工厂"));
		RegistrationReceipt receipt = this.applications.apply(form);

		String facts = Acting
			.as("approver", Roles.APPROVER,
					() -> this.subjects.stream()
						.filter((subject) -> subject.type().equals("APPLICATION"))
						.findFirst()
						.orElseThrow()
						.facts(receipt.application().value(), Locale.SIMPLIFIED_CHINESE))
			.toString();

		assertThat(facts).contains("滚动轴承", "浙江", "南京工厂", "中国", form.bank().holder()).doesNotContain("CN-USCC");
	}

	@Test
	@WithMockUser(username = "approver", roles = "APPROVER")
	void theInboxNamesTheCompanyOfAnApplicationOnce() {
		RegistrationForm form = this.applications.aForm();
		this.applications.apply(form);

		open("inbox?q=" + form.identifier().value());

		assertThat(row(0)).containsOnlyOnce(form.name());
	}

	@Test
	void anOpenApplicationNamesTheSuppliersItsCompanyMayBeAndWhy() {
		RegistrationForm known = this.applications.aForm();
		RegistrationReceipt first = this.applications.decided(known, Outcome.APPROVED);
		RegistrationReceipt second = this.applications.apply(this.applications.aNamesakeOf(known));

		open("applications/" + second.application());

		assertThat(page()).contains("可能与现有供应商重复", known.name(), "名称主体相同", "银行账号相同", "登记号码不同");
		assertThat(links()).contains("suppliers/" + this.applications.supplierOf(first));

		this.applications.decide(second, Outcome.REJECTED, "重复申请");
		open("applications/" + second.application());

		assertThat(page()).doesNotContain("可能与现有供应商重复");
	}

	private List<String> links() {
		return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
	}

	@Test
	void anApprovedApplicationLeadsToItsSupplier() {
		RegistrationReceipt receipt = this.applications.anApproved();

		open("applications/" + receipt.application());

		assertThat(page()).contains("已批准", "供应商档案");
	}

	@Test
	@WithMockUser(username = "stranger", roles = "SUPPLIER")
	void aSupplierOpensNeitherListNorPage() {
		RegistrationReceipt receipt = this.applications.anApplicant();

		assertThatException().isThrownBy(() -> navigate(SupplierApplicationsView.class));
		assertThatException()
			.isThrownBy(() -> navigate(SupplierApplicationView.class, Map.of("id", receipt.application().toString())));
	}

}
