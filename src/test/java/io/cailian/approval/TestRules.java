package io.cailian.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.organisation.PostCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Rules of all kinds for properties.
 */
final class TestRules {

	private TestRules() {
	}

	static Arbitrary<RuleSet> rules() {
		return rows(conditions()).map(RuleSet::new);
	}

	/** Rules whose conditions ask for amounts from something on, and nothing else. */
	static Arbitrary<RuleSet> fromAmounts() {
		return rows(amounts().map((amount) -> (Condition) Condition.Range.from(Condition.AMOUNT, amount)))
			.map(RuleSet::new);
	}

	static Arbitrary<BigDecimal> amounts() {
		return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000000")).ofScale(2);
	}

	static Arbitrary<Condition> conditions() {
		Arbitrary<String> attributes = Arbitraries.of("CATEGORY", "REGION");
		Arbitrary<List<String>> values = Arbitraries.of("A", "B", "C").set().ofMinSize(1).map(List::copyOf);
		return Arbitraries.oneOf(amounts().map((from) -> (Condition) Condition.Range.from(Condition.AMOUNT, from)),
				Combinators.combine(amounts(), amounts())
					.as((from,
							width) -> (Condition) new Condition.Range("NUMBER", Optional.of(from),
									Optional.of(from.add(width).add(BigDecimal.ONE)))),
				amounts().map((below) -> (Condition) Condition.Range.below("NUMBER", below)),
				Combinators.combine(attributes, Arbitraries.of(true, false), values).as(Condition.Choice::new),
				Arbitraries.of(true, false).map((wanted) -> (Condition) new Condition.Flag("FLAG", wanted)));
	}

	private static Arbitrary<List<RuleRow>> rows(Arbitrary<Condition> conditions) {
		Arbitrary<String> texts = Arbitraries.strings()
			.withChars("采购a\"\\<\n/")
			.ofMinLength(1)
			.ofMaxLength(8)
			.map((text) -> "行" + text + "。");
		Arbitrary<RowOutcome> outcomes = Arbitraries.frequencyOf(
				Tuple.of(6, steps().map((step) -> (RowOutcome) new RowOutcome.Approvers(step))),
				Tuple.of(1, texts.map((text) -> (RowOutcome) new RowOutcome.Warning(text))),
				Tuple.of(1, texts.map((text) -> (RowOutcome) new RowOutcome.SubmissionBlocker(text))),
				Tuple.of(1, texts.map((text) -> (RowOutcome) new RowOutcome.ApprovalBlocker(text))));
		return Combinators.combine(texts, conditions.list().ofMaxSize(3), outcomes.list().ofMinSize(1).ofMaxSize(3))
			.as(RuleRow::new)
			.list()
			.ofMinSize(1)
			.ofMaxSize(5);
	}

	private static Arbitrary<RuleStep> steps() {
		Arbitrary<PostCode> posts = Arbitraries.of("CFO", "BOARD").map(PostCode::new);
		Arbitrary<Asked> asked = Arbitraries.oneOf(Arbitraries.of(Asked.ROLES).map(Asked.OfRole::new),
				posts.map(Asked.OfPost::new),
				Combinators.combine(posts, Arbitraries.integers().between(0, 1)).as(Asked.Committee::new),
				Arbitraries.integers().between(1, Asked.MAX_LEVELS).map(Asked.Managers::new),
				Arbitraries.just(new Asked.ManagersToLimit()), posts.map(Asked.ManagerOf::new),
				Arbitraries.of("pat", "qi").map((name) -> new Asked.OnePerson(new UserId(name))));
		return Combinators
			.combine(Arbitraries.of(Phase.class), Arbitraries.integers().between(1, 4), asked,
					Arbitraries.of(true, false), Arbitraries.integers().between(1, RuleStep.MAX_DUE_DAYS))
			.as((phase, order, who, limit, days) -> new RuleStep(who.climbs() ? Phase.HIERARCHY : phase, order, who,
					limit, days));
	}

}
