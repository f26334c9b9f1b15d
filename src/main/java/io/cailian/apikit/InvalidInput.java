package io.cailian.apikit;

import java.util.List;

/**
 * Input that breaks its form: every fault with its place in the body as a JSON pointer.
 */
public class InvalidInput extends RuntimeException {

	private final transient List<Fault> faults;

	public InvalidInput(List<Fault> faults) {
		super("invalid input: " + faults);
		this.faults = List.copyOf(faults);
	}

	public List<Fault> faults() {
		return this.faults;
	}

	/**
	 * One fault.
	 *
	 * @param pointer JSON pointer (RFC 6901) into the body, such as {@code /lines/0/unit}
	 * @param messageKey key of the translated message
	 */
	public record Fault(String pointer, String messageKey, List<Object> args) {
	}

}
