package io.cailian.identity;

import java.util.Locale;

/**
 * A person as others see them: family name first in Chinese, given name first in English.
 */
public record Person(UserId id, String nameZh, String nameEn, String email) {

	/** The portal itself, where it acts and nobody asked it to. */
	static final Person PORTAL = new Person(UserId.SYSTEM, "系统", "System", "");

	/** The name in the reader's language. */
	public String name(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? this.nameZh : this.nameEn;
	}

}
