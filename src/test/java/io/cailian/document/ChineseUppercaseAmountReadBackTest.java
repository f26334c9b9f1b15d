package io.cailian.document;

import java.math.BigDecimal;
import java.math.BigInteger;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

class ChineseUppercaseAmountReadBackTest {

	@Property(tries = 5_000)
	void readsBackAsTheSameAmount(
			@ForAll @LongRange(min = -999_999_999_999_999_999L, max = 999_999_999_999_999_999L) long fen) {
		var amount = new BigDecimal(BigInteger.valueOf(fen), 2);

		assertThat(read(new ChineseUppercaseAmount(amount).text())).isEqualByComparingTo(amount);
	}

	@Property(tries = 2_000)
	void neverDoublesAZeroNorEndsTheYuanWithOne(@ForAll @LongRange(min = 0, max = 100_000_000_000L) long fen) {
		String text = new ChineseUppercaseAmount(new BigDecimal(BigInteger.valueOf(fen), 2)).text();

		assertThat(text).doesNotContain("零零", "零万", "零亿").endsWith(text.endsWith("分") ? "分" : "整");
		if (fen > 0) {
			assertThat(text).doesNotContain("零元").doesNotStartWith("零");
		}
	}

	/**
	 * Reads capitals the way a person does, without knowing how they were made.
	 */
	private static BigDecimal read(String text) {
		boolean negative = text.startsWith("负");
		long fen = 0;
		long whole = 0;
		long section = 0;
		long digit = 0;
		for (char character : text.toCharArray()) {
			switch (character) {
				case '拾', '佰', '仟' -> {
					section += digit * ((character == '拾') ? 10 : (character == '佰') ? 100 : 1000);
					digit = 0;
				}
				case '万' -> {
					whole += (section + digit) * 10_000;
					section = 0;
					digit = 0;
				}
				case '亿' -> {
					whole = (whole + section + digit) * 100_000_000;
					section = 0;
					digit = 0;
				}
				case '元' -> {
					fen += (whole + section + digit) * 100;
					digit = 0;
				}
				case '角' -> {
					fen += digit * 10;
					digit = 0;
				}
				case '分' -> fen += digit;
				case '整', '负' -> {
				}
				default -> digit = "零壹贰叁肆伍陆柒捌玖".indexOf(character);
			}
		}
		return BigDecimal.valueOf(negative ? -fen : fen, 2);
	}

}
