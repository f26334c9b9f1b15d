package io.cailian.classification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.cailian.kernel.RuleViolation;

/**
 * A part of the world: a country by ISO 3166-1 alpha-2, or a province of the Chinese
 * mainland by ISO 3166-2. Hong Kong, Macau and Taiwan have codes of both kinds and go by
 * the shorter one.
 */
public record Region(String code) implements Comparable<Region> {

	private static final String CHINA = "CN";

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private static final List<String> PROVINCES = List.of("CN-AH", "CN-BJ", "CN-CQ", "CN-FJ", "CN-GD", "CN-GS", "CN-GX",
			"CN-GZ", "CN-HA", "CN-HB", "CN-HE", "CN-HI", "CN-HL", "CN-HN", "CN-JL", "CN-JS", "CN-JX", "CN-LN", "CN-NM",
			"CN-NX", "CN-QH", "CN-SC", "CN-SD", "CN-SH", "CN-SN", "CN-SX", "CN-TJ", "CN-XJ", "CN-XZ", "CN-YN", "CN-ZJ");

	private static final Set<String> WITH_SHORTER_CODE = Set.of("CN-HK", "CN-MO", "CN-TW");

	public Region {
		code = code.strip().toUpperCase(Locale.ROOT);
		if (WITH_SHORTER_CODE.contains(code)) {
			code = code.substring(CHINA.length() + 1);
		}
		if (!COUNTRIES.contains(code) && !PROVINCES.contains(code)) {
			throw new RuleViolation("classification.Region.unknown", code);
		}
	}

	/** Every region, China and its provinces first. */
	public static List<Region> all() {
		return Stream.concat(Stream.concat(Stream.of(CHINA), PROVINCES.stream()),
				Arrays.stream(Locale.getISOCountries())
					.filter((country) -> !country.equals(CHINA))
					.sorted(Comparator.naturalOrder()))
			.map(Region::new)
			.toList();
	}

	public boolean isProvince() {
		return PROVINCES.contains(this.code);
	}

	/** The country; of a country itself. */
	public Region country() {
		return isProvince() ? new Region(CHINA) : this;
	}

	/** Whether all of the other region lies in this one. */
	public boolean covers(Region other) {
		return equals(other) || equals(other.country());
	}

	@Override
	public int compareTo(Region other) {
		return this.code.compareTo(other.code);
	}

	@Override
	public String toString() {
		return this.code;
	}

}
