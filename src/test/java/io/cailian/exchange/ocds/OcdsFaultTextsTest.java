package io.cailian.exchange.ocds;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OcdsFaultTextsTest {

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void everyFaultHasAText(String language) throws IOException {
		Properties texts = texts(language);

		assertThat(texts.stringPropertyNames()).filteredOn((key) -> key.startsWith("exchange.OcdsFault."))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(OcdsFault.values()).map(OcdsFault::messageKey).toList());
	}

	@Test
	void messageKeysAreSpelledLikeOthers() {
		assertThat(OcdsFault.NOT_JSON.messageKey()).isEqualTo("exchange.OcdsFault.notJson");
	}

	/**
	 * A text may quote less than a problem offers, but nothing the problem does not have.
	 */
	@ParameterizedTest
	@MethodSource("io.cailian.exchange.ocds.OcdsFaultsTest#cases")
	void everyToldProblemFillsItsText(OcdsFaultsTest.Case provoked) throws IOException {
		List<OcdsProblem> problems = OcdsFaultsTest.problems(OcdsFaultsTest.read(provoked));

		for (String language : List.of("en", "zh")) {
			Properties texts = texts(language);
			assertThat(problems).allSatisfy((problem) -> {
				String text = new MessageFormat(texts.getProperty(problem.messageKey()),
						Locale.forLanguageTag(language))
					.format(problem.args().toArray());
				assertThat(text).isNotBlank().doesNotContain("{0}", "{1}").doesNotContain("'");
			});
		}
	}

	private static Properties texts(String language) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(
						OcdsFaultTextsTest.class.getResourceAsStream("/i18n/exchange_" + language + ".properties")),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

}
