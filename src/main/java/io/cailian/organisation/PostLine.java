package io.cailian.organisation;

import java.util.Locale;

/**
 * A post to choose from.
 */
public record PostLine(PostCode code, String nameZh, String nameEn) {

	/** The name in the reader's language. */
	public String name(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.nameZh : this.nameEn;
	}

}
