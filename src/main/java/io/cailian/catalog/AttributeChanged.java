package io.cailian.catalog;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.kernel.AuditedEvent;

/**
 * Somebody in purchasing has defined, changed, ordered, retired or reinstated attributes
 * of a category.
 */
record AttributeChanged(String action, UUID subjectId, Map<String, String> facts) implements AuditedEvent {

	static final String SUBJECT_TYPE = "ATTRIBUTE";

	static AttributeChanged defined(CategoryAttribute attribute, String category) {
		return new AttributeChanged("ATTRIBUTE_DEFINED", attribute.id().value(), facts(attribute, category));
	}

	static AttributeChanged changed(CategoryAttribute attribute, String category) {
		return new AttributeChanged("ATTRIBUTE_CHANGED", attribute.id().value(), facts(attribute, category));
	}

	static AttributeChanged moved(CategoryAttribute attribute, String category) {
		return new AttributeChanged("ATTRIBUTE_MOVED", attribute.id().value(), facts(attribute, category));
	}

	static AttributeChanged retired(CategoryAttribute attribute, String category) {
		return new AttributeChanged("ATTRIBUTE_RETIRED", attribute.id().value(), facts(attribute, category));
	}

	static AttributeChanged reinstated(CategoryAttribute attribute, String category) {
		return new AttributeChanged("ATTRIBUTE_REINSTATED", attribute.id().value(), facts(attribute, category));
	}

	@Override
	public String subjectType() {
		return SUBJECT_TYPE;
	}

	private static Map<String, String> facts(CategoryAttribute attribute, String category) {
		AttributeForm form = attribute.form();
		return Map.of("purchaseCategory", category, "number", attribute.code(), "nameZh", attribute.names().zh(),
				"nameEn", attribute.names().en(), "attributeForm", words(form), "obligatory",
				String.valueOf(attribute.isRequired()), "searchable", String.valueOf(attribute.isSearchable()),
				"positionInList", String.valueOf(attribute.position() + 1));
	}

	private static String words(AttributeForm form) {
		return switch (form.kind()) {
			case NUMBER -> form.kind() + " " + form.unit() + " ." + form.decimals() + " ["
					+ ((form.lowest() != null) ? form.lowest().toPlainString() : "") + ", "
					+ ((form.highest() != null) ? form.highest().toPlainString() : "") + "]";
			case CHOICE -> form.kind() + " "
					+ form.choices()
						.stream()
						.map((choice) -> choice.code() + " " + choice.nameZh())
						.collect(Collectors.joining("; "));
			default -> form.kind().name();
		};
	}

}
