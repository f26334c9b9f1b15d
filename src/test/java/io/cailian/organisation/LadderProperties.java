package io.cailian.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.cailian.identity.UserId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever lines are recorded, circles and people with several accounts among them,
 * climbing ends, meets nobody twice and never the person who climbs.
 */
class LadderProperties {

	private static final int ACCOUNTS = 8;

	@Property
	void climbingEndsAndNeverMeetsAPersonTwice(@ForAll("lines") Map<Integer, Integer> managers,
			@ForAll("owners") List<Integer> owners, @ForAll @IntRange(max = ACCOUNTS - 1) int start,
			@ForAll @IntRange(max = 12) int most) {
		Ladder ladder = ladder(managers, owners);

		List<UserId> above = ladder.above(account(start), most);

		Set<Integer> people = new HashSet<>(Set.of(owners.get(start)));
		assertThat(above).hasSizeLessThanOrEqualTo(most)
			.allSatisfy((manager) -> assertThat(people.add(owners.get(number(manager)))).isTrue());
	}

	@Property
	void eachIsTheManagerOfTheOneBeforeAndOnlyAKnownReasonEndsTheClimb(@ForAll("lines") Map<Integer, Integer> managers,
			@ForAll("owners") List<Integer> owners, @ForAll @IntRange(max = ACCOUNTS - 1) int start,
			@ForAll @IntRange(max = 12) int most) {
		List<UserId> above = ladder(managers, owners).above(account(start), most);

		int at = start;
		Set<Integer> met = new HashSet<>(Set.of(owners.get(start)));
		for (UserId manager : above) {
			assertThat(managers).containsEntry(at, number(manager));
			at = number(manager);
			met.add(owners.get(at));
		}
		if (above.size() < most && managers.containsKey(at)) {
			assertThat(met).contains(owners.get(managers.get(at)));
		}
	}

	@Example
	void aCircleIsClimbedOnce() {
		Ladder ladder = ladder(Map.of(0, 1, 1, 2, 2, 0), IntStream.range(0, ACCOUNTS).boxed().toList());

		assertThat(ladder.above(account(0), 5)).containsExactly(account(1), account(2));
	}

	@Provide
	Arbitrary<Map<Integer, Integer>> lines() {
		Arbitrary<Integer> account = Arbitraries.integers().between(0, ACCOUNTS - 1);
		return Arbitraries.maps(account, account).ofMaxSize(ACCOUNTS);
	}

	/** Which person each account belongs to. */
	@Provide
	Arbitrary<List<Integer>> owners() {
		return Arbitraries.integers().between(0, ACCOUNTS - 1).list().ofSize(ACCOUNTS);
	}

	private static Ladder ladder(Map<Integer, Integer> managers, List<Integer> owners) {
		return new Ladder((person) -> Optional.ofNullable(managers.get(number(person))).map(LadderProperties::account),
				(person) -> IntStream.range(0, ACCOUNTS)
					.filter((other) -> owners.get(other).equals(owners.get(number(person))))
					.mapToObj(LadderProperties::account)
					.collect(Collectors.toSet()));
	}

	private static UserId account(int number) {
		return new UserId("account" + number);
	}

	private static int number(UserId account) {
		return Integer.parseInt(account.value().substring("account".length()));
	}

}
