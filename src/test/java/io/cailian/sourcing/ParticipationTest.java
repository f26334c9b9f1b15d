package io.cailian.sourcing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.qualification.QualificationStatus;
import io.cailian.qualification.QualificationWorld;
import io.cailian.qualification.Scope;
import io.cailian.qualification.SupplierProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Suppliers are judged when they are invited, when they bid and when they are to win.
 */
@SuppressWarnings("NullAway.Init")
class ParticipationTest extends SourcingTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private AwardProposing proposing;

	@Autowired
	private SupplierDealings dealings;

	private QualificationWorld world;

	private CategoryId category;

	@BeforeEach
	void aCategory() {
		this.world = QualificationWorld.in(this.context);
		this.category = this.world.category("30", null);
	}

	@Test
	void aRestrictedSupplierIsInvitedWithWordsOnly() {
		this.world.qualify(this.first, Scope.of(this.category), QualificationStatus.RESTRICTED);
		RfqDraft silent = draft("");

		refuses("sourcing.Rfq.exceptionReasonMissing", () -> publish(silent));
		RfqDraft explained = draft("唯一能供应此规格的厂家");

		assertThat(asBuyer(() -> {
			this.drafting.create(explained);
			return this.publishing.publish(explained.id(), List.of());
		}).scope()).isEqualTo(new BuyingScope(this.category, null, null, "唯一能供应此规格的厂家"));
	}

	@Test
	void aSupplierBlockedFromRfqsIsNotInvitedWhateverTheWords() {
		this.world.block(this.second, SupplierProcess.RFQ);

		refuses("qualification.Eligibility.blockedUntil", () -> publish(draft("why not")));
		this.world.block(this.first, SupplierProcess.PAYMENT);
		RfqDraft onlyFirst = TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")),
				List.of(this.first));
		assertThat(publish(onlyFirst)).isEqualTo(onlyFirst);
	}

	@Test
	void whoeverIsBlockedMeanwhileCannotBidAndIsToldWhy() {
		RfqDraft rfq = publish(draft(""));
		this.world.block(this.first, SupplierProcess.RFQ);

		refuses("qualification.Eligibility.blockedUntil",
				() -> asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9"), 0)));
		assertThat(asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "8"), 0)).revision())
			.isOne();
	}

	@Test
	void aWinnerMayNotBeBlockedFromOrdersAndARestrictedOneNeedsWords() {
		RfqDraft rfq = publish(draft(""));
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "7"), 0));
		asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "8"), 0));
		this.clock.set(TestRfqs.CLOSING);
		asBuyer(() -> this.opening.open(rfq.id()));
		assertThat(asBuyer(() -> this.dealings.of(this.first))).singleElement()
			.satisfies((dealing) -> assertThat(dealing.response()).isEqualTo(SupplierDealing.Response.BID));
		this.world.qualify(this.first, Scope.of(this.category), QualificationStatus.RESTRICTED);

		refuses("sourcing.Award.restrictedNeedsWords", () -> award(rfq, ""));
		this.world.block(this.first, SupplierProcess.PURCHASE_ORDER);
		refuses("qualification.Eligibility.blockedUntil", () -> award(rfq, "价格最低，且已整改"));
	}

	private AwardDetails award(RfqDraft rfq, String words) {
		UUID line = rfq.lines().getFirst().id();
		BidId bid = asBuyer(() -> this.queries.bids(rfq.id())).stream()
			.filter((each) -> each.supplier().equals(this.first))
			.map(OpenedBid::id)
			.findFirst()
			.orElseThrow();
		return asBuyer(() -> this.proposing
			.propose(new AwardProposal(AwardId.next(), rfq.id(), List.of(new AwardProposal.Choice(line, bid)), words)));
	}

	@Test
	void whatIsSaidForARegionCountsWhereItIsToBeDelivered() {
		Region zhejiang = new Region("CN-ZJ");
		this.world.qualify(this.first, new Scope(Optional.of(this.category), Optional.of(zhejiang), Optional.empty()),
				QualificationStatus.DISQUALIFIED);

		refuses("qualification.Eligibility.disqualified", () -> publish(draft(zhejiang, "")));
		RfqDraft elsewhere = draft(new Region("CN-SH"), "");
		assertThat(publish(elsewhere)).isEqualTo(elsewhere);
		refuses("sourcing.Rfq.exceptionReasonMissing", () -> publish(draft("")));
		RfqDraft anywhere = draft("不在浙江交货");
		assertThat(publish(anywhere)).isEqualTo(anywhere);
	}

	@Test
	void anRfqFiledUnderTheParentOrUnderNothingIsNoWayRoundADisqualification() {
		CategoryId below = this.world.category("BELOW", this.category);
		this.world.qualify(this.first, Scope.of(below), QualificationStatus.DISQUALIFIED);

		refuses("qualification.Eligibility.disqualified", () -> publish(draft("why not")));
		RfqDraft nothing = TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")), List.of(this.first));
		refuses("sourcing.Rfq.exceptionReasonMissing", () -> publish(nothing));
		RfqDraft elsewhere = draft(this.world.category("OTHER", null), null, "");
		assertThat(publish(elsewhere)).isEqualTo(elsewhere);
	}

	@Test
	void aProvinceIsJudgedByItsCountryToo() {
		this.world.qualify(this.first,
				new Scope(Optional.of(this.category), Optional.of(new Region("CN")), Optional.empty()),
				QualificationStatus.RESTRICTED);

		refuses("sourcing.Rfq.exceptionReasonMissing", () -> publish(draft(new Region("CN-ZJ"), "")));
	}

	private RfqDraft draft(String words) {
		return draft(null, words);
	}

	private RfqDraft draft(@Nullable Region region, String words) {
		return draft(this.category, region, words);
	}

	private RfqDraft draft(CategoryId category, @Nullable Region region, String words) {
		RfqDraft plain = TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")),
				List.of(this.first, this.second));
		return new RfqDraft(plain.id(), plain.title(), plain.terms(), plain.currency(), plain.closesAt(), plain.zone(),
				plain.partialBids(), plain.otherCurrencies(), plain.minBids(), plain.lines(), plain.invited(),
				new BuyingScope(category, region, null, words));
	}

}
