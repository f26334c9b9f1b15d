package io.cailian.sourcing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortTitleTest {

	@Test
	void aShortTitleStaysAsItIs() {
		assertThat(ShortTitle.of("办公用品 𠮷")).isEqualTo("办公用品 𠮷");
	}

	@ParameterizedTest
	@ValueSource(strings = { "纸", "𠮷", "a𠮷", "纸𠮷" })
	void aTitleOf300CharactersIsCutBetweenCharacters(String part) {
		String title = part.repeat(300 / part.codePointCount(0, part.length()));

		String cut = ShortTitle.of(title);

		assertThat(cut).hasSizeLessThanOrEqualTo(200).endsWith("…");
		assertThat(title).startsWith(cut.substring(0, cut.length() - 1));
		assertThat(cut.codePoints()).noneMatch((character) -> Character.getType(character) == Character.SURROGATE);
	}

}
