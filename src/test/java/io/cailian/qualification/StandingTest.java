package io.cailian.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;
import io.cailian.qualification.Standing.Held;
import io.cailian.qualification.Standing.Said;
import io.cailian.qualification.Standing.Wanted;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a supplier stands follows from what was decided and which certificates it holds.
 */
class StandingTest {

	private static final LocalDate START = LocalDate.of(2026, 1, 1);

	private static final int DAYS = 40;

	private static final CategoryId GOODS = category(1);

	private static final CategoryId CABLES = category(2);

	private static final CategoryId LOW = category(3);

	private static final CategoryId COAL = category(4);

	private static final List<CategoryId> LINEAGE = List.of(LOW, CABLES, GOODS);

	private static final Region CHINA = new Region("CN");

	private static final Region JIANGSU = new Region("CN-JS");

	private static final BusinessUnitId UNIT = new BusinessUnitId(new UUID(0, 9));

	private static final CertificateTypeId LICENCE = new CertificateTypeId(new UUID(0, 7));

	private static final CertificateTypeId PRODUCT = new CertificateTypeId(new UUID(0, 8));

	private int order;

	private static final ScopePoint POINT = new ScopePoint(LINEAGE, Optional.of(JIANGSU), Optional.of(UNIT));

	@Test
	void whoeverNothingWasDecidedAboutIsACandidate() {
		assertThat(standing().at(POINT, START).status()).isEqualTo(QualificationStatus.CANDIDATE);
		assertThat(standing(said(COAL, QualificationStatus.PREFERRED, 0, 10)).at(POINT, START).status())
			.isEqualTo(QualificationStatus.CANDIDATE);
	}

