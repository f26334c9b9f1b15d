package io.cailian.matching;

import java.util.ArrayList;
import java.util.List;

import io.cailian.matching.Feature.Kind;
import io.cailian.matching.NameVerdict.Level;

/**
 * Compares names in alphabets on two legs: the whole names and what is distinctive in
 * them must both be alike. Numbers and words of the trade are no typing errors of one
 * another, so they must agree as they are.
 */
final class LatinNames {

	static final double ALIKE = 0.80;

	/** A letter exchanged for another makes another name, unless the name is long. */
	private static final double ALIKE_THOUGH_REPLACED = 0.90;

	private LatinNames() {
	}

	static NameVerdict compare(LatinName one, LatinName other) {
		List<Feature> features = new ArrayList<>();
		Level level = words(one, other, features);
		if (level != Level.UNLIKE && !formsAgree(one.form(), other.form())) {
			features.add(Feature.of(Kind.LEGAL_FORM_DIFFERS, one.form(), other.form()));
			return new NameVerdict(level, features).atMost(Level.HINT);
		}
		return new NameVerdict(level, features);
	}

	/** How alike the whole names are, their words in either order. */
	static double whole(LatinName one, LatinName other) {
		return Math.max(Ratio.of(one.whole(), other.whole()), Ratio.of(one.wholeSorted(), other.wholeSorted()));
	}

	/** How alike their distinctive words are. */
	static double core(LatinName one, LatinName other) {
		return Math.max(Ratio.of(String.join(" ", one.core()), String.join(" ", other.core())),
				Ratio.of(sorted(one.core()), sorted(other.core())));
	}

	private static Level words(LatinName one, LatinName other, List<Feature> features) {
		if (one.words().isEmpty() || other.words().isEmpty()) {
			return Level.UNLIKE;
		}
		double whole = whole(one, other);
		double core = core(one, other);
		if (String.join("", one.words()).equals(String.join("", other.words()))) {
			features.add(Feature.of(Kind.NAME_SAME, one.whole()));
			return Level.SAME;
		}
		if (core < ALIKE || whole < ALIKE) {
			return sameCore(one, other, features);
		}
		features.add(Feature.of(Kind.NAME_ALIKE, Ratio.text(whole), Ratio.text(core)));
		if (!one.numbers().equals(other.numbers())) {
			return Level.WEAK;
		}
		if (!one.commonWords().equals(other.commonWords())) {
			features.add(Feature.of(Kind.TRADE_DIFFERS, said(one), said(other)));
			return Level.WEAK;
		}
		return (one.core().equals(other.core()) || isSlip(one, other)) ? Level.SAME : Level.NEAR;
	}

	private static Level sameCore(LatinName one, LatinName other, List<Feature> features) {
		boolean distinctive = !one.core().equals(one.words()) || !other.core().equals(other.words());
		if (!distinctive || !sorted(one.core()).equals(sorted(other.core()))) {
			return Level.UNLIKE;
		}
		features.add(Feature.of(Kind.BRAND_SAME, String.join(" ", one.core())));
		if (one.commonWords().isEmpty() || other.commonWords().isEmpty()) {
			features.add(Feature.of(Kind.TRADE_MISSING, said(one.commonWords().isEmpty() ? other : one)));
			return (one.form().isEmpty() || other.form().isEmpty()) ? Level.ABBREVIATED : Level.WEAK;
		}
		features.add(Feature.of(Kind.TRADE_DIFFERS, said(one), said(other)));
		return Level.WEAK;
	}

	/**
	 * Word for word the same or nearly; the same letters whatever their order of words.
	 */
	private static boolean isSlip(LatinName one, LatinName other) {
		List<String> first = one.core().stream().sorted().toList();
		List<String> second = other.core().stream().sorted().toList();
		if (first.equals(second)) {
			return true;
		}
		String joined = String.join("", one.core());
		String otherJoined = String.join("", other.core());
		if (joined.equals(otherJoined)) {
			return true;
		}
		var slip = Slip.between(joined, otherJoined);
		if (slip.isEmpty()) {
			return false;
		}
		return switch (slip.get().kind()) {
			case SWAPPED, LONGER -> true;
			case MISTAKEN, REPLACED -> Ratio.of(joined, otherJoined) >= ALIKE_THOUGH_REPLACED;
		};
	}

	static boolean formsAgree(String one, String other) {
		return one.equals(other) || isVague(one) || isVague(other);
	}

	/** Nothing said, or only that it is a company. */
	private static boolean isVague(String form) {
		return form.isEmpty() || form.equals("COMPANY");
	}

	private static String sorted(List<String> words) {
		return String.join(" ", words.stream().sorted().toList());
	}

	private static String said(LatinName name) {
		return name.commonWords().isEmpty() ? "—" : String.join(" ", name.commonWords());
	}

}
