package io.cailian.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;

/**
 * A compiled template together with what it says about itself: the formats it is made
 * for, the values it needs and the column its control total sums.
 */
record ReportTemplate(JasperReport report) {

	private static final String PROPERTY_PREFIX = "io.cailian.report.";

	String titleKey() {
		return property("title").orElseThrow();
	}

	/**
	 * The parameter whose value names the file, such as the number of a letter.
	 */
	Optional<String> numberParameter() {
		return property("number");
	}

	Optional<String> controlTotalField() {
		return property("controlTotal");
	}

	/**
	 * The parameter that names the currency whose decimals the control total has.
	 */
	Optional<String> controlTotalCurrency() {
		return property("controlTotalCurrency");
	}

	/**
	 * The parameters a workbook repeats on its second sheet.
	 */
	List<String> factParameters() {
		return property("facts").map((names) -> List.of(names.split(","))).orElse(List.of());
	}

	Collection<String> fields() {
		JRField @Nullable [] fields = this.report.getFields();
		return (fields == null) ? List.of() : Arrays.stream(fields).map(JRField::getName).toList();
	}

	void accept(ReportRequest request) {
		List<String> formats = List.of(property("formats").orElseThrow().split(","));
		if (!formats.contains(request.format().name())) {
			throw new IllegalArgumentException(
					"Report " + request.template() + " is made as " + formats + ", not " + request.format());
		}
		Set<String> given = new TreeSet<>(request.parameters().keySet());
		Set<String> missing = names(true);
		missing.removeAll(given);
		given.removeAll(names(false));
		if (!missing.isEmpty() || !given.isEmpty()) {
			throw new IllegalArgumentException("Report " + request.template() + " lacks the parameters " + missing
					+ " and does not know " + given);
		}
	}

	/**
	 * Parameters of the request, as opposed to those the rendering itself supplies; one
	 * with a default may be left out.
	 */
	private Set<String> names(boolean requiredOnly) {
		return Arrays.stream(this.report.getParameters())
			.filter((parameter) -> !parameter.isSystemDefined() && parameter.isForPrompting())
			.filter((parameter) -> !requiredOnly || parameter.getDefaultValueExpression() == null)
			.map(JRParameter::getName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Optional<String> property(String name) {
		@Nullable String value = this.report.getPropertiesMap().getProperty(PROPERTY_PREFIX + name);
		return Optional.ofNullable(value);
	}

}
