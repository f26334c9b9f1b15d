package io.cailian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the database counts and ranks is what somebody would who had all decisions in
 * hand.
 */
@SuppressWarnings("NullAway.Init")
class DecisionTalliesTest extends WorkflowTest {

	private static final Instant AT = Instant.parse("2016-03-02T02:00:00Z");

	private static final ApprovalPeriod MARCH = new ApprovalPeriod(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 31),
			null);

	@Autowired
	private DecisionTallies tallies;

	@Autowired
	private JdbcClient database;

	private final List<Taken> all = new ArrayList<>();

	@AfterEach
	void nothingIsLeft() {
		this.database.sql("delete from approval_decision where decided_at < :end")
			.param("end", LocalDateTime.of(2017, 1, 1, 0, 0))
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, 1", "2, 1, 2", "3, 2, 3", "4, 2, 4", "9, 5, 9", "10, 5, 9", "11, 6, 10", "20, 10, 18",
			"100, 50, 90", "101, 51, 91" })
	void medianAndP90AreByNearestRank(int count, long median, long p90) {
		LongStream.rangeClosed(1, count).forEach((seconds) -> take("a", "x", AT, AT, count + 1 - seconds, false));

		ApprovalFigures figures = ofStep("a");

		assertThat(figures.median()).isEqualTo(Duration.ofSeconds(median));
		assertThat(figures.p90()).isEqualTo(Duration.ofSeconds(p90));
	}

	@Test
	void theDueInstantItselfIsInTimeAndWhatHasNoneIsNotAskedAbout() {
		take("a", "x", AT, AT, 1L, false);
		take("a", "x", AT.plusNanos(1000), AT, 1L, true);
		take("a", "x", AT, AT.plusSeconds(1), 1L, false);
		take("a", "x", AT, null, 1L, false);

		assertThat(ofStep("a"))
			.isEqualTo(new ApprovalFigures(4, 3, 2, Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 0, 0, null));
	}

	@Test
	void olderDecisionsAreCountedAndLeftOut() {
		take("a", "x", AT, AT, 3600L, false);
		take("a", "x", AT, AT.minusSeconds(1), null, true);

		assertThat(ofStep("a"))
			.isEqualTo(new ApprovalFigures(1, 1, 1, Duration.ofHours(1), Duration.ofHours(1), 0, 1, 0, null));
	}

	@Test
	void anyDecisionsAreTalliedAsByHand() {
		long seed = Long.getLong("cailian.test.seed", System.nanoTime());
		Random random = new Random(seed);
		for (int i = 0; i < 400; i++) {
			take(List.of("a", "b", "c").get(random.nextInt(3)), List.of("x", "y", "z").get(random.nextInt(3)), AT,
					random.nextInt(4) == 0 ? null : AT.plusSeconds(random.nextInt(3) - 1),
					random.nextInt(5) == 0 ? null : (long) random.nextInt(60), random.nextBoolean());
		}

		assertThat(this.tallies.bySteps(MARCH)).as("seed " + seed)
			.isEqualTo(byHand((taken) -> new ApprovalTimes.Step("p", taken.step(), null)));
		assertThat(this.tallies.byAccounts(MARCH, Map.of())).as("seed " + seed)
			.isEqualTo(byHand((taken) -> new UserId(taken.by())));
		assertThat(this.tallies.byAccounts(MARCH, Map.of(new UserId("z"), new UserId("x")))).as("seed " + seed)
			.isEqualTo(byHand((taken) -> new UserId(taken.by().equals("z") ? "x" : taken.by())));
	}

	private <K> Map<K, ApprovalFigures> byHand(Function<Taken, K> key) {
		return this.all.stream()
			.collect(Collectors.groupingBy(key, Collectors.collectingAndThen(Collectors.toList(), this::counted)));
	}

	private ApprovalFigures counted(List<Taken> taken) {
		List<Long> seconds = taken.stream().map(Taken::seconds).filter(Objects::nonNull).sorted().toList();
		return new ApprovalFigures(seconds.size(), count(taken, (each) -> each.due() != null),
				count(taken, (each) -> each.due() != null && !AT.isAfter(each.due())), rank(seconds, 0.5),
				rank(seconds, 0.9), count(taken, Taken::escalated), taken.size() - seconds.size(), 0, null);
	}

	private static int count(List<Taken> taken, Predicate<Taken> which) {
		return (int) taken.stream().filter((each) -> each.seconds() != null).filter(which).count();
	}

	private static @Nullable Duration rank(List<Long> sorted, double share) {
		return sorted.isEmpty() ? null
				: Duration.ofSeconds(sorted.get((int) Math.ceil(Math.round(sorted.size() * share * 10) / 10.0) - 1));
	}

	private ApprovalFigures ofStep(String step) {
		return Objects.requireNonNull(this.tallies.bySteps(MARCH).get(new ApprovalTimes.Step("p", step, null)));
	}

	private void take(String step, String by, Instant at, @Nullable Instant due, @Nullable Long seconds,
			boolean escalated) {
		this.all.add(new Taken(step, by, due, seconds, escalated));
		RecordedDecisions.add(this.database, "p", step, by, at, due, seconds, escalated);
	}

	private record Taken(String step, String by, @Nullable Instant due, @Nullable Long seconds, boolean escalated) {
	}

}
