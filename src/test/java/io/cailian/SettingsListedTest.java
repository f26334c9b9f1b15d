package io.cailian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever runs the portal finds each setting with its default in the file of settings,
 * and the default in the code is no other one.
 */
class SettingsListedTest {

	private static final Pattern READ = Pattern.compile("\\$\\{(cailian\\.[a-z.-]+):((?:[^{}$]|\\$\\{[^}]*})*)}");

	private static final Pattern BOUND = Pattern
		.compile("@ConfigurationProperties\\(\"(cailian[a-z.-]*)\"\\)\\s+(?:public )?record \\w+\\(");

	private static final Pattern DEFAULT = Pattern.compile("@DefaultValue\\(\"([^\"]*)\"\\) [\\w<>]+ (\\w+)");

	@Test
	void everySettingIsListedWithItsDefault() throws IOException {
		Map<String, String> listed = listed();

		assertThat(defaults())
			.containsKeys("cailian.suppliers.fresh-contact", "cailian.api.keep-answers", "cailian.zone")
			.allSatisfy((name, value) -> assertThat(listed).as(name).containsEntry(name, value));
	}

	private static Map<String, String> defaults() throws IOException {
		Map<String, String> defaults = new TreeMap<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String source = Files.readString(file);
				READ.matcher(source).results().forEach((read) -> defaults.put(read.group(1), read.group(2)));
				Matcher bound = BOUND.matcher(source);
				if (bound.find() && !bound.group(1).equals("cailian.sso")) {
					DEFAULT.matcher(source.substring(bound.end()))
						.results()
						.forEach((each) -> defaults.put(bound.group(1) + "." + kebab(each.group(2)), each.group(1)));
				}
			}
		}
		return defaults;
	}

	private static Map<String, String> listed() throws IOException {
		PropertySource<?> settings = new YamlPropertySourceLoader()
			.load("settings", new FileSystemResource("src/main/resources/application.yaml"))
			.getFirst();
		Map<String, String> listed = new TreeMap<>();
		((Map<?, ?>) settings.getSource()).forEach((name, value) -> listed.put(name.toString(), value.toString()));
		return listed;
	}

	private static String kebab(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

}
