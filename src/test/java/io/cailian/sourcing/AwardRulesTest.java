package io.cailian.sourcing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AwardRulesTest {

	private final TestComparison rfq = TestComparison.inCurrency("CNY").line("10", "H87").line("3", "H87");

	private final BidId first = this.rfq.bidUnitPrices("1.00", "2.3333");

	private final BidId second = this.rfq.bidUnitPrices("1.10", "2.0000");

	@Test
	void eachLineToItsLowestBidNeedsNoWords() {
		List<AwardedLine> lines = AwardRules.check(this.rfq.compare(),
				proposal("", line(1, this.first), line(2, this.second)));

		assertThat(lines).extracting((line) -> line.amount().toString()).containsExactly("10 CNY", "6 CNY");
	}

	@Test
	void theAmountOfALineKeepsItsDecimalsAndOnlyTheTotalIsRounded() {
		List<AwardedLine> lines = AwardRules.check(this.rfq.compare(),
				proposal("one supplier saves freight", line(1, this.first), line(2, this.first)));

		assertThat(lines.getLast().amount().toString()).isEqualTo("6.9999 CNY");
		assertThat(AwardTotal.in("CNY", lines.stream().map(AwardedLine::part).toList()).money().toString())
			.isEqualTo("17 CNY");
	}

	@Test
	void aDearerBidNeedsWords() {
		refused("sourcing.Award.justificationMissing", proposal("", line(1, this.second), line(2, this.second)));
	}

	@Test
	void aLineLeftOutNeedsWords() {
		refused("sourcing.Award.justificationMissing", proposal("", line(1, this.first)));
	}

	@Test
	void anAbnormallyLowBidNeedsWordsEvenIfLowest() {
		BidId low = this.rfq.bidUnitPrices("0.10", "0.10");

		refused("sourcing.Award.justificationMissing", proposal("", line(1, low), line(2, low)));
		assertThat(AwardRules.check(this.rfq.compare(), proposal("justified by letter", line(1, low), line(2, low))))
			.hasSize(2);
	}

	@Test
	void aDisqualifiedBidCannotWin() {
		this.rfq.disqualify(this.first, "no certificate");

		refused("sourcing.Award.bidDisqualified", proposal("cheap", line(1, this.first)));
	}

	@Test
	void aLineThatWasNotOfferedCannotBeAwarded() {
		BidId partial = this.rfq.bidUnitPrices("0.99", null);

		refused("sourcing.Award.lineNotOffered", proposal("best", line(2, partial)));
	}

	@Test
	void unknownLinesAndBidsAreRefused() {
		refused("sourcing.Award.unknownLine", proposal("x", new AwardProposal.Choice(UUID.randomUUID(), this.first)));
		refused("sourcing.Award.unknownBid", proposal("x", line(1, BidId.next())));
	}

	@Test
	void aProposalAwardsSomethingAndEachLineOnce() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> proposal("x"))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("sourcing.Award.nothingChosen");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> proposal("x", line(1, this.first), line(1, this.second)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("sourcing.Award.lineTwice");
	}

	private void refused(String key, AwardProposal proposal) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> AwardRules.check(this.rfq.compare(), proposal))
			.extracting(RuleViolation::messageKey)
			.isEqualTo(key);
	}

	private AwardProposal.Choice line(int position, BidId bid) {
		return new AwardProposal.Choice(this.rfq.lineId(position), bid);
	}

	private AwardProposal proposal(String justification, AwardProposal.Choice... choices) {
		return new AwardProposal(AwardId.next(), this.rfq.rfq().id(), Stream.of(choices).toList(), justification);
	}

}
