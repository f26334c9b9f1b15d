package io.cailian.identity;

import java.util.Locale;

/**
 * A part of the buying company that buys for itself, as others see it.
 */
public record BusinessUnitDetails(BusinessUnitId id, String groupCode, String code, String nameZh, String nameEn,
		boolean active, long version) {

	/** The name in the reader's language. */
	public String name(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.nameZh : this.nameEn;
	}

	/** Group and unit, such as {@code CL-JN}. */
	public String fullCode() {
		return this.groupCode + "-" + this.code;
	}

	/** Code and name, as a list offers it. */
	public String label(Locale locale) {
		return fullCode() + " " + name(locale);
	}

}
