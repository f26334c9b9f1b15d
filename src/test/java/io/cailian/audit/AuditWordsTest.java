package io.cailian.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.cailian.calendar.DayKind;
import io.cailian.changerequest.ChangeKind;
import io.cailian.organisation.ApprovalLimit;
import io.cailian.qualification.QualificationStatus;
import io.cailian.qualification.SupplierProcess;
import io.cailian.sourcing.EndCause;
import io.cailian.sourcing.RfqAwardStep;
import io.cailian.staging.ImportMode;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.Turn;
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
	private static final Pattern RECORDS = Pattern.compile(
			"implements AuditedEvent|SupplierChanged|ApplicationChanged|TemplateChanged|KeyChanged|CalendarChanged|TaskHandled");

	/** The method that names the kind of document, not what happened to it. */
	private static final Pattern KIND = Pattern.compile("String subjectType\\(\\) \\{[^}]*}");

	private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

	private static final Pattern FACT = Pattern.compile("(?:[fF]acts\\.put\\(|tell\\(facts, )\"([a-z]\\w+)\",");

	/** Each second of these, where nothing but facts is made. */
	private static final Pattern FACTS_OF_EVENT = Pattern.compile("(?:Map\\.of\\(|,)\\s*\"([a-z]\\w+)\",");

	private static final Pattern CHANGED_FACT = Pattern.compile("-> \"([a-z]\\w+)\";");

	private static final Pattern IMPORT_KIND = Pattern.compile("String name\\(\\) \\{\\s*return \"([^\"]+)\"");

	private static final Pattern DAMPED = Pattern.compile("BUCKET = \"(refusals[^\"]*)\"");

	private static final Pattern TASK = Pattern.compile("(?:userTask|callActivity) id=\"([^\"]+)\"");

	/** Whose names are recorded as they are. */
	private static final List<Class<? extends Enum<?>>> CODES = List.of(SupplierProcess.class, ImportMode.class,
			DayOfWeek.class, DayKind.class, ChangeKind.class, QualificationStatus.class, EndCause.class);

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
	void everyNameOfAFactHasWords(String language) throws IOException {
		Set<String> names = found(FACT, (source) -> source);
		names.addAll(found(FACTS_OF_EVENT, (source) -> source.contains("implements AuditedEvent") ? source : ""));
		names.addAll(found(CHANGED_FACT, (source) -> source.contains("class FactChangeTrail") ? source : ""));

		assertThat(names).contains("award", "limits", "processes", "place", "legalForm", "kind")
			.allSatisfy((name) -> assertThat(words(language)).containsKey("audit.fact." + name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void everyCodeThatIsRecordedAsAValueHasWords(String language) throws IOException {
		Set<String> values = new TreeSet<>(Set.of("AWARD", ApprovalLimit.GENERAL, "true"));
		for (Class<? extends Enum<?>> codes : CODES) {
			Arrays.stream(codes.getEnumConstants()).forEach((code) -> values.add(code.name()));
		}
		values.addAll(found(IMPORT_KIND, (source) -> source.contains("implements ImportKind") ? source : ""));
		values.addAll(found(DAMPED, (source) -> source));
		values.addAll(stepsThatAreDecided());

		assertThat(values).contains("calendar-days", "suppliers", "refusals", "PAYMENT", "decideAward", "approveAward")
			.allSatisfy((value) -> assertThat(words(language)).containsKey("audit.value." + value));
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
		Arrays.stream(Turn.values()).forEach((turn) -> codes.add("APPROVER_ADDED_" + turn));
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

	private static Set<String> found(Pattern what, UnaryOperator<String> where) throws IOException {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String source = Files.readString(file);
				boolean audits = RECORDS.matcher(source).find() || source.contains("ImportKind");
				what.matcher(audits ? where.apply(source) : "").results().forEach((match) -> found.add(match.group(1)));
			}
		}
		return found;
	}

	/** The processes in which people decide, and their steps. */
	private static Set<String> stepsThatAreDecided() throws IOException {
		Set<String> steps = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of("workflows")).filter(Files::isRegularFile)) {
			for (Path file : files.toList()) {
				String process = Files.readString(file);
				if (TASK.matcher(process).find()) {
					steps.add(file.getFileName().toString().replace(".bpmn20.xml", ""));
					TASK.matcher(process).results().forEach((task) -> steps.add(task.group(1)));
				}
			}
		}
		return steps;
	}

	private static Properties words(String language) throws IOException {
		Properties words = new Properties();
		try (var in = Files.newBufferedReader(Path.of("src/main/resources/i18n/audited_" + language + ".properties"))) {
			words.load(in);
		}
		return words;
	}

}
