package io.cailian.sourcing;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RfqNumberTest {

	private static final List<RfqNumber> SOME = LongStream
		.of(1, 9, 10, 12, 99, 100, 123, 999, 1000, 12345, 99999, 100000, 123456, 999999)
		.mapToObj((running) -> new RfqNumber(2026, running))
		.toList();

	@ParameterizedTest
	@ValueSource(strings = { "RFQ-2026", "rfq-2026-", "RFQ-2026-0", "RFQ-2026-00", "RFQ-2026-0001", "RFQ-2026-000012",
			"RFQ-2026-1", "RFQ-2026-123456", "RFQ-2025-1" })
	void theRangeOfAPrefixHoldsExactlyTheNumbersThatStartSo(String prefix) {
		RfqNumber.Range range = RfqNumber.startingWith(prefix).orElseThrow();

		for (RfqNumber number : SOME) {
			boolean inRange = number.ordinal() >= range.first() && number.ordinal() <= range.last();
			assertThat(inRange).as("%s in %s", number, prefix)
				.isEqualTo(number.toString().startsWith(prefix.toUpperCase(java.util.Locale.ROOT)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "office", "RFQ", "RFQ-20x6", "RFQ-2026-x", "RFQ-2026-12 x" })
	void otherTextIsNoNumber(String text) {
		assertThat(RfqNumber.startingWith(text)).isEqualTo(Optional.empty());
	}

	@Test
	void ordinalsRiseWithTheNumbers() {
		assertThat(SOME).extracting(RfqNumber::ordinal).isSorted().doesNotHaveDuplicates();
		assertThat(new RfqNumber(2027, 1).ordinal()).isGreaterThan(new RfqNumber(2026, 999_999).ordinal());
	}

}
