package io.cailian.supplier.ui;

import java.util.Locale;
import java.util.Map;

import io.cailian.identity.Acting;
import io.cailian.identity.UserId;
import io.cailian.supplier.RegistrationForm;
import io.cailian.supplier.RegistrationReceipt;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.TestSuppliers;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@WithMockUser(username = "buyer", roles = "BUYER")
class SuppliersViewTest extends SupplierScreenTest {

	@Autowired
	private SupplierMembership membership;

	@Test
	void theFilterOfTheAddressPicksTheSuppliers() {
		RegistrationForm form = this.suppliers.aForm();
		this.suppliers.apply(form);

		open("suppliers?q=" + form.identifier().value() + "&status=SUBMITTED");

		assertThat(page()).contains("共 1 家供应商");
		assertThat(rows()).isOne();

		open("suppliers?q=" + form.identifier().value() + "&status=ACTIVE");

		assertThat(rows()).isZero();
	}

	@Test
	void oneSupplierIsShownWithItsHistoryAndAMaskedAccount() {
		RegistrationForm form = this.suppliers.aForm();
		RegistrationReceipt receipt = this.suppliers.apply(form);
		this.suppliers.decide(receipt, Outcome.RETURNED, "请补充税务登记");

		open("suppliers/" + receipt.supplier());

		assertThat(page()).contains(form.name(), "待补充资料", "要求补充资料", "请补充税务登记", "营业执照.pdf", "••••")
			.doesNotContain(form.bank().accountNumber());
		assertThat(find(Button.class).withText("显示完整账号").exists()).isFalse();
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void financeRevealsTheAccountOnPurpose() {
		RegistrationForm form = this.suppliers.aForm();
		RegistrationReceipt receipt = this.suppliers.apply(form);
		speak(Locale.ENGLISH);
		open("suppliers/" + receipt.supplier());
		assertThat(page()).doesNotContain(form.bank().accountNumber());

		press("Show full account number");

		assertThat(page()).contains(form.bank().accountNumber());
	}

	@Test
	@WithMockUser(username = "own-company", roles = "SUPPLIER")
	void aSupplierSeesItsOwnCompanyAndNoOther() {
		RegistrationForm form = this.suppliers.aForm();
		RegistrationReceipt own = this.suppliers.apply(form);
		RegistrationReceipt other = this.suppliers.anActiveSupplier();
		Acting.as("admin", "ADMIN", () -> {
			this.membership.add(new UserId("own-company"), own.supplier());
			return own;
		});

		open("my-company");

		assertThat(page()).contains(form.name(), form.contactEmail()).doesNotContain(form.bank().accountNumber());
		assertThatException().isThrownBy(() -> navigate(SuppliersView.class));
		assertThatException().isThrownBy(() -> navigate(SupplierView.class, Map.of("id", other.supplier().toString())));
	}

}
