package io.cailian.qualification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.cailian.kernel.RuleViolation;

/**
 * A kind of certificate as the administrator writes it down.
 *
 * @param mustExpire whether none is taken without a last day
 * @param mandatory where suppliers must hold one; empty if it is optional everywhere
 */
public record CertificateTypeDraft(CertificateTypeId id, String code, String nameZh, String nameEn, boolean mustExpire,
		List<Scope> mandatory) {

	public static final int MAX_CODE = 20;

	public static final int MAX_NAME = 100;

	private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{1," + MAX_CODE + "}");

	public CertificateTypeDraft {
		code = code.strip().toUpperCase(Locale.ROOT);
		nameZh = nameZh.strip();
		nameEn = nameEn.strip();
		mandatory = mandatory.stream().distinct().toList();
		if (!CODE.matcher(code).matches()) {
			throw new RuleViolation("qualification.CertificateType.code", MAX_CODE);
		}
		if (nameZh.isEmpty() || nameEn.isEmpty() || nameZh.length() > MAX_NAME || nameEn.length() > MAX_NAME) {
			throw new RuleViolation("qualification.CertificateType.name", MAX_NAME);
		}
	}

}
