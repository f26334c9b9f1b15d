package io.cailian.matching;

import java.util.ArrayList;
import java.util.List;

import io.cailian.matching.Feature.Kind;
import io.cailian.matching.NameVerdict.Level;

/**
 * Compares Chinese names part by part, as the register does that refuses a name already
 * taken: place, brand, trade and legal form must all be the same, in whatever order.
 */
final class ChineseNames {

	private static final int LONG_BRAND = 4;

	private ChineseNames() {
	}

	static NameVerdict compare(ChineseName one, ChineseName other) {
		NameVerdict heads = heads(one, other);
		if (one.branch().equals(other.branch()) || heads.level().compareTo(Level.WEAK) >= 0) {
			return heads;
		}
		List<Feature> features = new ArrayList<>(heads.features());
		if (one.branch().isEmpty() || other.branch().isEmpty()) {
			features.add(Feature.of(Kind.BRANCH_OF, one.branch() + other.branch()));
		}
		else {
			features.add(Feature.of(Kind.BRANCHES_DIFFER, one.branch(), other.branch()));
		}
		return new NameVerdict(Level.BRANCH, features);
	}

	private static NameVerdict heads(ChineseName one, ChineseName other) {
		List<Feature> features = new ArrayList<>();
		Level level = middles(one, other, features);
		if (level == Level.UNLIKE) {
			return new NameVerdict(level, features);
		}
		return new NameVerdict(forms(one, other, places(one, other, level, features), features), features);
	}

	private static Level middles(ChineseName one, ChineseName other, List<Feature> features) {
		String middle = one.middle();
		if (middle.equals(other.middle())) {
			features.add(Feature.of(Kind.NAME_SAME, middle));
			return one.brand().isEmpty() ? withoutBrand(one, other) : Level.SAME;
		}
		var slip = Slip.between(middle, other.middle());
		int brandEnds = Math.min(one.brand().length(), other.brand().length());
		if (slip.isPresent() && slip.get().at() >= brandEnds) {
			return slipInTrade(one, other, slip.get(), features);
		}
		if (slip.isPresent() && one.trade().equals(other.trade()) && slipInBrand(one, other, slip.get())) {
			features.add(Feature.of(Kind.BRAND_ALIKE, one.brand(), other.brand()));
			return Level.NEAR;
		}
		if (one.brand().equals(other.brand()) && one.brand().length() > 1) {
			return oneBrand(one, other, features);
		}
		return Level.UNLIKE;
	}

	/** A name of trades alone belongs to nobody, unless its place does. */
	private static Level withoutBrand(ChineseName one, ChineseName other) {
		if (one.place().isNone() != other.place().isNone()) {
			return Level.WEAK;
		}
		return one.place().isNone() ? Level.HINT : Level.SAME;
	}

	/**
	 * A trade that is no known word and one stroke away from a known one is that one
	 * misspelt; two known trades are two.
	 */
	private static Level slipInTrade(ChineseName one, ChineseName other, Slip slip, List<Feature> features) {
		if (one.brand().equals(other.brand())) {
			return oneBrand(one, other, features);
		}
		ChineseName odd = (one.trade().length() < other.trade().length()) ? one : other;
		ChineseName known = (odd == one) ? other : one;
		boolean typo = switch (slip.kind()) {
			case MISTAKEN, SWAPPED -> true;
			case LONGER -> odd.middle().length() < known.middle().length() || slip.doubled();
			case REPLACED -> false;
		};
		features.add(Feature.of(Kind.NAME_TYPO, one.middle(), other.middle(), ratio(one, other)));
		return typo ? Level.SAME : Level.NEAR;
	}

	private static boolean slipInBrand(ChineseName one, ChineseName other, Slip slip) {
		return slip.kind() != Slip.Kind.REPLACED
				|| Math.min(one.brand().length(), other.brand().length()) >= LONG_BRAND;
	}

	private static Level oneBrand(ChineseName one, ChineseName other, List<Feature> features) {
		features.add(Feature.of(Kind.BRAND_SAME, one.brand()));
		ChineseName shorter = (one.trade().length() < other.trade().length()) ? one : other;
		ChineseName longer = (shorter == one) ? other : one;
		if (longer.trade().startsWith(shorter.trade()) && shorter.form() == ChineseName.Form.UNSAID) {
			features.add(Feature.of(Kind.TRADE_MISSING, longer.trade()));
			return Level.ABBREVIATED;
		}
		features.add(Feature.of(Kind.TRADE_DIFFERS, said(one.trade()), said(other.trade())));
		return Level.WEAK;
	}

	private static Level places(ChineseName one, ChineseName other, Level level, List<Feature> features) {
		if (one.place().isNone() && other.place().isNone()) {
			return level;
		}
		if (one.place().isNone() || other.place().isNone()) {
			features.add(Feature.of(Kind.PLACE_MISSING, "" + (one.place().isNone() ? other : one).place()));
			return lower(level, Level.NEAR);
		}
		if (one.place().mayBe(other.place())) {
			features.add(Feature.of(Kind.PLACE_SAME, "" + one.place()));
			return level;
		}
		features.add(Feature.of(Kind.PLACE_DIFFERS, "" + one.place(), "" + other.place()));
		return lower(level, Level.WEAK);
	}

	private static Level forms(ChineseName one, ChineseName other, Level level, List<Feature> features) {
		Level limited = level;
		if (!one.form().mayBe(other.form())) {
			features.add(Feature.of(Kind.LEGAL_FORM_DIFFERS, "" + one.form(), "" + other.form()));
			limited = lower(limited, Level.HINT);
		}
		else if (one.form() != other.form()) {
			features.add(Feature.of(Kind.LEGAL_FORM_MISSING,
					"" + ((one.form() == ChineseName.Form.UNSAID) ? other : one).form()));
		}
		if (one.group() != other.group()) {
			features.add(Feature.of(Kind.GROUP_DIFFERS));
			limited = lower(limited, Level.HINT);
		}
		return limited;
	}

	private static Level lower(Level level, Level limit) {
		return (level.compareTo(limit) > 0) ? level : limit;
	}

	private static String ratio(ChineseName one, ChineseName other) {
		return Ratio.text(Ratio.of(one.middle(), other.middle()));
	}

	private static String said(String trade) {
		return trade.isEmpty() ? "—" : trade;
	}

}
