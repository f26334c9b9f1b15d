package io.cailian.identity;

import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The buying company as its letters name it, the currency its books are kept in, and the
 * country whose working days it keeps.
 *
 * @param country ISO 3166-1 alpha-2
 */
@ConfigurationProperties("cailian.company")
public record BuyerCompany(String nameZh, String nameEn, String addressZh, String addressEn, String contact,
		String baseCurrency, String country) {

	/** Its name in the language of a letter. */
	public String name(Locale locale) {
		return isChinese(locale) ? this.nameZh : this.nameEn;
	}

	public String address(Locale locale) {
		return isChinese(locale) ? this.addressZh : this.addressEn;
	}

	private static boolean isChinese(Locale locale) {
		return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
	}

}
