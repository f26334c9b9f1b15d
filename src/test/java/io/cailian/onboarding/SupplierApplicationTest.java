package io.cailian.onboarding;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Acting;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.StepUp;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.BankAccountReveal;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierFacts;
import io.cailian.supplier.SupplierHistory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierImporting;
import io.cailian.supplier.SupplierMembership;
import io.cailian.supplier.SupplierStatus;
import io.cailian.supplier.Suppliers;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.WaitingTasks;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
	private ApplicationDirectory directory;

	@Autowired
	private SupplierRegistration registration;

	@Autowired
	private ApplicationDrafting drafting;

	@Autowired
	private ApplicationSubject subject;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private ReviewTimes reviewTimes;

	@Autowired
	private SupplierDirectory suppliersOfStaff;

	@Autowired
	private SupplierHistory history;

	@Autowired
	private Suppliers suppliers;

	@Autowired
	private SupplierImporting importing;

	@Autowired
	private SupplierMembership membership;

	@Autowired
	private BankAccountReveal reveal;

	@Autowired
	private JdbcClient database;

	private TestApplications applications;

	@BeforeEach
	void prepare() {
		this.applications = TestApplications.in(this.context);
	}

	@Test
	void whoeverDecidesIsToldWhichSupplierTheApplicantMayBe() {
		RegistrationForm known = this.applications.aForm();
		SupplierId supplier = this.applications.supplierOf(this.applications.decided(known, Outcome.APPROVED));

		RegistrationReceipt second = this.applications.apply(this.applications.aNamesakeOf(known));

		assertThat(this.subject.facts(second.application().value(), Locale.SIMPLIFIED_CHINESE))
			.filteredOn((fact) -> fact.route().equals("suppliers/" + supplier))
			.singleElement()
			.satisfies((fact) -> assertThat(fact.value()).contains(known.name(), "名称主体相同", "银行账号相同"));
	}

	@Test
	void theDecisionNeedsASecondFactorBecauseTheFirstBankAccountComesIntoForceWithIt() {
		assertThat(this.subject.stepUp()).contains(StepUp.Purpose.BANK_DATA);
	}

	@Test
	void whatTheLicenceSaysIsALegalFactOfTheSupplier() {
		SupplierId supplier = this.applications.supplierOf(this.applications.anApproved());

		assertThat(Acting.as("buyer", "BUYER", () -> this.suppliersOfStaff.find(supplier)).orElseThrow().registry())
			.isEqualTo(TestApplications.ENTRY);
		assertThat(Acting.as("buyer", "BUYER", () -> this.history.of(supplier))).singleElement()
			.satisfies((version) -> assertThat(version.facts().registry()).isEqualTo(TestApplications.ENTRY));
	}

	@Test
	void aLicenceThatIsOverOrNotYetBegunIsNoneToApplyWith() {
		RegistrationForm form = this.applications.aForm();
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

		assertThat(refusal(form, new RegistryEntry("", "", null, today.minusDays(1))))
			.isEqualTo("supplier.RegistryEntry.over");
		assertThat(refusal(form, new RegistryEntry("", "", today.plusDays(2), null)))
			.isEqualTo("supplier.RegistryEntry.establishedLater");
		assertThat(refusal(form, new RegistryEntry("", "", today, today.plusYears(1)))).isEmpty();
	}

	private String refusal(RegistrationForm form, RegistryEntry entry) {
		try {
			this.applications.apply(new RegistrationForm(form.applicationId(), form.identifier(), form.name(),
					form.legalForm(), form.country(), form.address(), form.category(), form.contactName(),
					form.contactEmail(), form.contactPhone(), form.bank(), form.documents(), form.language(), true,
					form.wish(), form.answered(), entry));
			return "";
		}
		catch (RuleViolation violation) {
			return violation.messageKey();
		}
	}

	@Test
	void howLongReviewsTakeIsReadAtOnceAndWithoutTheTimeInWhichWeWaited() {
		RegistrationReceipt receipt = this.applications.anApplicant();
		this.applications.decide(receipt, Outcome.RETURNED, "请补充");
		this.tracking.answer(receipt.statusPath().replaceAll(".*/", ""), "已补充", List.of());
		this.applications.decide(receipt, Outcome.APPROVED, null);

		assertThat(this.reviewTimes.usualWorkingDays()).hasValueSatisfying((days) -> assertThat(days).isPositive());
	}

	@Test
	void anApplicationWaitsForReviewAndItsLinkShowsIt() {
		RegistrationForm form = this.applications.aForm();

		RegistrationReceipt receipt = this.applications.apply(form);

		TrackedApplication status = status(receipt);
		assertThat(status.status()).isEqualTo(ApplicationStatus.SUBMITTED);
		assertThat(status.number()).isEqualTo(receipt.applicationNumber()).matches("A-\\d{6}");
		assertThat(status.documents()).singleElement()
			.satisfies((file) -> assertThat(file.fileName()).isEqualTo("营业执照.pdf"));
		assertThat(waiting(receipt)).isOne();
		assertThat(mailsTo(form.contactEmail())).singleElement()
			.satisfies((mail) -> assertThat(mail).contains("/application/" + receipt.statusToken()).contains("查看进度"));
	}

	@Test
	void theSecretLinkIsNowhereStored() {
		RegistrationReceipt receipt = this.applications.anApplicant();

		assertThat(receipt.statusToken()).hasSize(43);
		assertThat(this.database.sql("select token_hash from supplier_application where id = ?")
			.param(bytes(receipt.application().value()))
			.query(String.class)
			.single()).isEqualTo(StatusLinks.hash(receipt.statusToken())).doesNotContain(receipt.statusToken());
	}

	@Test
	void theSameFormSentTwiceIsOneApplication() {
		RegistrationForm form = this.applications.aForm();

		RegistrationReceipt first = this.applications.apply(form);
		RegistrationReceipt second = this.applications.apply(form);

		assertThat(second).isEqualTo(first);
		assertThat(waiting(first)).isOne();
		assertThat(mailsTo(form.contactEmail())).hasSize(1);
	}

	@Test
	void theSameCompanyAgainIsRefusedAndOnlyItsContactIsTold() {
		RegistrationForm first = this.applications.aForm();
		this.applications.apply(first);
		RegistrationForm second = this.applications.aForm(first.identifier(), Locale.ENGLISH);

		for (int attempt = 0; attempt < 2; attempt++) {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.applications.apply(second))
				.satisfies((violation) -> {
					assertThat(violation.messageKey()).isEqualTo("onboarding.SupplierRegistration.alreadyRegistered");
					assertThat(violation.args()).isEmpty();
				});
		}

		assertThat(mailsTo(first.contactEmail())).hasSize(2);
		assertThat(mailsTo(second.contactEmail())).isEmpty();
	}

	@Test
	void whoeverTriesWhichCompaniesAreKnownSoonLearnsNothingMore() {
		String address = UUID.randomUUID().toString();
		for (int i = 0; i < 5; i++) {
			RegistrationForm known = this.applications.aForm();
			this.applications.apply(known);
			refusedAs("onboarding.SupplierRegistration.alreadyRegistered", () -> this.registration.submitted(address,
					this.applications.aForm(known.identifier(), Locale.ENGLISH), Set.of()));
		}
		RegistrationForm known = this.applications.aForm();
		this.applications.apply(known);
		RegistrationForm unknown = this.applications.aForm();

		refusedAs("apikit.tooMany", () -> this.registration.submitted(address,
				this.applications.aForm(known.identifier(), Locale.ENGLISH), Set.of()));
		refusedAs("apikit.tooMany", () -> this.registration.submitted(address, unknown, Set.of()));
		assertThat(this.registration.submitted(address + "2", unknown, Set.of())).isNotNull();
	}

	@Test
	void askingWhileTypingCountsLikeHandingIn() {
		String address = UUID.randomUUID().toString();
		RegistrationForm known = this.applications.aForm();
		this.applications.apply(known);
		for (int i = 0; i < 5; i++) {
			assertThat(this.drafting.isRegistered(known.identifier(), address)).isTrue();
			assertThat(this.drafting.isRegistered(this.applications.aForm().identifier(), address)).isFalse();
		}

		assertThat(this.drafting.isRegistered(known.identifier(), address)).isFalse();
		refusedAs("apikit.tooMany", () -> this.registration.submitted(address, this.applications.aForm(), Set.of()));
		assertThat(this.drafting.isRegistered(known.identifier(), address + "2")).isTrue();
	}

	private static void refusedAs(String key, ThrowingCallable registration) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(registration)
			.extracting(RuleViolation::messageKey)
			.isEqualTo(key);
	}

	@Test
	void approvalGivesANumberAnAccountAndAnInvitation() {
		RegistrationForm form = this.applications.aForm();
		RegistrationReceipt receipt = this.applications.apply(form);

		this.applications.decide(receipt, Outcome.APPROVED, null);

		TrackedApplication status = status(receipt);
		assertThat(status.status()).isEqualTo(ApplicationStatus.APPROVED);
		assertThat(status.supplierNumber()).matches("S-CL-00-\\d{6}");
		UserId account = new UserId(form.contactEmail());
		assertThat(this.membership.supplierOf(account)).contains(this.applications.supplierOf(receipt));
		assertThat(mailsTo(form.contactEmail())).anySatisfy((mail) -> assertThat(mail).contains("/set-password/"));
		assertThat(waiting(receipt)).isZero();
	}

	@Test
	void twoSuppliersWithOneContactGetTwoAccounts() {
		RegistrationForm one = this.applications.aForm();
		RegistrationForm other = this.applications.aForm();
		RegistrationForm sameContact = new RegistrationForm(other.applicationId(), other.identifier(), other.name(), "",
				"CN", other.address(), "", other.contactName(), one.contactEmail(), other.contactPhone(), other.bank(),
				other.files(), Locale.ENGLISH, true);
		RegistrationReceipt first = this.applications.apply(one);
		RegistrationReceipt second = this.applications.apply(sameContact);

		this.applications.decide(first, Outcome.APPROVED, null);
		this.applications.decide(second, Outcome.APPROVED, null);

		assertThat(this.membership.supplierOf(new UserId(one.contactEmail())))
			.contains(this.applications.supplierOf(first));
		assertThat(this.membership.membersOf(this.applications.supplierOf(second))).singleElement()
			.isEqualTo(new UserId(one.contactEmail() + "/" + status(second).supplierNumber()));
	}

	@Test
	void whoeverOfTheCompanyIsItsContactDoesNotDecide() {
		Person lawyer = new Person(new UserId("lawyer-" + UUID.randomUUID()), "赵法务", "Zhao",
				UUID.randomUUID() + "@cailian.example");
		Acting.as("admin", "ADMIN", () -> this.accounts.open(lawyer, Set.of(Roles.LEGAL)));
		RegistrationForm other = this.applications.aForm();
		RegistrationForm own = new RegistrationForm(other.applicationId(), other.identifier(), other.name(), "", "CN",
				other.address(), "", other.contactName(), lawyer.email().toUpperCase(Locale.ROOT), other.contactPhone(),
				other.bank(), other.files(), Locale.ENGLISH, true);

		RegistrationReceipt receipt = this.applications.apply(own);

		assertThat(this.subject.barredFromDeciding(receipt.application().value())).containsExactly(lawyer.id());
	}

	@Test
	void aRefusalSaysWhyAndLeavesTheWayOpenWithoutShowingTheOldApplication() {
		RegistrationForm first = this.applications.aForm();
		RegistrationReceipt refused = this.applications.apply(first);

		this.applications.decide(refused, Outcome.REJECTED, "营业执照已过期");

		assertThat(status(refused).reason()).isEqualTo("营业执照已过期");
		assertThat(mailsTo(first.contactEmail())).anySatisfy((mail) -> assertThat(mail).contains("营业执照已过期"));
		RegistrationReceipt again = this.applications
			.apply(this.applications.aForm(first.identifier(), Locale.ENGLISH));
		assertThat(status(again).documents()).hasSize(1);
		assertThat(status(again).reason()).isEmpty();
		assertThat(status(refused).status()).isEqualTo(ApplicationStatus.REJECTED);
	}

	@Test
	void whatIsNotApprovedWritesNothingToTheMasterRecord() {
		RegistrationForm refused = this.applications.aForm();
		RegistrationForm withdrawn = this.applications.aForm();
		this.applications.decided(refused, Outcome.REJECTED);
		this.tracking.withdraw(this.applications.apply(withdrawn).statusToken());

		assertThat(this.suppliers.find(refused.identifier())).isEmpty();
		assertThat(this.suppliers.find(withdrawn.identifier())).isEmpty();
		assertThat(this.database.sql("select count(*) from user_account where id in (?, ?)")
			.params(refused.contactEmail(), withdrawn.contactEmail())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void anImportedCompanyKeepsItsRecordUntilItIsApproved() {
		RegistrationForm form = this.applications.aForm();
		SupplierId imported = Acting.as("buyer", "BUYER", () -> this.importing.findOrCreate(form.identifier().scheme(),
				form.identifier().value(), SupplierFacts.named("As the tender wrote it")));

		RegistrationReceipt refused = this.applications.decided(form, Outcome.REJECTED);

		assertThat(this.suppliers.find(imported)).hasValueSatisfying((supplier) -> {
			assertThat(supplier.status()).isEqualTo(SupplierStatus.IMPORTED);
			assertThat(supplier.name()).isEqualTo("As the tender wrote it");
		});
		RegistrationForm again = this.applications.aForm(form.identifier(), Locale.ENGLISH);
		RegistrationReceipt approved = this.applications.decided(again, Outcome.APPROVED);
		assertThat(approved.application()).isNotEqualTo(refused.application());
		assertThat(this.applications.supplierOf(approved)).isEqualTo(imported);
		assertThat(this.suppliers.find(imported)).hasValueSatisfying((supplier) -> {
			assertThat(supplier.status()).isEqualTo(SupplierStatus.ACTIVE);
			assertThat(supplier.name()).isEqualTo(again.name());
			assertThat(supplier.number()).matches("S-CL-00-\\d{6}");
		});
	}

	@Test
	void aSupplierOfOursIsRemindedInsteadOfApplyingAgain() {
		RegistrationForm form = this.applications.aForm();
		this.applications.decided(form, Outcome.APPROVED);
		RegistrationForm again = this.applications.aForm(form.identifier(), Locale.ENGLISH);

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.applications.apply(again));

		assertThat(mailsTo(form.contactEmail())).anySatisfy((mail) -> assertThat(mail).contains("/application/"));
		assertThat(mailsTo(again.contactEmail())).isEmpty();
	}

	@Test
	void aQuestionIsAnsweredAndTheReviewGoesOn() {
		RegistrationReceipt receipt = this.applications.anApplicant();

		this.applications.decide(receipt, Outcome.RETURNED, "请补充税务登记");

		assertThat(status(receipt).mustAnswer()).isTrue();
		assertThat(waiting(receipt)).isZero();
		this.tracking.answer(receipt.statusToken(), "已补充", List.of());
		assertThat(status(receipt).status()).isEqualTo(ApplicationStatus.SUBMITTED);
		assertThat(status(receipt).exchanges()).singleElement().satisfies((exchange) -> {
			assertThat(exchange.question()).isEqualTo("请补充税务登记");
			assertThat(exchange.askedBy()).isEqualTo(new UserId("approver"));
			assertThat(exchange.answer()).isEqualTo("已补充");
		});
		assertThat(waiting(receipt)).isOne();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.tracking.answer(receipt.statusToken(), "again", List.of()))
			.satisfies(
					(violation) -> assertThat(violation.messageKey()).isEqualTo("onboarding.Application.nothingAsked"));
	}

	@Test
	void aWithdrawalEndsTheReviewAndMayBeRepeated() {
		RegistrationReceipt receipt = this.applications.anApplicant();

		this.tracking.withdraw(receipt.statusToken());
		this.tracking.withdraw(receipt.statusToken());

		assertThat(status(receipt).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
		assertThat(waiting(receipt)).isZero();
	}

	@Test
	void anApprovedCannotWithdraw() {
		RegistrationReceipt receipt = this.applications.anApproved();

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
		assertThat(this.tracking.find(this.applications.anApplicant().statusToken(), address)).isPresent();
	}

	@Test
	void theBankAccountIsSealedMaskedAndHandedOverToTheMasterRecord() {
		RegistrationForm form = this.applications.aForm();
		String account = form.bank().accountNumber();
		RegistrationReceipt receipt = this.applications.apply(form);

		assertThat(this.database.sql("select * from supplier_application where id = ?")
			.param(bytes(receipt.application().value()))
			.query()
			.singleRow()
			.values()).noneMatch((value) -> String.valueOf(value).contains(account))
			.noneMatch((value) -> String.valueOf(value).equals(form.bank().holder()));
		assertThat(details(receipt).bank().accountNumber())
			.isEqualTo("•••• " + account.substring(account.length() - 4));
		this.applications.decide(receipt, Outcome.APPROVED, null);
		SupplierId supplier = this.applications.supplierOf(receipt);
		assertThat(Acting.as("finance", "FINANCE", () -> this.reveal.reveal(supplier))).contains(form.bank());
	}

	@Test
	void theSameBankAccountAtAnotherCompanyIsShownToStaff() {
		RegistrationForm one = this.applications.aForm();
		RegistrationForm other = this.applications.aForm();
		RegistrationForm third = this.applications.aForm();
		this.applications.apply(one);
		this.applications.decided(paidTo(other, one), Outcome.APPROVED);

		ApplicationDetails details = details(this.applications.apply(paidTo(third, one)));

		assertThat(details.sharingBankAccount()).containsExactlyInAnyOrder(one.name(), other.name());
	}

	@Test
	void aSupplierSeesNothingOfTheApplications() {
		RegistrationReceipt receipt = this.applications.anApproved();

		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Acting.as("supplier1", "SUPPLIER", () -> this.directory.find(receipt.application())));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Acting.as("supplier1", "SUPPLIER", () -> this.directory.count(ApplicationFilter.ALL)));
	}

	private static RegistrationForm paidTo(RegistrationForm form, RegistrationForm account) {
		return new RegistrationForm(form.applicationId(), form.identifier(), form.name(), "", "CN", form.address(), "",
				form.contactName(), form.contactEmail(), form.contactPhone(), account.bank(), form.files(),
				Locale.ENGLISH, true);
	}

	private ApplicationDetails details(RegistrationReceipt receipt) {
		return Acting.as("buyer", "BUYER", () -> this.directory.find(receipt.application())).orElseThrow();
	}

	private TrackedApplication status(RegistrationReceipt receipt) {
		return this.tracking.find(receipt.statusToken(), "test").orElseThrow();
	}

	private long waiting(RegistrationReceipt receipt) {
		return WaitingTasks.of(this.database, "APPLICATION:" + receipt.application()).size();
	}

	private List<String> mailsTo(String address) {
		return this.database.sql("select body from mail_outbox where to_address = ?")
			.param(address)
			.query((row, number) -> row.getString(1))
			.list();
	}

	private static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

}
