package io.cailian.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.cailian.apikit.InvalidInput;
import io.cailian.kernel.RuleViolation;
import tools.jackson.databind.JsonNode;

/**
 * A place in a file of rules: reads what is there, and notes with its pointer whatever is
 * not as it must be.
 */
record Place(JsonNode node, String pointer, List<InvalidInput.Fault> faults) {

	private static final int MAX_NUMBER_LENGTH = 40;

	/** An object at a place. */
	static Optional<Place> of(JsonNode node, String pointer, List<InvalidInput.Fault> faults) {
		Place place = new Place(node, pointer, faults);
		if (!node.isObject()) {
			place.fault("", "approval.RuleFile.object");
			return Optional.empty();
		}
		return Optional.of(place);
	}

	boolean has(String name) {
		return this.node.has(name);
	}

	Set<String> names() {
		return new LinkedHashSet<>(this.node.propertyNames());
	}

	void allow(String... allowed) {
		names().stream()
			.filter((name) -> name.isEmpty() || !Arrays.asList(allowed).contains(name))
			.forEach((name) -> fault(escaped(name), "approval.RuleFile.unknown"));
	}

	/** Nothing but these may be said at once. */
	void alone(String... together) {
		names().stream()
			.filter((name) -> !Arrays.asList(together).contains(name))
			.forEach((name) -> fault(name, "approval.RuleFile.together"));
	}

	Optional<String> text(String name) {
		JsonNode value = this.node.path(name);
		return value.isString() ? Optional.of(value.stringValue())
				: this.<String>refused(name, "approval.RuleFile.text");
	}

	List<String> texts(String name) {
		List<String> texts = new ArrayList<>();
		list(name, (value, at) -> {
			if (value.isString()) {
				texts.add(value.stringValue());
			}
			else {
				fault(at, "approval.RuleFile.text");
			}
		});
		return texts;
	}

	Optional<Boolean> flag(String name) {
		JsonNode value = this.node.path(name);
		return value.isBoolean() ? Optional.of(value.booleanValue())
				: this.<Boolean>refused(name, "approval.RuleFile.flag");
	}

	Optional<Boolean> flag(String name, boolean otherwise) {
		return has(name) ? flag(name) : Optional.of(otherwise);
	}

	Optional<Integer> number(String name, int otherwise) {
		JsonNode value = this.node.path(name);
		if (!has(name)) {
			return Optional.of(otherwise);
		}
		return (value.isIntegralNumber() && value.canConvertToInt()) ? Optional.of(value.intValue())
				: this.<Integer>refused(name, "approval.RuleFile.number");
	}

	/** A decimal number, as a text or as a number; empty if nothing is said. */
	Optional<BigDecimal> decimal(String name) {
		JsonNode value = this.node.path(name);
		String text = value.isString() ? value.stringValue() : value.isNumber() ? value.decimalValue().toString() : "";
		if (!has(name)) {
			return Optional.empty();
		}
		try {
			return (text.length() > MAX_NUMBER_LENGTH) ? this.<BigDecimal>refused(name, "approval.RuleFile.decimal")
					: Optional.of(new BigDecimal(text));
		}
		catch (NumberFormatException ex) {
			return refused(name, "approval.RuleFile.decimal");
		}
	}

	<E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
		String given = this.node.path(name).isString() ? this.node.path(name).stringValue() : "";
		Optional<E> known = Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(given))
			.findFirst();
		if (known.isEmpty()) {
			fault(name, "approval.RuleFile.oneOf", List.of(type.getEnumConstants()).toString());
		}
		return known;
	}

	Optional<Place> object(String name) {
		return of(this.node.path(name), this.pointer + "/" + name, this.faults);
	}

	<T> List<T> each(String name, Function<Place, Optional<T>> read) {
		List<T> all = new ArrayList<>();
		list(name, (value, at) -> of(value, this.pointer + "/" + at, this.faults).flatMap(read).ifPresent(all::add));
		return all;
	}

	/** What a constructor makes of it; what it refuses is a fault of this place. */
	<T> Optional<T> made(Supplier<? extends T> making) {
		return made("", making);
	}

	<T> Optional<T> made(String name, Supplier<? extends T> making) {
		try {
			return Optional.of(making.get());
		}
		catch (RuleViolation violation) {
			fault(name, violation.messageKey(), violation.args().toArray());
		}
		catch (IllegalArgumentException unusable) {
			fault(name, "approval.RuleFile.unusable");
		}
		return Optional.empty();
	}

	void fault(String name, String messageKey, Object... args) {
		String at = name.isEmpty() ? this.pointer : this.pointer + "/" + name;
		this.faults.add(new InvalidInput.Fault(at, messageKey, List.of(args)));
	}

	/** As a pointer writes it (RFC 6901). */
	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

	private <T> Optional<T> refused(String name, String messageKey) {
		fault(name, messageKey);
		return Optional.empty();
	}

	private void list(String name, BiConsumer<JsonNode, String> each) {
		JsonNode values = this.node.path(name);
		if (has(name) && !values.isArray()) {
			fault(name, "approval.RuleFile.list");
		}
		for (int i = 0; values.isArray() && i < values.size(); i++) {
			each.accept(values.get(i), name + "/" + i);
		}
	}

}
