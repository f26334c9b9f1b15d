package io.cailian.qualification;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDraft;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryNames;
import io.cailian.document.AttachmentId;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.supplier.SupplierFacts;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierImporting;
import io.cailian.supplier.SupplierMembership;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.WaitingTasks;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.cailian.identity.Acting.as;

/**
 * A supplier with a user of its own, two categories one under the other, and everything
 * people do about them.
 */
public final class QualificationWorld {

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes();

	private final CategoryAdministration categories;

	private final SupplierImporting importing;

	private final SupplierMembership membership;

	private final QualificationProposing proposing;

	private final CertificateSubmission submission;

	private final CertificateTypes types;

	private final Blocking blocking;

	private final Qualifications qualifications;

	private final Decisions decisions;

	private final JdbcClient database;

	private final JdbcTemplate jdbc;

	private final String name = "Q" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);

	QualificationWorld(CategoryAdministration categories, SupplierImporting importing, SupplierMembership membership,
			QualificationProposing proposing, CertificateSubmission submission, CertificateTypes types,
			Blocking blocking, Qualifications qualifications, Decisions decisions, JdbcClient database,
			JdbcTemplate jdbc) {
		this.categories = categories;
		this.importing = importing;
		this.membership = membership;
		this.proposing = proposing;
		this.submission = submission;
		this.types = types;
		this.blocking = blocking;
		this.qualifications = qualifications;
		this.decisions = decisions;
		this.database = database;
		this.jdbc = jdbc;
	}

	public static QualificationWorld in(ApplicationContext context) {
		return context.getAutowireCapableBeanFactory().createBean(QualificationWorld.class);
	}

	/** A word nothing else is called by. */
	public String name() {
		return this.name;
	}

	public LocalDate today() {
		return as("buyer", "BUYER", this.qualifications::today);
	}

	/** An active supplier; its user is called as it. */
	public SupplierId supplier(String user) {
		SupplierId id = as("buyer", "BUYER", () -> this.importing.findOrCreate("SE-ORG", user,
				new SupplierFacts("Company " + user, "", "", "", user + "@supplier.example", "")));
		this.jdbc.update("update supplier set status = 'ACTIVE', number = ? where identifier_value = ?",
				"T-" + user.substring(0, Math.min(16, user.length())), user);
		as("admin", "ADMIN", () -> {
			this.membership.add(new UserId(user), id);
			return id;
		});
		return id;
	}

	public CategoryId category(String code, @Nullable CategoryId parent) {
		return as("admin", "ADMIN", () -> this.categories.add(new CategoryDraft(CategoryId.next(), this.name, code, "",
				new CategoryNames("品类" + code, "Category " + code), parent)))
			.id();
	}

	public CertificateTypeDetails type(String code, Scope... mandatory) {
		String own = code + this.name.substring(0, 8);
		return as("admin", "ADMIN", () -> this.types.add(new CertificateTypeDraft(CertificateTypeId.next(), own,
				"许可证" + own, "Licence " + own, true, List.of(mandatory))));
	}

	/** A kind of certificate that may go on without an end. */
	public CertificateTypeDetails endlessType(String code) {
		String own = code + this.name.substring(0, 8);
		return as("admin", "ADMIN", () -> this.types.add(new CertificateTypeDraft(CertificateTypeId.next(), own,
				"许可证" + own, "Licence " + own, false, List.of())));
	}

	public QualificationDetails propose(SupplierId supplier, Scope scope, QualificationStatus status) {
		return as("buyer", "BUYER", () -> this.proposing.propose(new QualificationProposal(QualificationId.next(),
				supplier, scope, status, today(), Optional.of(today().plusYears(1)), false, "现场审核合格")));
	}

	public void qualify(SupplierId supplier, Scope scope, QualificationStatus status) {
		decide("QUALIFICATION:" + propose(supplier, scope, status).id(), Outcome.APPROVED, null, "manager",
				"PURCHASING_MANAGER");
	}

	public AttachmentId file(String person, String role) {
		return as(person, role, () -> this.submission.upload("licence.pdf", new ByteArrayInputStream(PDF))).id();
	}

	public CertificateId submit(SupplierId supplier, CertificateTypeDetails type, LocalDate issued, LocalDate expires) {
		return submit(supplier, type, this.name, issued, expires);
	}

	CertificateId submit(SupplierId supplier, CertificateTypeDetails type, String number, LocalDate issued,
			LocalDate expires) {
		CertificateForm form = new CertificateForm(CertificateId.next(), type.id(), "发证机构", number, issued,
				Optional.of(expires), file("buyer", "BUYER"));
		return as("buyer", "BUYER", () -> this.submission.submitFor(supplier, form));
	}

	public CertificateId certificate(SupplierId supplier, CertificateTypeDetails type, LocalDate issued,
			LocalDate expires) {
		return certificate(supplier, type, this.name, issued, expires);
	}

	CertificateId certificate(SupplierId supplier, CertificateTypeDetails type, String number, LocalDate issued,
			LocalDate expires) {
		CertificateId id = submit(supplier, type, number, issued, expires);
		decide("CERTIFICATE:" + id, Outcome.APPROVED, null, "approver", "APPROVER");
		return id;
	}

	public BlockDetails block(SupplierId supplier, SupplierProcess... processes) {
		BlockDetails proposed = as("buyer", "BUYER", () -> this.blocking.propose(new BlockProposal(BlockId.next(),
				supplier, Set.of(processes), today(), Optional.of(today().plusDays(30)), "质量事故调查中")));
		decide("SUPPLIER_BLOCK:" + proposed.id(), Outcome.APPROVED, null, "manager", "PURCHASING_MANAGER");
		return proposed;
	}

	/** Decides on the revocation that waits of a certificate of this supplier. */
	public void decideRevocation(SupplierId supplier, Outcome outcome) {
		decide("CERTIFICATE_REVOCATION:" + waitingRevocation(supplier), outcome, null, "manager", "PURCHASING_MANAGER");
	}

	UUID waitingRevocation(SupplierId supplier) {
		return Optional.ofNullable(this.jdbc.queryForObject("""
				select r.id from certificate_revocation r join certificate c on c.id = r.certificate_id
				where r.open_certificate_id is not null and c.supplier_id = ?""",
				(row, index) -> Ids.fromBytes(row.getBytes(1)), Ids.bytes(supplier.value())))
			.orElseThrow();
	}

	/** Decides on what waits about a document. */
	public void decide(String key, Outcome outcome, @Nullable String reason, String person, String role) {
		String task = WaitingTasks.of(this.database, key).getFirst();
		as(person, role, () -> this.decisions.decide(task, outcome, reason));
	}

}
