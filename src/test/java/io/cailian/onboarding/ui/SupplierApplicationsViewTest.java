package io.cailian.onboarding.ui;

import java.util.Map;

import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.Test;

import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@WithMockUser(username = "buyer", roles = "BUYER")
class SupplierApplicationsViewTest extends OnboardingScreenTest {

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
