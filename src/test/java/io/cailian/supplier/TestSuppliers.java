package io.cailian.supplier;

import java.util.concurrent.ThreadLocalRandom;

import io.cailian.matching.UnifiedSocialCreditCode;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.TestApplications;
import io.cailian.workflow.Outcome;

import org.springframework.context.ApplicationContext;

/**
 * Suppliers of the master record, reached by the moves people make.
 */
public final class TestSuppliers {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int FIRST_CHARACTER = 0x7000;

	private static final int LAST_CHARACTER = 0x9000;

	private final TestApplications applications;

	private TestSuppliers(TestApplications applications) {
		this.applications = applications;
	}

	public static TestSuppliers in(ApplicationContext context) {
		return new TestSuppliers(TestApplications.in(context));
	}

	/** A company whose application was approved. */
	public Known anActiveSupplier() {
		RegistrationForm form = this.applications.aForm();
		return new Known(this.applications.supplierOf(this.applications.decided(form, Outcome.APPROVED)), form);
	}

	/** A valid code of its own for every call. */
	public static String aCode() {
		StringBuilder code = new StringBuilder("91330100");
		for (int i = 0; i < 9; i++) {
			code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
		}
		return code.append(UnifiedSocialCreditCode.checkDigit(code + "0")).toString();
	}

	/**
	 * Four characters that no other test puts together, nor others like them: companies
	 * of two tests must not resemble each other.
	 */
	public static String brand() {
		return ThreadLocalRandom.current()
			.ints(4, FIRST_CHARACTER, LAST_CHARACTER)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** A supplier and what it said when it applied. */
	public record Known(SupplierId supplier, RegistrationForm form) {

	}

}
