package io.cailian.story;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The words of the screens in one language, read from the modules' bundles, so that one
 * story can be walked in each.
 */
final class Words {

	private static final Path BUNDLES = Path.of("src", "main", "resources", "i18n");

	private final Locale locale;

	private final Properties texts = new Properties();

	private Words(Locale locale) {
		this.locale = locale;
	}

	static Words in(Locale locale) {
		Words words = new Words(locale);
		try (DirectoryStream<Path> bundles = Files.newDirectoryStream(BUNDLES,
				"*_" + locale.getLanguage() + ".properties")) {
			for (Path bundle : bundles) {
				try (Reader reader = Files.newBufferedReader(bundle)) {
					words.texts.load(reader);
				}
			}
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Locale locale() {
		return this.locale;
	}

	boolean areChinese() {
		return this.locale.getLanguage().equals(Locale.CHINESE.getLanguage());
	}

	/** What the screen says for a key; an unknown key is a mistake of the story. */
	String of(String key, Object... args) {
		String pattern = this.texts.getProperty(key);
		if (pattern == null) {
			throw new IllegalArgumentException("no text " + key + " in " + this.locale);
		}
		return (args.length == 0) ? pattern : new MessageFormat(pattern, this.locale).format(args);
	}

}
