package io.cailian.matching;

import io.cailian.kernel.RuleViolation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnifiedSocialCreditCodeTest {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	@Test
	void aCompanyInFujianIsValid() {
		assertThat(new UnifiedSocialCreditCode("91350100M000100Y43").value()).isEqualTo("91350100M000100Y43");
	}

	@Test
	void aPublicBodyInJiangsuIsValid() {
		assertThat(new UnifiedSocialCreditCode("11320000MB151840XJ").value()).isEqualTo("11320000MB151840XJ");
	}

	@Test
	void aCompanyInBeijingIsValid() {
		assertThat(new UnifiedSocialCreditCode("91110000802100433B").value()).isEqualTo("91110000802100433B");
	}

	@Test
	void aCompanyInShenzhenIsValid() {
		assertThat(new UnifiedSocialCreditCode("914403001922038216").value()).isEqualTo("914403001922038216");
	}

	@Test
	void aWrongCheckDigitIsRefused() {
		refused("91350100M000100Y4Z", "matching.UnifiedSocialCreditCode.characters");
		refused("91350100M000100Y44", "matching.UnifiedSocialCreditCode.checkDigit");
	}

	@Test
	void lettersThatLookLikeDigitsDoNotOccur() {
		for (String letter : "IOSVZ".split("")) {
			refused("9135010" + letter + "M000100Y43", "matching.UnifiedSocialCreditCode.characters");
		}
	}

	@Test
	void aCodeOfAnotherLengthIsRefused() {
		refused("91350100M000100Y4", "matching.UnifiedSocialCreditCode.length");
		refused("", "matching.UnifiedSocialCreditCode.length");
	}

	@Test
	void fullWidthLowerCaseAndGroupsAreBroughtToOneForm() {
		assertThat(new UnifiedSocialCreditCode(" ９１３５０１００-m000100y43 ").value()).isEqualTo("91350100M000100Y43");
	}

	@Property
	void everyChangeOfOneCharacterIsDetected(@ForAll("codes") String code, @ForAll @IntRange(max = 17) int position,
			@ForAll @IntRange(max = 30) int replacement) {
		Assume.that(code.charAt(position) != ALPHABET.charAt(replacement));

		String changed = code.substring(0, position) + ALPHABET.charAt(replacement) + code.substring(position + 1);

		refused(changed, "matching.UnifiedSocialCreditCode.checkDigit");
	}

	@Property
	void everySwapOfTwoCharactersButFirstAndLastIsDetected(@ForAll("codes") String code,
			@ForAll @IntRange(max = 17) int one, @ForAll @IntRange(max = 17) int other) {
		Assume.that(code.charAt(one) != code.charAt(other));
		Assume.that(Math.abs(one - other) < 17);

		refused(swapped(code, one, other), "matching.UnifiedSocialCreditCode.checkDigit");
	}

	/** First place and check digit both weigh 1: the scheme cannot tell them apart. */
	@Property
	void theSwapOfFirstAndLastCharacterIsNotDetected(@ForAll("codes") String code) {
		assertThat(new UnifiedSocialCreditCode(swapped(code, 0, 17)).value()).hasSize(18);
	}

	@Provide
	Arbitrary<String> codes() {
		return Arbitraries.strings()
			.withChars(ALPHABET)
			.ofLength(17)
			.map((start) -> start + UnifiedSocialCreditCode.checkDigit(start + "0"));
	}

	private static String swapped(String code, int one, int other) {
		StringBuilder text = new StringBuilder(code);
		text.setCharAt(one, code.charAt(other));
		text.setCharAt(other, code.charAt(one));
		return text.toString();
	}

	private static void refused(String code, String key) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> new UnifiedSocialCreditCode(code))
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(key));
	}

}
