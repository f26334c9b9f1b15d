package io.cailian.approval;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.ChainStep;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for whatever rules people write: the file says what the rules say, nobody is
 * spared by a larger amount or by a gap in what is known, and managers agree in their
 * order.
 */
class RuleProperties {

	private static final TestCompany COMPANY = new TestCompany().above("clerk", "m1", "m2", "m3", "m4", "m5")
		.above("cfo", "m5")
		.above("ann", "m4")
		.post("CFO", "cfo")
		.post("BOARD", "ann", "bob", "cem");

	static {
		List.of("m1", "m2", "m3", "m4", "cfo", "ann", "bob", "cem", "pat", "qi")
			.forEach((name) -> COMPANY.limit(name, "2000000"));
		COMPANY.limit("m1", "1000").limit("m2", "50000").limit("m3", "400000").limit("m5", "2000000");
		Asked.ROLES.forEach((role) -> COMPANY.role(role, "cfo"));
	}

	@Property
	void theFileSaysWhatTheRulesSay(@ForAll("rules") RuleSet rules) {
		RuleFile file = new RuleFile("AWARD", "CNY", rules);

		assertThat(RuleFile.read(file.write())).isEqualTo(file);
		assertThat(StoredRules.read(StoredRules.write(rules))).isEqualTo(rules);
	}

	@Property
	void moreMoneyNeverAsksFewerPeople(@ForAll("fromAmounts") RuleSet rules, @ForAll("amounts") BigDecimal one,
			@ForAll("amounts") BigDecimal other) {
		Optional<Set<Object>> less = asked(rules, new KnownFacts(Optional.of(one.min(other)), Map.of()));
		Optional<Set<Object>> more = asked(rules, new KnownFacts(Optional.of(one.max(other)), Map.of()));

		Assume.that(less.isPresent() && more.isPresent());
		assertThat(more.get()).containsAll(less.get());
	}

	@Property
	void notKnowingNeverFiresFewerRows(@ForAll("rules") RuleSet rules, @ForAll("amounts") BigDecimal amount,
			@ForAll boolean flag) {
		KnownFacts known = new KnownFacts(Optional.of(amount), Map.of("CATEGORY", List.of("A"), "REGION",
				List.of("B", "C"), "NUMBER", List.of(amount.toPlainString()), "FLAG", List.of("" + flag)));

		assertThat(rules.judge(new KnownFacts(Optional.empty(), Map.of())).fired()).extracting(RowJudgement::number)
			.containsAll(rules.judge(known).fired().stream().map(RowJudgement::number).toList());
	}

	@Property
	void stagesAreCountedWithoutGapsAndManagersAgreeInTheirOrder(@ForAll("rules") RuleSet rules,
			@ForAll("amounts") BigDecimal amount) {
		Optional<List<ChainStep>> chain = chain(rules, new KnownFacts(Optional.of(amount), Map.of()));

		Assume.that(chain.isPresent());
		assertThat(chain.get().stream().map(ChainStep::stage).distinct().toList())
			.containsExactlyElementsOf(IntStream.rangeClosed(1, chain.get().getLast().stage()).boxed().toList());
		List<ChainStep> managers = chain.get()
			.stream()
			.filter((step) -> step.name().en().startsWith("manager m"))
			.toList();
		for (int i = 0; i < managers.size(); i++) {
			assertThat(managers.get(i).name().en()).isEqualTo("manager m" + (i + 1));
			assertThat(i == 0 || managers.get(i).stage() > managers.get(i - 1).stage()).isTrue();
		}
	}

	private static Optional<Set<Object>> asked(RuleSet rules, KnownFacts facts) {
		return chain(rules, facts).map((chain) -> {
			Set<Object> asked = new HashSet<>();
			chain.forEach((step) -> step.seats().forEach((seat) -> {
				asked.addAll(seat.people());
				asked.addAll(seat.role().stream().collect(Collectors.toSet()));
			}));
			return asked;
		});
	}

	private static Optional<List<ChainStep>> chain(RuleSet rules, KnownFacts facts) {
		try {
			return Optional.of(new ChainPlanning(COMPANY, COMPANY)
				.plan(new PlanRequest("AWARD", new UserId("clerk"), facts.amount()), rules.judge(facts)));
		}
		catch (RuleViolation refused) {
			return Optional.empty();
		}
	}

	@Provide
	Arbitrary<RuleSet> rules() {
		return TestRules.rules();
	}

	@Provide
	Arbitrary<RuleSet> fromAmounts() {
		return TestRules.fromAmounts();
	}

	@Provide
	Arbitrary<BigDecimal> amounts() {
		return TestRules.amounts();
	}

}
