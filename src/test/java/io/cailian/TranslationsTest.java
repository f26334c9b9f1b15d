package io.cailian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Both languages say everything, and a key is easy to find.
 */
class TranslationsTest {

	/** Texts that get a name in both languages and print the one of theirs. */
	private static final Set<String> NAMES_PEOPLE = Set.of("workflow.alreadyDecided", "workflow.held",
			"workflow.nobodyToAsk", "workflow.handling.asked", "workflow.handling.involved",
			"workflow.handling.notStaff", "workflow.handling.otherRole", "workflow.question.notReader",
			"qualification.CertificateRevocation.askedAlready", "approval.plan.holderWithoutManager",
			"approval.plan.nobodyWithLimit", "approval.plan.personGone", "approval.plan.tooFewMembers",
			"approval.plan.vacantPost");

	private static final Pattern HALF_WIDTH = Pattern
		.compile("[\\p{IsHan}”）][,;:?!]|[,;!?]\\s?\\p{IsHan}|\\([^)]*\\p{IsHan}");

	private static final Path BUNDLES = Path.of("src/main/resources/i18n");

	@ParameterizedTest
	@MethodSource("modules")
	void chineseAndEnglishKnowTheSameKeys(String module) throws IOException {
		assertThat(keys(module, "zh")).containsExactlyElementsOf(keys(module, "en"));
	}

	@ParameterizedTest
	@MethodSource("modules")
	void keysAreSortedAndSaidOnce(String module) throws IOException {
		assertThat(keys(module, "en")).isSorted().doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("modules")
	void noTextIsEmpty(String module) throws IOException {
		assertThat(lines(module, "zh")).allMatch((line) -> !line.endsWith("="));
		assertThat(lines(module, "en")).allMatch((line) -> !line.endsWith("="));
	}

	@ParameterizedTest
	@MethodSource("modules")
	void chineseTextsUseFullWidthPunctuation(String module) throws IOException {
		assertThat(lines(module, "zh")).noneMatch((line) -> HALF_WIDTH.matcher(line).find());
	}

	@ParameterizedTest
	@MethodSource("modules")
	void englishCountsKnowOne(String module) throws IOException {
		assertThat(lines(module, "en")).filteredOn((line) -> line.contains("View.count="))
			.allMatch((line) -> line.contains("={0,choice,0#"));
	}

	@ParameterizedTest
	@MethodSource("modules")
	void bothLanguagesUseTheSameArguments(String module) throws IOException {
		List<String> zh = lines(module, "zh");
		List<String> en = lines(module, "en");

		for (int line = 0; line < zh.size(); line++) {
			if (NAMES_PEOPLE.contains(zh.get(line).substring(0, zh.get(line).indexOf('=')))) {
				continue;
			}
			assertThat(arguments(zh.get(line))).as(zh.get(line)).isEqualTo(arguments(en.get(line)));
		}
	}

	static Stream<String> modules() throws IOException {
		try (Stream<Path> files = Files.list(BUNDLES)) {
			return files.map((file) -> file.getFileName().toString().replaceFirst("_(zh|en)\\.properties$", ""))
				.distinct()
				.sorted()
				.toList()
				.stream();
		}
	}

	private static List<String> keys(String module, String language) throws IOException {
		return lines(module, language).stream().map((line) -> line.substring(0, line.indexOf('='))).toList();
	}

	private static List<String> lines(String module, String language) throws IOException {
		return Files.readAllLines(BUNDLES.resolve(module + "_" + language + ".properties"))
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
	}

	private static List<String> arguments(String line) {
		return Pattern.compile("\\{\\d")
			.matcher(line)
			.results()
			.map((match) -> match.group())
			.distinct()
			.sorted()
			.toList();
	}

}
