package io.cailian.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

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
	void aLaterDecisionSpeaksWhileItHoldsAndThenTheEarlierOneAgain() {
		Standing standing = standing(said(CABLES, QualificationStatus.QUALIFIED, 0, 30),
				said(CABLES, QualificationStatus.PREFERRED, 5, 10));

		assertThat(status(standing, 4)).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(status(standing, 7)).isEqualTo(QualificationStatus.PREFERRED);
		assertThat(status(standing, 12)).isEqualTo(QualificationStatus.QUALIFIED);
	}

	/** Found by a purchasing expert: order and expiry of decisions lifted a sanction. */
	@Test
	void aDisqualificationFromNewYearOutlivesAQualificationDecidedLater() {
		Said disqualified = new Said(QualificationId.next(), Scope.of(CABLES), QualificationStatus.DISQUALIFIED,
				LocalDate.of(2027, 1, 1), Optional.empty(), false, 0);
		Said qualified = new Said(QualificationId.next(), Scope.of(CABLES), QualificationStatus.QUALIFIED,
				LocalDate.of(2026, 11, 22), Optional.of(LocalDate.of(2027, 6, 30)), false, 1);
		Standing standing = standing(disqualified, qualified);

		assertThat(standing.at(POINT, LocalDate.of(2026, 12, 31)).status()).isEqualTo(QualificationStatus.QUALIFIED);
		for (String day : List.of("2027-01-01", "2027-02-01", "2027-06-30", "2027-07-01")) {
			assertThat(standing.at(POINT, LocalDate.parse(day)).status()).as(day)
				.isEqualTo(QualificationStatus.DISQUALIFIED);
		}
		Standing lifted = standing(disqualified, new Said(QualificationId.next(), Scope.of(CABLES),
				QualificationStatus.QUALIFIED, qualified.from(), qualified.to(), true, 1));
		assertThat(lifted.at(POINT, LocalDate.of(2027, 2, 1)).status()).isEqualTo(QualificationStatus.QUALIFIED);
		assertThat(lifted.at(POINT, LocalDate.of(2027, 7, 1)).status()).isEqualTo(QualificationStatus.CANDIDATE);
	}

	@Test
	void aSanctionOfTheWholeCategoryOutweighsAQualificationOfANearerOne() {
		Standing standing = standing(said(GOODS, QualificationStatus.DISQUALIFIED, 0, 10),
				said(LOW, QualificationStatus.PREFERRED, 0, 30));

		assertThat(status(standing, 9)).isEqualTo(QualificationStatus.DISQUALIFIED);
		assertThat(status(standing, 10)).isEqualTo(QualificationStatus.PREFERRED);
	}

	@Test
	void aQuestionAboutACategoryAsksForAllBelowItAndOneThatLeavesItOutMayMeanAny() {
		Standing standing = standing(said(CABLES, QualificationStatus.DISQUALIFIED, 0, 10));
		ScopePoint parent = new ScopePoint(List.of(GOODS), Set.of(GOODS, CABLES, LOW), Optional.empty(),
				Optional.empty());
		ScopePoint other = new ScopePoint(List.of(COAL), Set.of(COAL), Optional.empty(), Optional.empty());
		ScopePoint none = new ScopePoint(List.of(), Optional.empty(), Optional.empty());

		assertThat(standing.at(parent, day(1)).status()).isEqualTo(QualificationStatus.DISQUALIFIED);
		assertThat(standing.at(other, day(1)).status()).isEqualTo(QualificationStatus.CANDIDATE);
		assertThat(standing.leftOpenAt(other, day(1))).isEmpty();
		assertThat(standing.leftOpenAt(parent, day(1))).isEmpty();
		assertThat(standing.leftOpenAt(none, day(1))).hasSize(1);
		assertThat(standing.leftOpenAt(none, day(10))).isEmpty();
	}

	@Test
	void aRegionOrUnitLeftOpenMayBeTheOneASanctionIsAbout() {
		Standing standing = standing(new Said(QualificationId.next(), scope(CABLES, JIANGSU, UNIT),
				QualificationStatus.RESTRICTED, day(0), Optional.empty(), false, 0));

		assertThat(standing.leftOpenAt(new ScopePoint(LINEAGE, Optional.of(CHINA), Optional.empty()), day(1)))
			.hasSize(1);
		assertThat(
				standing.leftOpenAt(new ScopePoint(LINEAGE, Optional.of(new Region("DE")), Optional.empty()), day(1)))
			.isEmpty();
		assertThat(standing.leftOpenAt(POINT, day(1))).isEmpty();
		assertThat(status(standing, 1)).isEqualTo(QualificationStatus.RESTRICTED);
	}

	@Property(tries = 500)
	void aDayCoveredByASanctionNobodyLiftedIsNeverAGoodOne(@ForAll("decisions") List<Said> drawn) {
		List<Said> decisions = inOrder(drawn);
		Standing standing = new Standing(decisions, List.of(), List.of());
		for (int i = 0; i < DAYS; i++) {
			LocalDate day = day(i);
			boolean sanctioned = decisions.stream()
				.anyMatch((said) -> said.status().isSanction() && covers(said.scope()) && !said.from().isAfter(day)
						&& said.to().map(day::isBefore).orElse(true)
						&& decisions.stream()
							.noneMatch((later) -> later.lifts() && later.order() > said.order()
									&& later.scope().equals(said.scope()) && !later.from().isAfter(day)));
			assertThat(standing.at(POINT, day).status().isSanction()).as("day " + i).isEqualTo(sanctioned);
		}
	}

	@Test
	void aUnitOrARegionOfItsOwnPrecedesAllOfThemButNotANearerCategory() {
		Standing standing = standing(said(CABLES, QualificationStatus.QUALIFIED, 0, 30),
				new Said(QualificationId.next(), scope(CABLES, CHINA, null), QualificationStatus.PREFERRED, day(0),
						Optional.of(day(30)), false, 1),
				new Said(QualificationId.next(), scope(CABLES, null, UNIT), QualificationStatus.RESTRICTED, day(0),
						Optional.of(day(30)), false, 2));

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
		List<Said> decisions = inOrder(drawn);
		Standing standing = new Standing(decisions, certificates, requirements);
		QualificationStatus[] calendar = new QualificationStatus[DAYS];
		Arrays.fill(calendar, QualificationStatus.CANDIDATE);
		decisions.stream()
			.filter((said) -> !said.status().isSanction() && covers(said.scope()))
			.sorted(Comparator.comparingInt((Said said) -> distance(said.scope())).reversed())
			.forEach((said) -> write(calendar, said, (i) -> true));
		Stream.of(QualificationStatus.RESTRICTED, QualificationStatus.DISQUALIFIED)
			.forEach((gravity) -> decisions.stream()
				.filter((said) -> said.status() == gravity && covers(said.scope()))
				.forEach((said) -> write(calendar, said,
						(i) -> decisions.subList(said.order() + 1, decisions.size())
							.stream()
							.noneMatch((later) -> later.lifts() && later.scope().equals(said.scope())
									&& !day(i).isBefore(later.from())))));
		for (int i = 0; i < DAYS; i++) {
			QualificationStatus decided = calendar[i];
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

	/** Writes a decision into the days on which it holds and counts. */
	private static void write(QualificationStatus[] calendar, Said said, IntPredicate counts) {
		for (int i = 0; i < DAYS; i++) {
			if (!day(i).isBefore(said.from()) && (said.to().isEmpty() || day(i).isBefore(said.to().get()))
					&& counts.test(i)) {
				calendar[i] = said.status();
			}
		}
	}

	private static List<Said> inOrder(List<Said> drawn) {
		List<Said> decisions = new ArrayList<>();
		drawn.forEach((said) -> decisions.add(new Said(said.id(), said.scope(), said.status(), said.from(), said.to(),
				said.lifts(), decisions.size())));
		return decisions;
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
		Arbitrary<Boolean> lifts = Arbitraries.of(true, false, false);
		return Combinators.combine(scopes(false), Arbitraries.of(QualificationStatus.class), begin, length, lifts)
			.as((scope, status, from, days, lifting) -> new Said(QualificationId.next(), scope, status, day(from),
					days.map((count) -> day(from + count)), lifting, 0))
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
		return new Said(QualificationId.next(), Scope.of(category), status, day(from), Optional.of(day(to)), false,
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
