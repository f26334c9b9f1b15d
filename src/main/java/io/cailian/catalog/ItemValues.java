package io.cailian.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the values of an item by the attributes that are in force for its category, and
 * remembers that an attribute has values.
 */
@Component
class ItemValues {

	private final JdbcTemplate jdbc;

	ItemValues(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Checks values in every respect.
	 * @param complete whether required ones must be there
	 */
	static CheckedValues check(List<AttributeDetails> attributes, Map<String, String> values, boolean complete) {
		Map<String, String> stored = new LinkedHashMap<>();
		Map<String, RuleViolation> problems = new LinkedHashMap<>();
		List<AttributeDetails> given = new ArrayList<>();
		Set<String> unknown = new HashSet<>(values.keySet());
		for (AttributeDetails attribute : attributes) {
			unknown.remove(attribute.code());
			String value = values.getOrDefault(attribute.code(), "");
			try {
				if (!value.isBlank()) {
					stored.put(attribute.code(), attribute.form().check(value));
					given.add(attribute);
				}
				else if (complete && attribute.required()) {
					throw new RuleViolation("catalog.Item.valueMissing", attribute.code());
				}
			}
			catch (RuleViolation violation) {
				problems.put(attribute.code(), violation);
			}
		}
		unknown.stream()
			.filter((code) -> !values.getOrDefault(code, "").isBlank())
			.forEach((code) -> problems.put(code, new RuleViolation("catalog.Item.noAttribute", code)));
		return new CheckedValues(stored, problems, given);
	}

	/** What is wrong first, in the order of the attributes. */
	static Optional<RuleViolation> first(List<AttributeDetails> attributes, CheckedValues checked) {
		return attributes.stream()
			.map(AttributeDetails::code)
			.filter(checked.problems()::containsKey)
			.findFirst()
			.or(() -> checked.problems().keySet().stream().sorted().findFirst())
			.map(checked.problems()::get);
	}

	/**
	 * Fixes kind and choices of attributes that get their first value. The version tells
	 * whether somebody gave them another kind since they were read.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void use(List<AttributeDetails> given) {
		given.stream().filter((attribute) -> !attribute.used()).forEach((attribute) -> {
			byte[] id = Ids.bytes(attribute.id().value());
			int marked = this.jdbc.update("update category_attribute set used = true, version = version + 1 "
					+ "where id = ? and version = ? and used = false", id, attribute.version());
			if (marked == 0 && this.jdbc
				.queryForList("select 1 from category_attribute where id = ? and version = ? and used = true",
						Integer.class, id, attribute.version() + 1)
				.isEmpty()) {
				throw new OptimisticLockingFailureException(
						"attribute " + attribute.id() + " was changed while an item was given a value of it");
			}
		});
	}

}
