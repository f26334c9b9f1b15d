package io.cailian.approval;

import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.organisation.PostCode;

/**
 * Reads a step of the rules from JSON.
 */
final class StepReading {

	private StepReading() {
	}

	static Optional<RuleStep> step(Place place) {
		Optional<Phase> phase = place.constant("phase", Phase.class);
		Optional<Integer> order = place.number("order", 1);
		Optional<Boolean> withinLimit = place.flag("withinLimit", false);
		Optional<Integer> dueDays = place.number("dueDays", RuleStep.USUAL_DAYS);
		Optional<Asked> asked = place.constant("kind", Kind.class).flatMap((kind) -> asked(kind, place));
		if (phase.isEmpty() || order.isEmpty() || withinLimit.isEmpty() || dueDays.isEmpty() || asked.isEmpty()) {
			return Optional.empty();
		}
		return place.made(() -> new RuleStep(phase.get(), order.get(), asked.get(), withinLimit.get(), dueDays.get()));
	}

	private static Optional<Asked> asked(Kind kind, Place place) {
		place.allow("phase", "order", "withinLimit", "dueDays", "kind", kind.own, kind.second);
		return switch (kind) {
			case ROLE -> place.text("role").flatMap((role) -> place.made("role", () -> new Asked.OfRole(role)));
			case POST -> post(place).map(Asked.OfPost::new);
			case COMMITTEE -> post(place).flatMap((post) -> place.number("needed", Asked.Committee.ALL)
				.flatMap((needed) -> place.made("needed", () -> new Asked.Committee(post, needed))));
			case MANAGERS ->
				place.number("levels", 1).flatMap((levels) -> place.made("levels", () -> new Asked.Managers(levels)));
			case MANAGERS_TO_LIMIT -> Optional.of(new Asked.ManagersToLimit());
			case MANAGER_OF -> post(place).map(Asked.ManagerOf::new);
			case PERSON -> place.text("account")
				.flatMap((account) -> place.made("account", () -> new Asked.OnePerson(new UserId(account))));
		};
	}

	private static Optional<PostCode> post(Place place) {
		return place.text("post").flatMap((code) -> place.made("post", () -> new PostCode(code)));
	}

	private enum Kind {

		ROLE("role", ""), POST("post", ""), COMMITTEE("post", "needed"), MANAGERS("levels", ""),
		MANAGERS_TO_LIMIT("", ""), MANAGER_OF("post", ""), PERSON("account", "");

		private final String own;

		private final String second;

		Kind(String own, String second) {
			this.own = own;
			this.second = second;
		}

	}

}