	@Test
	void aQualificationCoversWhatLiesUnderItsCategory() {
		Standing standing = standing(said(GOODS, QualificationStatus.QUALIFIED, 0, 10));

		assertThat(status(standing, 0)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(status(standing, 9)).isEqualTo(QualificationStatus.QUALIFIED);
	}

	@Test
	void itHoldsFromItsFirstDayUntilBeforeItsEndAndFallsBackToCandidate() {
		Standing standing = standing(said(CABLES, QualificationStatus.PREFERRED, 5, 10));

		assertThat(status(standing, 4)).isEqualTo(QualificationStatus.CANDIDATE);
		assertThat(status(standing, 5)).isEqualTo(QualificationStatus.PREFERRED);
		assertThat(status(standing, 9)).isEqualTo(QualificationStatus.PREFERRED);
		assertThat(status(standing, 10)).isEqualTo(QualificationStatus.CANDIDATE);
	}

	@Test
	void theNearerCategorySpeaksUntilItSaysNothingAnyMore() {
		Standing standing = standing(said(GOODS, QualificationStatus.QUALIFIED, 0, 30),
				said(CABLES, QualificationStatus.DISQUALIFIED, 5, 10));

		assertThat(status(standing, 4)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(status(standing, 5)).isEqualTo(QualificationStatus.DISQUALIFIED);
		assertThat(status(standing, 10)).isEqualTo(QualificationStatus.QUALIFIED);
	}

	@Test
	void aLaterDecisionEndsTheEarlierOneForGood() {
		Standing standing = standing(said(CABLES, QualificationStatus.QUALIFIED, 0, 30),
				said(CABLES, QualificationStatus.PREFERRED, 5, 10));

		assertThat(status(standing, 4)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(status(standing, 7)).isEqualTo(QualificationStatus.PREFERRED);
		assertThat(status(standing, 12)).isEqualTo(QualificationStatus.CANDIDATE);
	}

	@Test
	void aUnitOrARegionOfItsOwnPrecedesAllOfThemButNotANearerCategory() {
		Standing standing = standing(said(CABLES, QualificationStatus.QUALIFIED, 0, 30),
				new Said(QualificationId.next(), scope(CABLES, CHINA, null), QualificationStatus.PREFERRED, day(0),
						Optional.of(day(30)), 1),
				new Said(QualificationId.next(), scope(CABLES, null, UNIT), QualificationStatus.RESTRICTED, day(0),
						Optional.of(day(30)), 2));

		assertThat(status(standing, 1)).isEqualTo(QualificationStatus.RESTRICTED);
		assertThat(standing.at(new ScopePoint(LINEAGE, Optional.of(JIANGSU), Optional.empty()), day(1)).status())
			.isEqualTo(QualificationStatus.PREFERRED);
		assertThat(standing.at(new ScopePoint(LINEAGE, Optional.empty(), Optional.empty()), day(1)).status())
			.isEqualTo(QualificationStatus.QUALIFIED);
	}

	@Test
	void aMandatoryCertificateRestrictsFromTheDayAfterItsLastAndLiftsWhenRenewed() {
		Wanted wanted = new Wanted(LICENCE, Scope.of(CABLES));
		Held first = new Held(LICENCE, day(-100), Optional.of(day(9)));
		List<Said> qualified = List.of(said(CABLES, QualificationStatus.PREFERRED, 0, 30));

		Standing before = new Standing(qualified, List.of(first), List.of(wanted));
		assertThat(status(before, 9)).isEqualTo(QualificationStatus.PREFERRED);
		assertThat(status(before, 10)).isEqualTo(QualificationStatus.RESTRICTED);
		assertThat(before.at(POINT, day(10)).lapsed()).containsExactly(LICENCE);
		assertThat(before.at(POINT, day(10)).decided()).isEqualTo(QualificationStatus.PREFERRED);

		Standing renewed = new Standing(qualified, List.of(first, new Held(LICENCE, day(12), Optional.of(day(400)))),
				List.of(wanted));
		assertThat(status(renewed, 11)).isEqualTo(QualificationStatus.RESTRICTED);
		assertThat(status(renewed, 12)).isEqualTo(QualificationStatus.PREFERRED);
	}

	@Test
	void aLapseRestrictsOnlyWhereTheCertificateIsWantedAndNobodyWhoNeverHeldIt() {
		Held lapsed = new Held(LICENCE, day(-100), Optional.of(day(-1)));
		List<Said> qualified = List.of(said(CABLES, QualificationStatus.QUALIFIED, 0, 30));

		assertThat(status(new Standing(qualified, List.of(lapsed), List.of(new Wanted(LICENCE, Scope.of(COAL)))), 1))
			.isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(status(new Standing(qualified, List.of(lapsed), List.of()), 1))
			.isEqualTo(QualificationStatus.QUALIFIED);
		Standing never = new Standing(qualified, List.of(), List.of(new Wanted(LICENCE, Scope.of(CABLES))));
		assertThat(status(never, 1)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(never.missingAt(POINT, day(1))).containsExactly(LICENCE);
		assertThat(status(new Standing(qualified, List.of(lapsed), List.of(new Wanted(LICENCE, Scope.EVERYTHING))), 1))
			.isEqualTo(QualificationStatus.RESTRICTED);
	}

	/**
	 * The same by walking through the calendar: decisions are written into days one after
	 * another, certificates are looked up day by day.
	 */
	@Property(tries = 500)
	void theStatusIsWhatWalkingThroughTheCalendarSays(@ForAll("decisions") List<Said> drawn,
			@ForAll("certificates") List<Held> certificates, @ForAll("requirements") List<Wanted> requirements) {
		List<Said> decisions = new ArrayList<>();
		drawn.forEach((said) -> decisions
			.add(new Said(said.id(), said.scope(), said.status(), said.from(), said.to(), decisions.size())));
		Standing standing = new Standing(decisions, certificates, requirements);
		Map<Scope, @Nullable QualificationStatus[]> calendar = new HashMap<>();
		for (Said said : decisions) {
			@Nullable QualificationStatus[] days = calendar.computeIfAbsent(said.scope(),
					(scope) -> new QualificationStatus[DAYS]);
			for (int i = 0; i < DAYS; i++) {
				if (!day(i).isBefore(said.from())) {
					boolean over = said.to().isPresent() && !day(i).isBefore(said.to().get());
					days[i] = over ? null : said.status();
				}
			}
		}
		for (int i = 0; i < DAYS; i++) {
			int today = i;
			QualificationStatus decided = calendar.entrySet()
				.stream()
				.filter((entry) -> covers(entry.getKey()) && entry.getValue()[today] != null)
				.min(Comparator.comparingInt((entry) -> distance(entry.getKey())))
				.map((entry) -> entry.getValue()[today])
				.orElse(QualificationStatus.CANDIDATE);
			boolean lapsed = false;
			for (Wanted wanted : requirements) {
				boolean good = false;
				boolean ended = false;
				for (Held held : certificates) {
					if (held.type().equals(wanted.type())) {
						boolean over = held.expires().isPresent() && day(i).isAfter(held.expires().get());
						good |= !over && !day(i).isBefore(held.issued());
						ended |= over;
					}
				}
				lapsed |= covers(wanted.scope()) && ended && !good;
			}
			boolean earned = decided == QualificationStatus.QUALIFIED || decided == QualificationStatus.PREFERRED;
			assertThat(standing.at(POINT, day(i)).status()).as("day " + i)
				.isEqualTo((lapsed && earned) ? QualificationStatus.RESTRICTED : decided);
		}
	}

	private static boolean covers(Scope scope) {
		return (scope.category().isEmpty() || LINEAGE.contains(scope.category().get()))
				&& (scope.region().isEmpty() || scope.region().get().equals(CHINA)
						|| scope.region().get().equals(JIANGSU))
				&& (scope.unit().isEmpty() || scope.unit().get().equals(UNIT));
	}

	private static int distance(Scope scope) {
		int category = scope.category().map(LINEAGE::indexOf).orElse(9);
		int unit = scope.unit().isPresent() ? 0 : 1;
		int region = scope.region().map((each) -> each.equals(JIANGSU) ? 0 : 1).orElse(2);
		return category * 100 + unit * 10 + region;
	}

	@Provide
	Arbitrary<List<Said>> decisions() {
		Arbitrary<Integer> begin = Arbitraries.integers().between(-5, DAYS);
		Arbitrary<Optional<Integer>> length = Arbitraries.integers().between(1, 20).optional(0.8);
		return Combinators.combine(scopes(false), Arbitraries.of(QualificationStatus.class), begin, length)
			.as((scope, status, from, days) -> new Said(QualificationId.next(), scope, status, day(from),
					days.map((count) -> day(from + count)), 0))
			.list()
			.ofMaxSize(8);
	}

	@Provide
	Arbitrary<List<Held>> certificates() {
		return Combinators
			.combine(Arbitraries.of(LICENCE, PRODUCT), Arbitraries.integers().between(-20, DAYS),
					Arbitraries.integers().between(0, 30).optional(0.8))
			.as((type, from, days) -> new Held(type, day(from), days.map((count) -> day(from + count))))
			.list()
			.ofMaxSize(5);
	}

	@Provide
	Arbitrary<List<Wanted>> requirements() {
		return Combinators.combine(Arbitraries.of(LICENCE, PRODUCT), scopes(true)).as(Wanted::new).list().ofMaxSize(3);
	}

	private static Arbitrary<Scope> scopes(boolean alsoAll) {
		List<Optional<CategoryId>> categories = new ArrayList<>(
				List.of(Optional.of(LOW), Optional.of(CABLES), Optional.of(GOODS), Optional.of(COAL)));
		if (alsoAll) {
			categories.add(Optional.empty());
		}
		return Combinators.combine(Arbitraries.of(categories),
				Arbitraries.of(List.of(Optional.<Region>empty(), Optional.of(CHINA), Optional.of(JIANGSU),
						Optional.of(new Region("DE")))),
				Arbitraries.of(List.of(Optional.<BusinessUnitId>empty(), Optional.of(UNIT),
						Optional.of(new BusinessUnitId(new UUID(0, 5))))))
			.as(Scope::new);
	}

	private static Standing standing(Said... decisions) {
		return new Standing(List.of(decisions), List.of(), List.of());
	}

	private Said said(CategoryId category, QualificationStatus status, int from, int to) {
		return new Said(QualificationId.next(), Scope.of(category), status, day(from), Optional.of(day(to)),
				this.order++);
	}

	private static Scope scope(CategoryId category, @Nullable Region region, @Nullable BusinessUnitId unit) {
		return new Scope(Optional.of(category), Optional.ofNullable(region), Optional.ofNullable(unit));
	}

	private static QualificationStatus status(Standing standing, int day) {
		return standing.at(POINT, day(day)).status();
	}

	private static LocalDate day(int number) {
		return START.plusDays(number);
	}

	private static CategoryId category(int number) {
		return new CategoryId(new UUID(0, number));
	}

}
