package io.cailian.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of China that stand in company names.
 */
final class Places {

	private static final Pattern PROVINCE_SUFFIX = Pattern.compile("^(省|市(?![场政民])|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)");

	private static final Pattern CITY_SUFFIX = Pattern
		.compile("^(市(?![场政民])|地区|盟|自治州|[\\p{IsHan}]{1,4}族自治州|县|新区|区(?![域块]))");

	private static final Pattern DISTRICT = Pattern
		.compile("^[\\p{IsHan}]{1,3}?(新区|(?<![社园小校景特专战禁])区|县)(?=[\\p{IsHan}]{2})");

	/** Parks within a city, which one register writes and the next leaves out. */
	private static final Pattern PARK = Pattern.compile("^(经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新区|保税区|自贸区|开发区|工业园区)");

	private static final Map<String, String> PROVINCE_OF = new HashMap<>();

	private static final Names PROVINCES;

	private static final Names CITIES;

	static {
		List<String> provinces = new ArrayList<>();
		for (String line : WordList.lines("places.txt")) {
			int colon = line.indexOf(':');
			String province = line.substring(0, colon);
			provinces.add(province);
			for (String city : line.substring(colon + 1).strip().split("\\s+")) {
				if (!city.isEmpty()) {
					PROVINCE_OF.put(city, province);
				}
			}
		}
		PROVINCES = Names.of(provinces);
		CITIES = Names.of(PROVINCE_OF.keySet());
	}

	private Places() {
	}

	/** The place at the beginning of a text, and what follows it. */
	static Found leading(String text) {
		String rest = text;
		String province = "";
		Optional<String> first = PROVINCES.starting(rest);
		if (first.isPresent()) {
			province = first.get();
			rest = without(PROVINCE_SUFFIX, rest.substring(province.length()));
		}
		Optional<String> second = CITIES.starting(rest);
		String city = "";
		String county = "";
		if (second.isPresent() && (province.isEmpty() || province.equals(PROVINCE_OF.get(second.get())))) {
			city = second.get();
			province = PROVINCE_OF.getOrDefault(city, province);
			rest = without(CITY_SUFFIX, rest.substring(city.length()));
			Optional<String> third = CITIES.starting(rest);
			if (third.isPresent() && province.equals(PROVINCE_OF.get(third.get()))) {
				county = third.get();
				rest = without(CITY_SUFFIX, rest.substring(county.length()));
			}
		}
		if (province.isEmpty()) {
			return new Found(Place.NONE, text);
		}
		rest = without(PARK, rest);
		Matcher district = DISTRICT.matcher(rest);
		if (district.find() && rest.length() - district.end() >= 2) {
			rest = rest.substring(district.end());
		}
		return new Found(new Place(province, city, county), rest);
	}

	/** The place that a text, such as the content of brackets, is and no more. */
	static Optional<Place> whole(String text) {
		if (text.equals("中国")) {
			return Optional.of(new Place(text, "", ""));
		}
		Found found = leading(text);
		return (!found.place().isNone() && found.rest().isEmpty()) ? Optional.of(found.place()) : Optional.empty();
	}

	private static String without(Pattern suffix, String text) {
		Matcher matcher = suffix.matcher(text);
		return matcher.find() ? text.substring(matcher.end()) : text;
	}

	/**
	 * Names and the length of the longest.
	 */
	private record Names(Set<String> all, int longest) {

		static Names of(Collection<String> names) {
			return new Names(Set.copyOf(names), names.stream().mapToInt(String::length).max().orElse(0));
		}

		/** The longest name with which the text begins. */
		Optional<String> starting(String text) {
			for (int length = Math.min(this.longest, text.length()); length > 0; length--) {
				String beginning = text.substring(0, length);
				if (this.all.contains(beginning)) {
					return Optional.of(beginning);
				}
			}
			return Optional.empty();
		}

	}

	/**
	 * A place and the text after it.
	 */
	record Found(Place place, String rest) {
	}

	/**
	 * A province and, if they are named, a city and a county within; a county named
	 * without its city stands in the city's place.
	 */
	record Place(String province, String city, String county) {

		static final Place NONE = new Place("", "", "");

		boolean isNone() {
			return this.province.isEmpty();
		}

		/** False if they are different places, not if one is within the other. */
		boolean mayBe(Place other) {
			if (!this.province.equals(other.province)) {
				return false;
			}
			boolean open = this.city.isEmpty() || other.city.isEmpty();
			boolean oneCity = this.city.equals(other.city)
					&& (this.county.isEmpty() || other.county.isEmpty() || this.county.equals(other.county));
			return open || oneCity || this.county.equals(other.city) || this.city.equals(other.county);
		}

		@Override
		public String toString() {
			return this.province + this.city + this.county;
		}

	}

}
