package io.cailian.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Writes a renminbi amount in the capital numerals that cannot be altered by hand, as
 * cheques, awards and contracts want it.
 */
public record ChineseUppercaseAmount(BigDecimal amount) {

	private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

	private static final String[] PLACES = { "", "拾", "佰", "仟" };

	private static final String[] MYRIADS = { "", "万", "亿", "万亿" };

	private static final BigInteger LIMIT = BigInteger.TEN.pow(16);

	private static final int FEN_PER_YUAN = 100;

	public ChineseUppercaseAmount {
		try {
			amount = amount.setScale(2, RoundingMode.UNNECESSARY);
		}
		catch (ArithmeticException ex) {
			throw new IllegalArgumentException("Renminbi ends at the fen: " + amount, ex);
		}
		if (amount.toBigInteger().abs().compareTo(LIMIT) >= 0) {
			throw new IllegalArgumentException("Too large to be written in capitals: " + amount);
		}
	}

	public String text() {
		BigInteger[] parts = this.amount.unscaledValue().abs().divideAndRemainder(BigInteger.valueOf(FEN_PER_YUAN));
		String sign = (this.amount.signum() < 0) ? "负" : "";
		return sign + written(parts[0].longValueExact(), parts[1].intValueExact());
	}

	private static String written(long yuan, int fen) {
		if (yuan == 0 && fen == 0) {
			return "零元整";
		}
		String whole = (yuan == 0) ? "" : integer(yuan) + "元";
		return whole + ((fen == 0) ? "整" : decimal(fen, yuan > 0));
	}

	private static String decimal(int fen, boolean afterYuan) {
		int jiao = fen / 10;
		int rest = fen % 10;
		String tenths = (jiao > 0) ? digit(jiao) + "角" : afterYuan ? "零" : "";
		return tenths + ((rest > 0) ? digit(rest) + "分" : "整");
	}

	/**
	 * Four digits at a time from the left; one 零 stands for any run of zeros that has a
	 * digit after it.
	 */
	private static String integer(long yuan) {
		var text = new StringBuilder();
		boolean zeroDue = false;
		boolean hundredMillionsDue = false;
		for (int group = MYRIADS.length - 1; group >= 0; group--) {
			int four = (int) (yuan / power(4 * group) % power(4));
			hundredMillionsDue |= group == 3 && four > 0;
			for (int place = PLACES.length - 1; place >= 0; place--) {
				int digit = (int) (four / power(place) % 10);
				if (digit == 0) {
					zeroDue = !text.isEmpty();
				}
				else {
					text.append(zeroDue ? "零" : "").append(digit(digit)).append(PLACES[place]);
					zeroDue = false;
				}
			}
			text.append(unit(group, four, hundredMillionsDue));
		}
		return text.toString();
	}

	private static String unit(int group, int four, boolean hundredMillionsDue) {
		if (group == 3) {
			return (four > 0) ? "万" : "";
		}
		if (group == 2) {
			return (four > 0 || hundredMillionsDue) ? "亿" : "";
		}
		return (four > 0) ? MYRIADS[group] : "";
	}

	private static long power(int exponent) {
		long power = 1;
		for (int i = 0; i < exponent; i++) {
			power *= 10;
		}
		return power;
	}

	private static String digit(int digit) {
		return String.valueOf(DIGITS.charAt(digit));
	}

}
