package io.cailian.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures proposals on labelled pairs and writes the figures to
 * {@code target/duplicates.txt}. The rules were made looking at the part
 * {@code development}; the part {@code held-out} was left alone until they were done.
 */
class LabelledPairsTest {

	private static final double PRECISION = 0.995;

	private static final double RECALL = 0.95;

	private static final Set<String> HARD_CHINESE_NEGATIVES = Set.of("limited-or-shares", "branch", "two-branches",
			"other-place", "other-trade", "near-brand", "group-or-member", "numbered", "same-name-other-number",
			"no-evidence", "public-contact");

	private final List<CompanyPairs.Pair> pairs = CompanyPairs.all();

	@Test
	void theSetIsLargeAndHard() {
		assertThat(this.pairs).hasSizeGreaterThanOrEqualTo(400);
		long hard = this.pairs.stream().filter((pair) -> HARD_CHINESE_NEGATIVES.contains(pair.kind())).count();
		assertThat(hard / (double) this.pairs.size()).isGreaterThanOrEqualTo(0.40);
	}

	@Test
	void proposalsAreRightAndComplete() throws IOException {
		List<String> report = new ArrayList<>();
		Figures all = figures(this.pairs);
		report.add(all.line("all"));
		for (String part : List.of("development", "held-out")) {
			report.add(figures(part(part)).line(part));
		}
		Map<String, List<CompanyPairs.Pair>> classes = new LinkedHashMap<>();
		this.pairs.forEach((pair) -> classes.computeIfAbsent(pair.kind(), (kind) -> new ArrayList<>()).add(pair));
		classes.forEach((kind, ofKind) -> report.add(figures(ofKind).line(kind)));
		this.pairs.stream()
			.filter((pair) -> pair.proposed() != pair.same())
			.forEach((pair) -> report.add((pair.same() ? "missed " : "wrong  ") + pair.part() + " " + pair));
		Files.createDirectories(Path.of("target"));
		Files.write(Path.of("target/duplicates.txt"), report);

		assertThat(all.precision()).isGreaterThanOrEqualTo(PRECISION);
		assertThat(all.recall()).isGreaterThanOrEqualTo(RECALL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "development", "held-out" })
	void eachPartHolds(String part) {
		Figures figures = figures(part(part));

		assertThat(figures.precision()).isGreaterThanOrEqualTo(PRECISION);
		assertThat(figures.recall()).isGreaterThanOrEqualTo(RECALL);
	}

	@Test
	void branchesAreRecognisedAsBranches() {
		assertThat(this.pairs).filteredOn((pair) -> pair.truth().equals("branch"))
			.allSatisfy((pair) -> assertThat(IdentityComparison.between(pair.left(), pair.right()))
				.hasValueSatisfying((found) -> assertThat(found.strength()).isEqualTo(Strength.BRANCH)));
	}

	@Test
	void theOrderOfTheTwoMakesNoDifference() {
		assertThat(this.pairs).allSatisfy((pair) -> assertThat(strength(pair.right(), pair.left()))
			.isEqualTo(strength(pair.left(), pair.right())));
	}

	private static String strength(CompanyIdentity one, CompanyIdentity other) {
		return IdentityComparison.between(one, other).map((found) -> found.strength().name()).orElse("");
	}

	private List<CompanyPairs.Pair> part(String part) {
		return this.pairs.stream().filter((pair) -> pair.part().equals(part)).toList();
	}

	private static Figures figures(List<CompanyPairs.Pair> pairs) {
		int right = 0;
		int wrong = 0;
		int missed = 0;
		for (CompanyPairs.Pair pair : pairs) {
			boolean proposed = pair.proposed();
			right += (proposed && pair.same()) ? 1 : 0;
			wrong += (proposed && !pair.same()) ? 1 : 0;
			missed += (!proposed && pair.same()) ? 1 : 0;
		}
		return new Figures(pairs.size(), right, wrong, missed);
	}

	private record Figures(int pairs, int right, int wrong, int missed) {

		double precision() {
			return (this.right + this.wrong == 0) ? 1 : this.right / (double) (this.right + this.wrong);
		}

		double recall() {
			return (this.right + this.missed == 0) ? 1 : this.right / (double) (this.right + this.missed);
		}

		String line(String name) {
			return String.format(Locale.ROOT,
					"%-24s %4d pairs  proposed right %3d, wrong %2d, missed %2d  " + "precision %.3f  recall %.3f",
					name, this.pairs, this.right, this.wrong, this.missed, precision(), recall());
		}

	}

}
