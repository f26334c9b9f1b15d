package io.cailian.onboarding;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.cailian.document.AttachmentId;
import io.cailian.document.Attachments;
import io.cailian.identity.Acting;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.HandedInDocument;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.TestSuppliers;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.WaitingTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Applications in every state, reached by the moves people make.
 */
public final class TestApplications {

	public static final byte[] LICENCE = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	/** What every licence here says. */
	public static final RegistryEntry ENTRY = new RegistryEntry("何伟", "500 万元人民币", LocalDate.of(2010, 5, 6), null);

	private final SupplierRegistration registration;

	private final ApplicationDirectory directory;

	private final Attachments attachments;

	private final Decisions decisions;

	private final JdbcClient database;

	public TestApplications(SupplierRegistration registration, ApplicationDirectory directory, Attachments attachments,
			Decisions decisions, JdbcClient database) {
		this.registration = registration;
		this.directory = directory;
		this.attachments = attachments;
		this.decisions = decisions;
		this.database = database;
	}

	public static TestApplications in(ApplicationContext context) {
		return context.getAutowireCapableBeanFactory().createBean(TestApplications.class);
	}

	/** A form of a company nobody has registered yet. */
	public RegistrationForm aForm() {
		return aForm(new SupplierIdentifier(SupplierIdentifier.CN_USCC, TestSuppliers.aCode()),
				Locale.SIMPLIFIED_CHINESE);
	}

	public RegistrationForm aForm(SupplierIdentifier identifier, Locale language) {
		String account = "6222" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L);
		AttachmentId licence = this.attachments.store("营业执照.pdf", new ByteArrayInputStream(LICENCE));
		return new RegistrationForm(UUID.randomUUID(), identifier, "杭州𠮷利轴承有限公司" + identifier.value(), "有限责任公司", "CN",
				"浙江省杭州市西湖区文三路 1 号", "轴承", "韩梅梅", UUID.randomUUID() + "@supplier.example", "+86 571 5555 0100",
				new BankDetails("中国工商银行杭州分行", account, "杭州𠮷利轴承有限公司"),
				List.of(new HandedInDocument(licence, "", null, null)), language, true, SupplyWish.NONE,
				AnsweredQuestionnaire.NONE, ENTRY);
	}

	/**
	 * The same form with these documents besides, each of its kind and with its last day.
	 */
	public RegistrationForm with(RegistrationForm form, Map<String, LocalDate> expiring) {
		List<HandedInDocument> documents = new ArrayList<>(form.documents());
		expiring.forEach((type, expires) -> documents.add(new HandedInDocument(
				this.attachments.store(type + ".pdf", new ByteArrayInputStream(LICENCE)), type, null, expires)));
		return new RegistrationForm(form.applicationId(), form.identifier(), form.name(), form.legalForm(),
				form.country(), form.address(), form.category(), form.contactName(), form.contactEmail(),
				form.contactPhone(), form.bank(), documents, form.language(), true, form.wish(), form.answered(),
				form.registry());
	}

	/** The same form of a company that wants to supply this. */
	public RegistrationForm wanting(RegistrationForm form, SupplyWish wish) {
		return new RegistrationForm(form.applicationId(), form.identifier(), form.name(), form.legalForm(),
				form.country(), form.address(), form.category(), form.contactName(), form.contactEmail(),
				form.contactPhone(), form.bank(), form.documents(), form.language(), true, wish, form.answered(),
				form.registry());
	}

	/** Another company that has everything of this one but its number. */
	public RegistrationForm aNamesakeOf(RegistrationForm form) {
		AttachmentId licence = this.attachments.store("营业执照.pdf", new ByteArrayInputStream(LICENCE));
		return new RegistrationForm(UUID.randomUUID(),
				new SupplierIdentifier(SupplierIdentifier.CN_USCC, TestSuppliers.aCode()), form.name(),
				form.legalForm(), form.country(), form.address(), form.category(), form.contactName(),
				form.contactEmail(), form.contactPhone(), form.bank(), List.of(licence), form.language(), true);
	}

	public RegistrationReceipt apply(RegistrationForm form) {
		return this.registration.submitted(UUID.randomUUID().toString(), form, Set.of());
	}

	public RegistrationReceipt anApplicant() {
		return apply(aForm());
	}

	public RegistrationReceipt anApproved() {
		return decided(aForm(), Outcome.APPROVED);
	}

	public RegistrationReceipt decided(RegistrationForm form, Outcome outcome) {
		RegistrationReceipt receipt = apply(form);
		decide(receipt, outcome, (outcome == Outcome.APPROVED) ? null : "Licence expired");
		return receipt;
	}

	/** The supplier an approved application has become. */
	public SupplierId supplierOf(RegistrationReceipt receipt) {
		return Acting.as("admin", "ADMIN", () -> this.directory.find(receipt.application()))
			.orElseThrow()
			.supplier()
			.orElseThrow();
	}

	public void decide(RegistrationReceipt receipt, Outcome outcome, @Nullable String reason) {
		String task = WaitingTasks.of(this.database, "APPLICATION:" + receipt.application()).getFirst();
		Acting.as("approver", "APPROVER", () -> this.decisions.decide(task, outcome, reason));
	}

}
