package io.cailian.sourcing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RfqStatusTest {

	private static final Set<String> RFQ_MOVES = Set.of("DRAFT>PUBLISHED", "DRAFT>CANCELLED",
			"DRAFT>PUBLICATION_APPROVAL", "PUBLICATION_APPROVAL>DRAFT", "PUBLICATION_APPROVAL>PUBLISHED",
			"PUBLICATION_APPROVAL>CANCELLED", "PUBLISHED>CLOSED", "PUBLISHED>CANCELLED", "CLOSED>OPENED",
			"CLOSED>FAILED", "CLOSED>CANCELLED", "OPENED>AWARD_APPROVAL", "OPENED>FAILED", "AWARD_APPROVAL>AWARDED",
			"AWARD_APPROVAL>OPENED");

	private static final Set<String> BID_MOVES = Set.of("DRAFT>SUBMITTED", "SUBMITTED>SUBMITTED", "SUBMITTED>WITHDRAWN",
			"SUBMITTED>OPENED", "WITHDRAWN>SUBMITTED", "OPENED>WON", "OPENED>LOST", "OPENED>DISQUALIFIED",
			"DISQUALIFIED>OPENED");

	@ParameterizedTest
	@MethodSource("rfqMoves")
	void anRfqMovesOnlyAsTheTableSays(RfqStatus from, RfqStatus to) {
		assertThat(from.mayBecome(to)).isEqualTo(RFQ_MOVES.contains(from + ">" + to));
	}

	@ParameterizedTest
	@MethodSource("bidMoves")
	void aBidMovesOnlyAsTheTableSays(BidStatus from, BidStatus to) {
		assertThat(from.mayBecome(to)).isEqualTo(BID_MOVES.contains(from + ">" + to));
	}

	static Stream<Arguments> rfqMoves() {
		return pairs(RfqStatus.values());
	}

	static Stream<Arguments> bidMoves() {
		return pairs(BidStatus.values());
	}

	private static Stream<Arguments> pairs(Object[] all) {
		return Arrays.stream(all).flatMap((from) -> Arrays.stream(all).map((to) -> Arguments.of(from, to)));
	}

}
