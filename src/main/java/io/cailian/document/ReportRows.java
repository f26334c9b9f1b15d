package io.cailian.document;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * Hands the rows of a request to a template, one by one, each value in the type and
 * spelling its format needs.
 */
final class ReportRows implements JRDataSource {

	private final List<?> rows;

	private final ReportValues values;

	private final Map<Class<?>, Map<String, RecordComponent>> components = new HashMap<>();

	private int current = -1;

	ReportRows(List<?> rows, ReportValues values) {
		this.rows = rows;
		this.values = values;
	}

	@Override
	public boolean next() {
		this.current++;
		return this.current < this.rows.size();
	}

	@Override
	public @Nullable Object getFieldValue(JRField field) {
		Object value = this.values.of(valueIn(this.rows.get(this.current), field.getName()));
		return (value instanceof Number number && field.getValueClass() == BigDecimal.class) ? decimal(number) : value;
	}

	/**
	 * The raw value of one row, for sums and fingerprints.
	 */
	@Nullable Object valueIn(Object row, String field) {
		if (row instanceof Map<?, ?> map) {
			return map.get(field);
		}
		RecordComponent component = componentsOf(row.getClass()).get(field);
		return (component == null) ? null : read(row, component);
	}

	/**
	 * The sum of one column; rows without a value there add nothing.
	 */
	BigDecimal sum(String field) {
		return this.rows.stream()
			.map((row) -> valueIn(row, field))
			.filter(Number.class::isInstance)
			.map((value) -> decimal((Number) value))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal decimal(Number number) {
		return (number instanceof BigDecimal decimal) ? decimal : new BigDecimal(number.toString());
	}

	void requireFields(Collection<String> fields) {
		for (Object row : this.rows) {
			Set<?> known = (row instanceof Map<?, ?> map) ? map.keySet() : componentsOf(row.getClass()).keySet();
			if (!known.containsAll(fields)) {
				throw new IllegalArgumentException("A report row lacks one of " + fields + ", it has " + known);
			}
		}
	}

	private Map<String, RecordComponent> componentsOf(Class<?> type) {
		return this.components.computeIfAbsent(type, (record) -> Arrays.stream(record.getRecordComponents())
			.collect(Collectors.toMap(RecordComponent::getName, (component) -> component)));
	}

	private static @Nullable Object read(Object row, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(row);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Report row cannot be read: " + component, ex);
		}
	}

	/**
	 * The one place where business values become report values.
	 */
	record ReportValues(ReportText text, ZoneId zone) {

		@Nullable Object of(@Nullable Object value) {
			return switch (value) {
				case String words -> this.text.of(words);
				case Instant moment -> Date.from(moment);
				case LocalDate day -> Date.from(day.atStartOfDay(this.zone).toInstant());
				case null, default -> value;
			};
		}

	}

}
