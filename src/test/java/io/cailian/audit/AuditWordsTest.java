package io.cailian.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.cailian.sourcing.RfqAwardStep;
import io.cailian.workflow.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the code records in the trail, an auditor reads it in words.
 */
class AuditWordsTest {

	private static final Path SOURCES = Path.of("src/main/java/io/cailian");

	/** A file that makes entries of the trail, or has a record make them. */
	private static final Pattern RECORDS = Pattern
		.compile("implements AuditedEvent|SupplierChanged|ApplicationChanged|TemplateChanged|KeyChanged");

	/** The method that names the kind of document, not what happened to it. */
	private static final Pattern KIND = Pattern.compile("String subjectType\\(\\) \\{[^}]*}");

	private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

	@Test
	void theCodesAreFoundInTheSources() throws IOException {
		assertThat(codes()).contains("RFQ_PUBLISHED", "BIDS_OPENED", "SUPPLIER_APPLIED", "APPROVAL_REJECTED",
				"ACCESS_DENIED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void everyActionHasWords(String language) throws IOException {
		assertThat(codes()).allSatisfy((code) -> assertThat(words(language)).containsKey("audit.action." + code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void noWordsAreKeptForWhatIsNeverRecorded(String language) throws IOException {
		assertThat(words(language).stringPropertyNames()).filteredOn((key) -> key.startsWith("audit.action."))
			.allSatisfy((key) -> assertThat(codes()).contains(key.substring("audit.action.".length())));
	}

	private static Set<String> codes() throws IOException {
		Set<String> codes = new TreeSet<>();
		Arrays.stream(Outcome.values()).forEach((outcome) -> codes.add("APPROVAL_" + outcome));
		Arrays.stream(RfqAwardStep.Kind.values()).forEach((kind) -> codes.add("RFQ_AWARD_" + kind));
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String source = Files.readString(file);
				if (RECORDS.matcher(source).find()) {
					CODE.matcher(KIND.matcher(source).replaceAll(""))
						.results()
						.forEach((match) -> codes.add(match.group(1)));
				}
			}
		}
		return codes;
	}

	private static Properties words(String language) throws IOException {
		Properties words = new Properties();
		try (var in = Files.newBufferedReader(Path.of("src/main/resources/i18n/audited_" + language + ".properties"))) {
			words.load(in);
		}
		return words;
	}

}
