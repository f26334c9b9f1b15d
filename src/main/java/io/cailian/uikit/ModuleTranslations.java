package io.cailian.uikit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import com.vaadin.flow.i18n.I18NProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The translations of all modules, read from {@code i18n/<module>_<language>.properties}.
 * Chinese comes first; a key that no module knows shows as itself and is logged.
 */
@Component
public class ModuleTranslations implements I18NProvider {

	private static final Logger LOG = LoggerFactory.getLogger(ModuleTranslations.class);

	private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

	private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

	ModuleTranslations() {
		for (Locale locale : LOCALES) {
			this.byLanguage.put(locale.getLanguage(), load(locale.getLanguage()));
		}
	}

	@Override
	public List<Locale> getProvidedLocales() {
		return LOCALES;
	}

	@Override
	public String getTranslation(String key, Locale locale, Object... params) {
		Optional<String> pattern = find(key, locale);
		if (pattern.isEmpty()) {
			LOG.warn("no translation for {} in {}", key, locale);
			return key;
		}
		return (params.length == 0) ? pattern.get() : new MessageFormat(pattern.get(), locale).format(params);
	}

	/** The text as written in the bundle, or empty where no module knows the key. */
	public Optional<String> find(String key, Locale locale) {
		Map<String, String> texts = this.byLanguage.getOrDefault(locale.getLanguage(),
				this.byLanguage.getOrDefault(Locale.ENGLISH.getLanguage(), Map.of()));
		return Optional.ofNullable(texts.get(key));
	}

	/** What follows the prefix in each key that begins with it, in order. */
	public List<String> namesUnder(String prefix) {
		return this.byLanguage.getOrDefault(Locale.CHINESE.getLanguage(), Map.of())
			.keySet()
			.stream()
			.filter((key) -> key.startsWith(prefix))
			.map((key) -> key.substring(prefix.length()))
			.sorted()
			.toList();
	}

	private static Map<String, String> load(String language) {
		Map<String, String> texts = new HashMap<>();
		try {
			Resource[] bundles = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:i18n/*_" + language + ".properties");
			for (Resource bundle : bundles) {
				Properties properties = new Properties();
				try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
					properties.load(reader);
				}
				properties.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("translations cannot be read", ex);
		}
		return Map.copyOf(texts);
	}

}
