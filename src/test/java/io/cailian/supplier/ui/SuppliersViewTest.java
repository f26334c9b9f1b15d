package io.cailian.supplier.ui;

import java.util.Locale;
import java.util.Map;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.identity.Acting;
import io.cailian.identity.UserId;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.TestSuppliers;
import io.cailian.supplier.TestSuppliers.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class SuppliersViewTest extends ScreenTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SupplierMembership membership;

	private Known known;

	private RegistrationForm form;

	@BeforeEach
	void prepare() {
		this.known = TestSuppliers.in(this.context).anActiveSupplier();
		this.form = this.known.form();
	}

	@Test
	void theFilterOfTheAddressPicksTheSuppliers() {
		open("suppliers?q=" + this.form.identifier().value() + "&status=ACTIVE");

		assertThat(page()).contains("共 1 家供应商");
		assertThat(rows()).isOne();

		open("suppliers?q=" + this.form.identifier().value() + "&status=SUSPENDED");

		assertThat(rows()).isZero();
	}

	@Test
	void oneSupplierIsShownWithItsApplicationsAndAMaskedAccount() {
		open("suppliers/" + this.known.supplier());

		assertThat(page()).contains(this.form.name(), "合作中", "准入申请", "已批准", "营业执照.pdf", "••••")
			.containsPattern("A-\\d{6}")
			.doesNotContain(this.form.bank().accountNumber());
		assertThat(find(Button.class).withText("显示完整账号").exists()).isFalse();
	}

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void financeRevealsTheAccountOnPurpose() {
		speak(Locale.ENGLISH);
		open("suppliers/" + this.known.supplier());
		assertThat(page()).doesNotContain(this.form.bank().accountNumber());

		press("Show full account number");

		assertThat(page()).contains(this.form.bank().accountNumber());
	}

	@Test
	@WithMockUser(username = "own-company", roles = "SUPPLIER")
	void aSupplierSeesItsOwnCompanyAndNoOther() {
		Known other = TestSuppliers.in(this.context).anActiveSupplier();
		Acting.as("admin", "ADMIN", () -> {
			this.membership.add(new UserId("own-company"), this.known.supplier());
			return this.known;
		});

		open("my-company");

		assertThat(page()).contains(this.form.name(), this.form.contactEmail())
			.doesNotContain(this.form.bank().accountNumber());
		assertThatException().isThrownBy(() -> navigate(SuppliersView.class));
		assertThatException().isThrownBy(() -> navigate(SupplierView.class, Map.of("id", other.supplier().toString())));
	}

}
