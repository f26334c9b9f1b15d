package io.cailian.classification;

import java.util.List;

import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which part of the world lies in which.
 */
class RegionTest {

	@ParameterizedTest
	@CsvSource({ "CN,CN-JS", "CN,CN", "CN-JS,CN-JS", "DE,DE" })
	void aCountryCoversItsProvincesAndEveryRegionItself(String wide, String narrow) {
		assertThat(new Region(wide).covers(new Region(narrow))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "CN-JS,CN", "CN-JS,CN-ZJ", "CN,HK", "DE,CN-JS" })
	void nothingElseIsCovered(String one, String other) {
		assertThat(new Region(one).covers(new Region(other))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "CN-HK,HK", "CN-MO,MO", "CN-TW,TW", "cn-js,CN-JS", "' de ',DE" })
	void aRegionWithTwoCodesGoesByTheShorter(String given, String kept) {
		assertThat(new Region(given)).hasToString(kept);
	}

	@ParameterizedTest
	@CsvSource({ "XX", "CN-99", "China", "''" })
	void anUnknownCodeIsRefused(String code) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> new Region(code));
	}

	@Test
	void everyRegionIsListedOnceWithChinaAndItsProvincesFirst() {
		List<Region> all = Region.all();

		assertThat(all).doesNotHaveDuplicates().startsWith(new Region("CN"), new Region("CN-AH"));
		assertThat(all.stream().filter(Region::isProvince)).hasSize(31);
		assertThat(all).hasSize(java.util.Locale.getISOCountries().length + 31);
	}

}
