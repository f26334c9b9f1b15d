package io.cailian.supplier;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.Acting;
import io.cailian.IntegrationTest;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.Outcome;
import org.flowable.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class SupplierApplicationTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ApplicationTracking tracking;

	@Autowired
	private SupplierDirectory directory;

	@Autowired
	private SupplierMembership membership;

	@Autowired
	private BankAccountReveal reveal;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient database;

	private TestSuppliers suppliers;

	@BeforeEach
	void prepare() {
		this.suppliers = TestSuppliers.in(this.context);
	}

	@Test
	void anApplicationWaitsForReviewAndItsLinkShowsIt() {
		RegistrationForm form = this.suppliers.aForm();

		RegistrationReceipt receipt = this.suppliers.apply(form);

		ApplicationStatus status = status(receipt);
		assertThat(status.status()).isEqualTo(SupplierStatus.SUBMITTED);
		assertThat(status.applicationNumber()).isEqualTo(receipt.applicationNumber()).matches("A-\\d{6}");
		assertThat(status.documents()).singleElement()
			.satisfies((file) -> assertThat(file.fileName()).isEqualTo("营业执照.pdf"));
		assertThat(waiting(receipt)).isOne();
		assertThat(mailsTo(form.contactEmail())).singleElement()
			.satisfies((mail) -> assertThat(mail).contains("/application/" + receipt.statusToken()).contains("审核"));
	}

	@Test
	void theSecretLinkIsNowhereStored() {
		RegistrationReceipt receipt = this.suppliers.anApplicant();

		assertThat(receipt.statusToken()).hasSize(43);
		assertThat(this.database.sql("select application_token_hash from supplier where id = ?")
			.param(bytes(receipt.supplier()))
			.query(String.class)
			.single()).isEqualTo(StatusLinks.hash(receipt.statusToken())).doesNotContain(receipt.statusToken());
	}

	@Test
	void theSameFormSentTwiceIsOneApplication() {
		RegistrationForm form = this.suppliers.aForm();

		RegistrationReceipt first = this.suppliers.apply(form);
		RegistrationReceipt second = this.suppliers.apply(form);

		assertThat(second).isEqualTo(first);
		assertThat(waiting(first)).isOne();
		assertThat(mailsTo(form.contactEmail())).hasSize(1);
	}

	@Test
	void theSameCompanyAgainIsRefusedAndOnlyItsContactIsTold() {
		RegistrationForm first = this.suppliers.aForm();
		this.suppliers.apply(first);
		RegistrationForm second = this.suppliers.aForm(first.identifier(), Locale.ENGLISH);

		for (int attempt = 0; attempt < 2; attempt++) {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.suppliers.apply(second))
				.satisfies((violation) -> {
					assertThat(violation.messageKey()).isEqualTo("supplier.SupplierRegistration.alreadyRegistered");
					assertThat(violation.args()).isEmpty();
				});
		}

		assertThat(mailsTo(first.contactEmail())).hasSize(2);
		assertThat(mailsTo(second.contactEmail())).isEmpty();
	}

	@Test
	void approvalGivesANumberAnAccountAndAnInvitation() {
		RegistrationForm form = this.suppliers.aForm();
		RegistrationReceipt receipt = this.suppliers.apply(form);

		this.suppliers.decide(receipt, Outcome.APPROVED, null);

		ApplicationStatus status = status(receipt);
		assertThat(status.status()).isEqualTo(SupplierStatus.ACTIVE);
		assertThat(status.supplierNumber()).matches("S-\\d{6}");
		UserId account = new UserId(form.contactEmail());
		assertThat(this.membership.supplierOf(account)).contains(receipt.supplier());
		assertThat(mailsTo(form.contactEmail())).anySatisfy((mail) -> assertThat(mail).contains("/set-password/"));
		assertThat(waiting(receipt)).isZero();
	}

	@Test
	void twoSuppliersWithOneContactGetTwoAccounts() {
		RegistrationForm one = this.suppliers.aForm();
		RegistrationForm other = this.suppliers.aForm();
		RegistrationForm sameContact = new RegistrationForm(other.applicationId(), other.identifier(), other.name(), "",
				"CN", other.address(), "", other.contactName(), one.contactEmail(), other.contactPhone(), other.bank(),
				other.documents(), Locale.ENGLISH, true);
		RegistrationReceipt first = this.suppliers.apply(one);
		RegistrationReceipt second = this.suppliers.apply(sameContact);

		this.suppliers.decide(first, Outcome.APPROVED, null);
		this.suppliers.decide(second, Outcome.APPROVED, null);

		assertThat(this.membership.supplierOf(new UserId(one.contactEmail()))).contains(first.supplier());
		assertThat(this.membership.membersOf(second.supplier())).singleElement()
			.isEqualTo(new UserId(one.contactEmail() + "/" + status(second).supplierNumber()));
	}

	@Test
	void aRefusalSaysWhyAndLeavesTheWayOpenWithoutShowingTheOldApplication() {
		RegistrationForm first = this.suppliers.aForm();
		RegistrationReceipt refused = this.suppliers.apply(first);

		this.suppliers.decide(refused, Outcome.REJECTED, "营业执照已过期");

		assertThat(status(refused).reason()).isEqualTo("营业执照已过期");
		assertThat(mailsTo(first.contactEmail())).anySatisfy((mail) -> assertThat(mail).contains("营业执照已过期"));
		RegistrationReceipt again = this.suppliers.apply(this.suppliers.aForm(first.identifier(), Locale.ENGLISH));
		assertThat(again.supplier()).isEqualTo(refused.supplier());
		assertThat(status(again).documents()).hasSize(1);
		assertThat(status(again).reason()).isEmpty();
		assertThat(this.tracking.find(refused.statusToken(), "test")).isEmpty();
	}

	@Test
	void aQuestionIsAnsweredAndTheReviewGoesOn() {
		RegistrationReceipt receipt = this.suppliers.anApplicant();

		this.suppliers.decide(receipt, Outcome.RETURNED, "请补充税务登记");

		assertThat(status(receipt).mustAnswer()).isTrue();
		assertThat(waiting(receipt)).isZero();
		this.tracking.answer(receipt.statusToken(), "已补充", List.of());
		assertThat(status(receipt).status()).isEqualTo(SupplierStatus.SUBMITTED);
		assertThat(status(receipt).exchanges()).singleElement().satisfies((exchange) -> {
			assertThat(exchange.question()).isEqualTo("请补充税务登记");
			assertThat(exchange.askedBy()).isEqualTo(new UserId("approver"));
			assertThat(exchange.answer()).isEqualTo("已补充");
		});
		assertThat(waiting(receipt)).isOne();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.tracking.answer(receipt.statusToken(), "again", List.of()))
			.satisfies(
					(violation) -> assertThat(violation.messageKey()).isEqualTo("supplier.Application.nothingAsked"));
	}

	@Test
	void aWithdrawalEndsTheReviewAndMayBeRepeated() {
		RegistrationReceipt receipt = this.suppliers.anApplicant();

		this.tracking.withdraw(receipt.statusToken());
		this.tracking.withdraw(receipt.statusToken());

		assertThat(status(receipt).status()).isEqualTo(SupplierStatus.WITHDRAWN);
		assertThat(waiting(receipt)).isZero();
	}

	@Test
	void anActiveSupplierCannotWithdraw() {
		RegistrationReceipt receipt = this.suppliers.anActiveSupplier();

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.tracking.withdraw(receipt.statusToken()));
	}

	@Test
	void aWrongLinkFindsNothingAndGuessingIsLimited() {
		String address = UUID.randomUUID().toString();

		assertThat(this.tracking.find("wrong", address)).isEmpty();

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> {
			for (int attempt = 0; attempt < 100; attempt++) {
				this.tracking.find("wrong" + attempt, address);
			}
		}).satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo("apikit.tooMany"));
		assertThat(this.tracking.find(this.suppliers.anApplicant().statusToken(), address)).isPresent();
	}

	@Test
	void theBankAccountIsSealedMaskedAndOpenedForFinanceOnly() {
		RegistrationForm form = this.suppliers.aForm();
		String account = form.bank().accountNumber();
		SupplierId supplier = this.suppliers.apply(form).supplier();

		assertThat(this.database.sql("select * from supplier where id = ?")
			.param(bytes(supplier))
			.query()
			.singleRow()
			.values()).noneMatch((value) -> String.valueOf(value).contains(account))
			.noneMatch((value) -> String.valueOf(value).equals(form.bank().holder()));
		SupplierDetails details = Acting.as("buyer", "BUYER", () -> this.directory.find(supplier)).orElseThrow();
		assertThat(details.bank().accountNumber()).isEqualTo("•••• " + account.substring(account.length() - 4));
		assertThat(Acting.as("finance", "FINANCE", () -> this.reveal.reveal(supplier))).contains(form.bank());
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Acting.as("buyer", "BUYER", () -> this.reveal.reveal(supplier)));
	}

	@Test
	void theSameBankAccountAtAnotherCompanyIsShownToStaff() {
		RegistrationForm one = this.suppliers.aForm();
		RegistrationForm other = this.suppliers.aForm();
		this.suppliers.apply(one);
		SupplierId second = this.suppliers
			.apply(new RegistrationForm(other.applicationId(), other.identifier(), other.name(), "", "CN",
					other.address(), "", other.contactName(), other.contactEmail(), other.contactPhone(), one.bank(),
					other.documents(), Locale.ENGLISH, true))
			.supplier();

		Optional<SupplierDetails> details = Acting.as("buyer", "BUYER", () -> this.directory.find(second));

		assertThat(details.orElseThrow().sharingBankAccount()).singleElement()
			.satisfies((shared) -> assertThat(shared.name()).isEqualTo(one.name()));
	}

	@Test
	void aSupplierSeesNothingOfTheDirectory() {
		SupplierId supplier = this.suppliers.anActiveSupplier().supplier();

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Acting.as("supplier1", "SUPPLIER", () -> this.directory.find(supplier)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Acting.as("supplier1", "SUPPLIER", () -> this.directory.count(SupplierFilter.ALL)));
	}

	private ApplicationStatus status(RegistrationReceipt receipt) {
		return this.tracking.find(receipt.statusToken(), "test").orElseThrow();
	}

	private long waiting(RegistrationReceipt receipt) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey("SUPPLIER:" + receipt.supplier()).count();
	}

	private List<String> mailsTo(String address) {
		return this.database.sql("select body from mail_outbox where to_address = ?")
			.param(address)
			.query((row, number) -> row.getString(1))
			.list();
	}

	private static byte[] bytes(SupplierId supplier) {
		return ByteBuffer.allocate(16)
			.putLong(supplier.value().getMostSignificantBits())
			.putLong(supplier.value().getLeastSignificantBits())
			.array();
	}

}
