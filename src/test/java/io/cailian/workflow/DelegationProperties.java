package io.cailian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
 * Whoever delegates to whomever, circles and people with several accounts among them, the
 * way to the delegate ends, meets nobody twice and nobody who may not decide.
 */
class DelegationProperties {

	private static final int ACCOUNTS = 8;

	private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

	@Property
	void theWayEndsAndMeetsNobodyTwiceAndNobodyWhoMayNotDecide(@ForAll("away") Map<Integer, Integer> away,
			@ForAll("owners") List<Integer> owners, @ForAll("barred") Set<Integer> barred,
			@ForAll @IntRange(max = ACCOUNTS - 1) int start) {
		List<Delegation> links = chain(away, owners, barred, Map.of()).from(account(start));

		Set<Integer> met = new HashSet<>(Set.of(owners.get(start)));
		assertThat(links).hasSizeLessThanOrEqualTo(DelegationChain.MOST_LINKS).allSatisfy((link) -> {
			int delegate = owners.get(number(link.delegate()));
			assertThat(met.add(delegate)).isTrue();
			assertThat(barred).doesNotContain(delegate);
		});
	}

	@Property
	void eachLinkBeginsWhereTheOneBeforeEnds(@ForAll("away") Map<Integer, Integer> away,
			@ForAll("owners") List<Integer> owners, @ForAll("barred") Set<Integer> barred,
			@ForAll @IntRange(max = ACCOUNTS - 1) int start) {
		int at = owners.get(start);
		for (Delegation link : chain(away, owners, barred, Map.of()).from(account(start))) {
			assertThat(owners.get(number(link.delegator()))).isEqualTo(at);
			at = owners.get(number(link.delegate()));
		}
	}

	@Property
	void noAdministratorEndsUpWithWhatTheyOrdered(@ForAll("away") Map<Integer, Integer> away,
			@ForAll("owners") List<Integer> owners, @ForAll("away") Map<Integer, Integer> orderedBy,
			@ForAll @IntRange(max = ACCOUNTS - 1) int start) {
		Set<Integer> orderers = new HashSet<>();
		for (Delegation link : chain(away, owners, Set.of(), orderedBy).from(account(start))) {
			link.appointedBy().ifPresent((by) -> orderers.add(owners.get(number(by))));
			assertThat(orderers).doesNotContain(owners.get(number(link.delegate())));
		}
	}

	@Example
	void aWayOfFourIsCutAfterThree() {
		List<Delegation> links = chain(Map.of(0, 1, 1, 2, 2, 3, 3, 4), List.of(0, 1, 2, 3, 4, 5, 6, 7), Set.of(),
				Map.of())
			.from(account(0));

		assertThat(links).extracting(Delegation::delegate).containsExactly(account(1), account(2), account(3));
	}

	@Example
	void whatSomebodyBarredDelegatesIsNotTheirsToGive() {
		List<Delegation> links = chain(Map.of(0, 1, 1, 2), List.of(0, 1, 2, 3, 4, 5, 6, 7), Set.of(1), Map.of())
			.from(account(0));

		assertThat(links).isEmpty();
	}

	@Provide
	Arbitrary<Map<Integer, Integer>> away() {
		Arbitrary<Integer> account = Arbitraries.integers().between(0, ACCOUNTS - 1);
		return Arbitraries.maps(account, account).ofMaxSize(ACCOUNTS);
	}

	/** Which person each account belongs to. */
	@Provide
	Arbitrary<List<Integer>> owners() {
		return Arbitraries.integers().between(0, ACCOUNTS - 1).list().ofSize(ACCOUNTS);
	}

	@Provide
	Arbitrary<Set<Integer>> barred() {
		return Arbitraries.integers().between(0, ACCOUNTS - 1).set().ofMaxSize(ACCOUNTS / 2);
	}

	private static DelegationChain chain(Map<Integer, Integer> away, List<Integer> owners, Set<Integer> barred,
			Map<Integer, Integer> orderedBy) {
		return new DelegationChain(
				(person) -> away.entrySet()
					.stream()
					.filter((other) -> owners.get(other.getKey()).equals(owners.get(number(person))))
					.findFirst()
					.map((entry) -> delegation(entry.getKey(), entry.getValue(),
							Optional.ofNullable(orderedBy.get(entry.getKey())))),
				(person) -> !barred.contains(owners.get(number(person))),
				(one, other) -> owners.get(number(one)).equals(owners.get(number(other))));
	}

	private static Delegation delegation(int delegator, Integer delegate, Optional<Integer> orderedBy) {
		return Delegation.of(
				new DelegationDraft(UUID.randomUUID(), account(delegator), account(delegate), NOW,
						NOW.plus(Duration.ofDays(1)), Set.of(), Optional.empty(), "Away"),
				account(orderedBy.orElse(delegator)), orderedBy.isEmpty(), NOW);
	}

	private static UserId account(int number) {
		return new UserId("account-" + number);
	}

	private static int number(UserId account) {
		return Integer.parseInt(account.value().substring("account-".length()));
	}

}
