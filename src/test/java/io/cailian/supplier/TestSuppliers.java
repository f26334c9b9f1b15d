package io.cailian.supplier;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import io.cailian.document.AttachmentId;
import io.cailian.document.Attachments;
import io.cailian.matching.UnifiedSocialCreditCode;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import org.flowable.engine.TaskService;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static io.cailian.identity.Acting.as;

/**
 * Suppliers in every state, reached by the moves people make.
 */
public final class TestSuppliers {

	public static final byte[] LICENCE = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private final SupplierRegistration registration;

	private final Attachments attachments;

	private final Decisions decisions;

	private final TaskService tasks;

	public TestSuppliers(SupplierRegistration registration, Attachments attachments, Decisions decisions,
			TaskService tasks) {
		this.registration = registration;
		this.attachments = attachments;
		this.decisions = decisions;
		this.tasks = tasks;
	}

	public static TestSuppliers in(ApplicationContext context) {
		return context.getAutowireCapableBeanFactory().createBean(TestSuppliers.class);
	}

	/** A form of a company nobody has registered yet. */
	public RegistrationForm aForm() {
		return aForm(new SupplierIdentifier(SupplierIdentifier.CN_USCC, aCode()), Locale.SIMPLIFIED_CHINESE);
	}

	public RegistrationForm aForm(SupplierIdentifier identifier, Locale language) {
		String account = "6222" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L);
		AttachmentId licence = this.attachments.store("营业执照.pdf", new ByteArrayInputStream(LICENCE));
		return new RegistrationForm(UUID.randomUUID(), identifier, "杭州𠮷利轴承有限公司" + identifier.value(), "有限责任公司", "CN",
				"浙江省杭州市西湖区文三路 1 号", "轴承", "韩梅梅", UUID.randomUUID() + "@supplier.example", "+86 571 5555 0100",
				new BankDetails("中国工商银行杭州分行", account, "杭州𠮷利轴承有限公司"), List.of(licence), language, true);
	}

	public RegistrationReceipt apply(RegistrationForm form) {
		return this.registration.registerFrom(UUID.randomUUID().toString(), form);
	}

	public RegistrationReceipt anApplicant() {
		return apply(aForm());
	}

	public RegistrationReceipt anActiveSupplier() {
		RegistrationReceipt receipt = anApplicant();
		decide(receipt, Outcome.APPROVED, null);
		return receipt;
	}

	public void decide(RegistrationReceipt receipt, Outcome outcome, @Nullable String reason) {
		String task = this.tasks.createTaskQuery()
			.processInstanceBusinessKey("SUPPLIER:" + receipt.supplier())
			.singleResult()
			.getId();
		as("approver", "APPROVER", () -> this.decisions.decide(task, outcome, reason));
	}

	/** A valid code of its own for every call. */
	public static String aCode() {
		StringBuilder code = new StringBuilder("91330100");
		for (int i = 0; i < 9; i++) {
			code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
		}
		return code.append(UnifiedSocialCreditCode.checkDigit(code + "0")).toString();
	}

}
