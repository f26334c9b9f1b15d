package io.cailian.classification;

import java.util.Locale;

import com.ibm.icu.text.LocaleDisplayNames;
import io.cailian.uikit.ModuleTranslations;

import org.springframework.stereotype.Component;

/**
 * What regions are called: countries as the Unicode locale data name them, provinces by
 * our own bundles, since that data has no names for them.
 */
@Component
public class Regions {

	private static final String PROVINCE = "classification.Region.";

	private final ModuleTranslations texts;

	Regions(ModuleTranslations texts) {
		this.texts = texts;
	}

	/** The name in the reader's language. */
	public String name(Region region, Locale locale) {
		return region.isProvince() ? this.texts.getTranslation(PROVINCE + region.code(), locale)
				: LocaleDisplayNames.getInstance(locale).regionDisplayName(region.code());
	}

}
