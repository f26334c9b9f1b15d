package io.cailian.apikit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with a body, each with its place, before answering.
 */
public final class Faults {

	private static final String MISSING = "apikit.Faults.missing";

	private static final String WRONG = "apikit.Faults.wrong";

	private final List<InvalidInput.Fault> found = new ArrayList<>();

	/** The value, or a fault and the stand-in if it is missing. */
	public <T> T required(String pointer, @Nullable T value, T standIn) {
		if (value == null) {
			this.found.add(new InvalidInput.Fault(pointer, MISSING, List.of()));
			return standIn;
		}
		return value;
	}

	/** What can be made of the value; a broken rule becomes a fault at this place. */
	public <T> @Nullable T made(String pointer, Supplier<T> making) {
		return made(pointer, Map.of(), making);
	}

	/**
	 * What can be made of several values.
	 * @param elsewhere the places of the rules that are about another value, by the keys
	 * of their messages
	 */
	public <T> @Nullable T made(String pointer, Map<String, String> elsewhere, Supplier<T> making) {
		try {
			return making.get();
		}
		catch (RuleViolation violation) {
			this.found.add(new InvalidInput.Fault(elsewhere.getOrDefault(violation.messageKey(), pointer),
					violation.messageKey(), violation.args()));
		}
		catch (IllegalArgumentException ex) {
			this.found.add(new InvalidInput.Fault(pointer, WRONG, List.of()));
		}
		return null;
	}

	/** Whether something was found so far. */
	public boolean isAny() {
		return !this.found.isEmpty();
	}

	/**
	 * What becomes of a body as a whole.
	 * @param places where the values stand that single rules are about, by the keys of
	 * their messages; other broken rules pass through
	 * @throws InvalidInput if a rule about one of these values is broken
	 */
	public static <T> T placed(Map<String, String> places, Supplier<T> act) {
		try {
			return act.get();
		}
		catch (RuleViolation violation) {
			String pointer = places.get(violation.messageKey());
			if (pointer == null) {
				throw violation;
			}
			throw new InvalidInput(List.of(new InvalidInput.Fault(pointer, violation.messageKey(), violation.args())));
		}
	}

	/**
	 * @throws InvalidInput with everything found
	 */
	public void stopIfAny() {
		if (!this.found.isEmpty()) {
			throw new InvalidInput(this.found);
		}
	}

}
