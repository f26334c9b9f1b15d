package io.cailian.sourcing;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cailian.kernel.AuditedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to an RFQ can be read on its page in words.
 */
class RfqStoryTextsTest {

	/** Kept in the audit trail, but no part of the story. */
	private static final List<String> UNTOLD = List.of("OWN_BID_READ");

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void everyEventOfAnRfqHasAText(String language) throws Exception {
		Properties texts = texts(language);
		List<String> actions = actions();

		assertThat(actions).contains("RFQ_EDITED", "BID_DISQUALIFIED", "BID_REINSTATED", "RFQ_EXTENDED");
		assertThat(actions).filteredOn((action) -> !UNTOLD.contains(action))
			.allSatisfy((action) -> assertThat(texts.getProperty("sourcing.RfqTimeline." + action)).as(action)
				.isNotBlank());
	}

	private static List<String> actions() throws Exception {
		List<String> actions = new ArrayList<>();
		for (JavaClass each : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.cailian.sourcing")) {
			if (each.isAssignableTo(AuditedEvent.class) && each.isRecord()) {
				for (AuditedEvent event : examples(each.reflect())) {
					if (event.subjectType().equals(Rfq.SUBJECT_TYPE)) {
						actions.add(event.action());
					}
				}
			}
		}
		return actions;
	}

	/**
	 * Action and kind of subject are the same whatever else an event holds; one that
	 * holds a kind of itself is made once of each.
	 */
	private static List<AuditedEvent> examples(Class<?> type) throws Exception {
		RecordComponent[] components = type.getRecordComponents();
		Constructor<?> constructor = type
			.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		constructor.setAccessible(true);
		int kinds = Arrays.stream(components)
			.map(RecordComponent::getType)
			.filter(Class::isEnum)
			.mapToInt((kind) -> kind.getEnumConstants().length)
			.max()
			.orElse(1);
		List<AuditedEvent> examples = new ArrayList<>();
		for (int kind = 0; kind < kinds; kind++) {
			@Nullable Object[] values = new @Nullable Object[components.length];
			for (int i = 0; i < values.length; i++) {
				values[i] = value(components[i].getType(), kind);
			}
			examples.add((AuditedEvent) constructor.newInstance(values));
		}
		return examples;
	}

	private static @Nullable Object value(Class<?> type, int kind) {
		if (type.isEnum()) {
			return type.getEnumConstants()[kind % type.getEnumConstants().length];
		}
		if (type == String.class) {
			return "";
		}
		if (type == int.class) {
			return 0;
		}
		return null;
	}

	private static Properties texts(String language) throws IOException {
		Properties texts = new Properties();
		for (String bundle : List.of("sourcing", "award")) {
			try (Reader reader = Files
				.newBufferedReader(Path.of("src/main/resources/i18n/" + bundle + "_" + language + ".properties"))) {
				texts.load(reader);
			}
		}
		return texts;
	}

}
