package io.cailian.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.kernel.Ids;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.onboarding.TestApplications;
import io.cailian.supplier.SupplierId;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of the documents of an application once it is approved.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ApplicantCertificatesTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Certificates certificates;

	@Autowired
	private Reminders reminders;

	@Autowired
	private JdbcTemplate jdbc;

	private QualificationWorld world;

	private TestApplications applications;

	private CertificateTypeDetails safety;

	@BeforeEach
	void prepare() {
		this.world = QualificationWorld.in(this.context);
		this.applications = TestApplications.in(this.context);
		this.safety = this.world.type("SAFE");
	}

	@Test
	void aDocumentOfAKindOfCertificateIsOneFromTheApprovalOn() {
		LocalDate lastDay = this.world.today().plusDays(20);
		RegistrationForm form = this.applications.with(this.applications.aForm(),
				Map.of(this.safety.code().toLowerCase(Locale.ROOT), lastDay, "brochure", lastDay));

		SupplierId supplier = approved(form);

		assertThat(of(supplier)).singleElement().satisfies((certificate) -> {
			assertThat(certificate.type()).isEqualTo(this.safety);
			assertThat(certificate.expires()).contains(lastDay);
			assertThat(certificate.issued()).isEqualTo(this.world.today());
			assertThat(certificate.state()).isEqualTo(CertificateState.EXPIRING);
			assertThat(certificate.decidedBy()).hasValueSatisfying((by) -> assertThat(by).hasToString("approver"));
			assertThat(certificate.fileName()).isEqualTo(this.safety.code().toLowerCase(Locale.ROOT) + ".pdf");
		});
	}

	@Test
	void remindersCountForItAsForAnyOther() {
		SupplierId supplier = approved(this.applications.with(this.applications.aForm(),
				Map.of(this.safety.code(), this.world.today().plusDays(5))));

		this.reminders.run();
		this.reminders.run();

		assertThat(this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'CERTIFICATE_REMINDER_SENT' and subject_id = ?",
				Integer.class, bytes(of(supplier).getFirst().id().value())))
			.isOne();
	}

	@Test
	void aDocumentThatExpiredDuringTheReviewHasLapsed() {
		LocalDate yesterday = this.world.today().minusDays(1);

		SupplierId supplier = approved(
				this.applications.with(this.applications.aForm(), Map.of(this.safety.code(), yesterday)));

		assertThat(of(supplier)).singleElement()
			.satisfies((certificate) -> assertThat(certificate.state()).isEqualTo(CertificateState.LAPSED));
	}

	@Test
	void whatIsRefusedBecomesNoCertificate() {
		long before = count();
		RegistrationForm form = this.applications.with(this.applications.aForm(),
				Map.of(this.safety.code(), this.world.today().plusYears(1)));

		this.applications.decided(form, Outcome.REJECTED);

		assertThat(count()).isEqualTo(before);
	}

	private SupplierId approved(RegistrationForm form) {
		RegistrationReceipt receipt = this.applications.decided(form, Outcome.APPROVED);
		return this.applications.supplierOf(receipt);
	}

	private List<CertificateDetails> of(SupplierId supplier) {
		return as("buyer", "BUYER", () -> this.certificates.list(CertificateFilter.of(supplier), 0, 10));
	}

	private static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

	private long count() {
		return as("buyer", "BUYER", () -> this.certificates.count(CertificateFilter.ALL));
	}

}
