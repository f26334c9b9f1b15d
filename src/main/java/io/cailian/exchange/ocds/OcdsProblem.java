package io.cailian.exchange.ocds;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong or doubtful about a file, told to a person: what, and where.
 *
 * @param pointer JSON pointer (RFC 6901) to the value; for a missing value, to where it
 * should stand
 * @param args what the message quotes; texts from the file are shortened and their
 * invisible characters spelled out
 */
public record OcdsProblem(String pointer, OcdsFault fault, List<String> args) {

	public OcdsProblem {
		args = List.copyOf(args);
	}

	static OcdsProblem at(Place place, OcdsFault fault, Object... args) {
		return new OcdsProblem(place.pointer(), fault,
				Arrays.stream(args).map((arg) -> Wording.quoted(String.valueOf(arg))).toList());
	}

	public String messageKey() {
		return this.fault.messageKey();
	}

	public OcdsFault.Severity severity() {
		return this.fault.severity();
	}

}
