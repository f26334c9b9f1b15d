package io.cailian.classification;

import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An administrator has added, changed, retired or reinstated a category, or taken in a
 * whole scheme.
 */
record CategoryChanged(String action, UUID subjectId, Map<String, String> facts) implements AuditedEvent {

	static final String SUBJECT_TYPE = "CATEGORY";

	static CategoryChanged added(Category category) {
		return new CategoryChanged("CATEGORY_ADDED", category.id().value(), facts(category));
	}

	static CategoryChanged changed(Category category) {
		return new CategoryChanged("CATEGORY_CHANGED", category.id().value(), facts(category));
	}

	static CategoryChanged retired(Category category) {
		return new CategoryChanged("CATEGORY_RETIRED", category.id().value(), facts(category));
	}

	static CategoryChanged reinstated(Category category) {
		return new CategoryChanged("CATEGORY_REINSTATED", category.id().value(), facts(category));
	}

	static CategoryChanged imported(UUID run, String schemes, int added, int changed) {
		return new CategoryChanged("CATEGORIES_IMPORTED", run,
				Map.of("scheme", schemes, "added", String.valueOf(added), "changed", String.valueOf(changed)));
	}

	@Override
	public String subjectType() {
		return SUBJECT_TYPE;
	}

	private static Map<String, String> facts(Category category) {
		return Map.of("scheme", category.scheme(), "number", category.code(), "nameZh", category.names().zh(), "nameEn",
				category.names().en(), "parent", category.path().replace(Category.STEP, " › "));
	}

}
