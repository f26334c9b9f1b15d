package io.cailian.approval;

import java.util.List;
import java.util.Optional;

/**
 * A type of document with how its rules stand.
 *
 * @param inForce the version that counts today; empty for the standing chain
 * @param coming approved versions that begin later, the next first
 * @param open the version that is worked on
 */
public record RuleType(String type, Optional<RuleVersionLine> inForce, List<RuleVersionLine> coming,
		Optional<RuleVersionLine> open) {

	public RuleType {
		coming = List.copyOf(coming);
	}

}
