package io.cailian.qualification;

import java.util.List;
import java.util.Locale;

/**
 * A kind of certificate, such as a safety licence, and where suppliers must hold one.
 *
 * @param mustExpire whether none is taken without a last day
 */
public record CertificateTypeDetails(CertificateTypeId id, String code, String nameZh, String nameEn,
		boolean mustExpire, List<Scope> mandatory, boolean active, long version) {

	/** The name in the reader's language. */
	public String name(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.nameZh : this.nameEn;
	}

}
