package io.cailian.exchange.ocds;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A value of the file together with its {@link Place}, so that a value still knows where
 * it came from after releases were merged.
 */
sealed interface Json {

	Place place();

	/** Whether the two say the same, wherever they stand. */
	default boolean says(Json other) {
		return switch (this) {
			case Struct struct -> other instanceof Struct o && struct.members.keySet().equals(o.members.keySet())
					&& struct.members.entrySet().stream().allMatch((e) -> e.getValue().says(o.get(e.getKey())));
			case Many many -> other instanceof Many o && many.elements.size() == o.elements.size()
					&& IntStream.range(0, many.elements.size())
						.allMatch((i) -> many.elements.get(i).says(o.elements.get(i)));
			case Text text -> other instanceof Text o && text.value.equals(o.value);
			case Numeral numeral -> other instanceof Numeral o && numeral.digits.equals(o.digits);
			case Flag flag -> other instanceof Flag o && flag.value == o.value;
			case Nothing nothing -> other instanceof Nothing;
		};
	}

	/** An object; {@code repeated} are the names it gave more than once. */
	record Struct(Place place, Map<String, Json> members, List<String> repeated) implements Json {

		/** The member, or {@link Nothing} where the member is missing. */
		Json get(String name) {
			Json member = this.members.get(name);
			return (member != null) ? member : new Nothing(this.place.child(name));
		}

		/** Whether the member says anything: neither null nor blank. */
		boolean has(String name) {
			return switch (get(name)) {
				case Nothing nothing -> false;
				case Text text -> !text.value.isBlank();
				default -> true;
			};
		}

	}

	record Many(Place place, List<Json> elements) implements Json {
	}

	record Text(Place place, String value) implements Json {
	}

	/** A number, still as it was written: it may be absurd. */
	record Numeral(Place place, String digits) implements Json {
	}

	record Flag(Place place, boolean value) implements Json {
	}

	record Nothing(Place place) implements Json {
	}

}
