package io.cailian.sourcing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Money;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What an ordinary week does to an RFQ: more time is needed, nothing fits, the buyer
 * falls ill.
 */
@SuppressWarnings("NullAway.Init")
class EndingAndExtendingTest extends SourcingTest {

	private static final Instant LATER = TestRfqs.CLOSING.plus(Duration.ofDays(2));

	@Autowired
	private RfqHandover handover;

	@Autowired
	private BidDisqualification disqualification;

	@Autowired
	private BidComparison comparisons;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private AwardProposing proposing;

	@Autowired
	private Decisions decisions;

	@Test
	void aBidBetweenTheOldAndTheNewClosingIsInTime() {
		RfqDraft rfq = publishedDraft();

		RfqDetails extended = asBuyer(() -> this.publishing.extend(rfq.id(), LATER, " 供应商要求踏勘现场 "));
		this.clock.set(TestRfqs.CLOSING.plusSeconds(60));
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0));

		assertThat(extended.closesAt()).isEqualTo(LATER);
		assertThat(extended.closingChange()).isEqualTo(new ClosingChange(TestRfqs.CLOSING, "供应商要求踏勘现场", TestRfqs.NOW));
		assertThat(asSupplier(this.two, () -> this.invitations.details(rfq.id())).closesAt()).isEqualTo(LATER);
		assertThat(asSupplier(this.two, () -> this.invitations.details(rfq.id())).closingChange()).isNotNull();
		refuses("sourcing.Rfq.notYetClosed", () -> asBuyer(() -> this.opening.open(rfq.id())));
		this.clock.set(LATER);
		refuses("sourcing.Bid.late",
				() -> asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9", "8"), 0)));
		assertThat(asBuyer(() -> this.opening.open(rfq.id()))).isEqualTo(new OpeningResult.Opened(1));
		assertThat(mailsTo(this.two, rfq)).hasSize(2).last().asString().contains("2026-03-04 10:00:00", "供应商要求踏勘现场");
	}

	@Test
	void anOldTimerDoesNotCloseWhatHasMoreTime() {
		RfqDraft rfq = publishedDraft();
		asBuyer(() -> this.publishing.extend(rfq.id(), LATER, "more time"));

		assertThat(timers(rfq)).singleElement()
			.satisfies((timer) -> assertThat(timer.getDuedate().toInstant()).isEqualTo(LATER));
		this.clock.set(TestRfqs.CLOSING);
		refuses("sourcing.Rfq.notYetClosed", () -> this.closing.close(rfq.id().toString()));
		assertThat(status(rfq)).isEqualTo(RfqStatus.PUBLISHED);
		this.clock.set(LATER);
		this.closing.close(rfq.id().toString());
		assertThat(status(rfq)).isEqualTo(RfqStatus.CLOSED);
	}

	@Test
	void theClosingTimeOnlyMovesForwardInTimeAndByItsBuyer() {
		RfqDraft rfq = publishedDraft();

		refuses("sourcing.Rfq.closingNotLater",
				() -> asBuyer(() -> this.publishing.extend(rfq.id(), TestRfqs.CLOSING, "x")));
		refuses("sourcing.Rfq.closingNotLater",
				() -> asBuyer(() -> this.publishing.extend(rfq.id(), TestRfqs.CLOSING.minusSeconds(1), "x")));
		refuses("sourcing.Rfq.reasonMissing", () -> asBuyer(() -> this.publishing.extend(rfq.id(), LATER, " ")));
		refuses("sourcing.Rfq.notYours",
				() -> as("buyer2", "BUYER", () -> this.publishing.extend(rfq.id(), LATER, "x")));
		this.clock.set(TestRfqs.CLOSING);
		refuses("sourcing.Rfq.notExtendable", () -> asBuyer(() -> this.publishing.extend(rfq.id(), LATER, "x")));
		assertThat(asBuyer(() -> this.queries.details(rfq.id())).closesAt()).isEqualTo(TestRfqs.CLOSING);
	}

	@Test
	void openedBidsOfWhichNoneFitsEndWithoutAnAward() {
		RfqDraft rfq = opened();
		asBuyer(() -> {
			BidId bid = this.comparisons.of(rfq.id()).bids().getFirst().bid();
			this.disqualification.disqualify(rfq.id(), bid, "样品不合格");
			return bid;
		});

		RfqDetails ended = asBuyer(() -> this.publishing.endWithoutAward(rfq.id(), "预算不足"));

		assertThat(ended.status()).isEqualTo(RfqStatus.FAILED);
		assertThat(ended.endCause()).isEqualTo(EndCause.NO_AWARD);
		assertThat(ended.endReason()).isEqualTo("预算不足");
		assertThat(ended.endedAt()).isEqualTo(TestRfqs.CLOSING);
		assertThat(asBuyer(() -> this.publishing.endWithoutAward(rfq.id(), "again"))).isEqualTo(ended);
		for (String supplier : List.of(this.one, this.two)) {
			assertThat(mailsTo(supplier, rfq)).hasSize(2).last().asString().doesNotContain("预算不足", "too few");
			assertThat(asSupplier(supplier, () -> this.invitations.details(rfq.id())).endReason()).isNull();
		}
		assertThat(List.of(result(this.one, rfq).kind(), result(this.two, rfq).kind()))
			.containsExactlyInAnyOrder(BidResult.Kind.DISQUALIFIED, BidResult.Kind.NO_AWARD);
	}

	@Test
	void onlyAnOpenedRfqEndsWithoutAnAwardAndNeverWithoutAReason() {
		RfqDraft rfq = publishedDraft();
		refuses("sourcing.Award.notUnderEvaluation",
				() -> asBuyer(() -> this.publishing.endWithoutAward(rfq.id(), "x")));
		this.clock.set(TestRfqs.CLOSING);
		this.closing.close(rfq.id().toString());
		refuses("sourcing.Award.notUnderEvaluation",
				() -> asBuyer(() -> this.publishing.endWithoutAward(rfq.id(), "x")));

		RfqDraft opened = opened();
		refuses("sourcing.Rfq.reasonMissing", () -> asBuyer(() -> this.publishing.endWithoutAward(opened.id(), "")));
		refuses("sourcing.Rfq.notYours",
				() -> as("buyer2", "BUYER", () -> this.publishing.endWithoutAward(opened.id(), "x")));
	}

	@Test
	void aRepeatedOpeningAfterTooFewBidsSaysTheSame() {
		RfqDraft rfq = publish(TestRfqs.partial(TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("Paper", "1")),
				List.of(this.first, this.second)), false, 2));
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "9"), 0));
		this.clock.set(TestRfqs.CLOSING);

		OpeningResult first = asBuyer(() -> this.opening.open(rfq.id()));

		assertThat(asBuyer(() -> this.opening.open(rfq.id()))).isEqualTo(first)
			.isEqualTo(new OpeningResult.TooFew(1, 2));
		RfqDetails details = asBuyer(() -> this.queries.details(rfq.id()));
		assertThat(details.endCause()).isEqualTo(EndCause.TOO_FEW_BIDS);
		assertThat(details.endReason()).isNull();
		assertThat(mailsTo(this.one, rfq)).hasSize(2);
	}

	@Test
	void theManagerHandsAnRfqToAnotherBuyerWhoThenActsOnIt() {
		person("buyer", "李静");
		person("buyer2", "周凯");
		RfqDraft rfq = publishedDraft();

		RfqDetails handed = as("manager", "PURCHASING_MANAGER",
				() -> this.handover.handOver(rfq.id(), new UserId("buyer2"), "病假"));

		assertThat(handed.buyer()).isEqualTo(new UserId("buyer2"));
		refuses("sourcing.Rfq.notYours", () -> asBuyer(() -> this.publishing.extend(rfq.id(), LATER, "x")));
		assertThat(as("buyer2", "BUYER", () -> this.publishing.extend(rfq.id(), LATER, "x")).closesAt())
			.isEqualTo(LATER);
		for (String buyer : List.of("buyer", "buyer2")) {
			assertThat(mails(buyer + "@cailian.example", rfq)).singleElement().asString().contains("李静", "周凯", "病假");
		}
		refuses("sourcing.Rfq.sameBuyer", () -> as("manager", "PURCHASING_MANAGER",
				() -> this.handover.handOver(rfq.id(), new UserId("buyer2"), "x")));
		refuses("sourcing.Rfq.notABuyer", () -> as("manager", "PURCHASING_MANAGER",
				() -> this.handover.handOver(rfq.id(), new UserId(this.one), "x")));
		assertThatThrownBy(() -> asBuyer(() -> this.handover.handOver(rfq.id(), new UserId("buyer"), "x")))
			.isInstanceOf(AccessDeniedException.class);
	}

	@Test
	void everySupplierReadsItsOwnResultOnceItIsFinal() {
		RfqDraft rfq = opened();
		assertThat(asSupplier(this.one, () -> this.invitations.details(rfq.id())).result()).isNull();

		AwardDetails award = asBuyer(() -> this.proposing.propose(lowest(rfq)));
		assertThat(asSupplier(this.one, () -> this.invitations.details(rfq.id())).result()).isNull();
		as("manager", "PURCHASING_MANAGER", () -> this.decisions.decide(task(award), Outcome.APPROVED, null));

		BidResult won = result(this.one, rfq);
		assertThat(won.kind()).isEqualTo(BidResult.Kind.WON);
		assertThat(won.won()).extracting(BidResult.WonLine::amount)
			.containsExactly(Money.of("600.00", "CNY"), Money.of("15.00", "CNY"));
		assertThat(result(this.two, rfq)).isEqualTo(new BidResult(BidResult.Kind.NOT_SELECTED, List.of(), null));
	}

	private AwardProposal lowest(RfqDraft rfq) {
		Comparison comparison = asBuyer(() -> this.comparisons.of(rfq.id()));
		BidId best = comparison.bids().getFirst().bid();
		return new AwardProposal(AwardId.next(), rfq.id(),
				comparison.lines().stream().map((row) -> new AwardProposal.Choice(row.line().id(), best)).toList(), "");
	}

	private String task(AwardDetails award) {
		return this.jdbc
			.query("select task_id from inbox_task where subject_type = 'AWARD' and subject_id = ?",
					(row, index) -> row.getString(1), bytes(award.id().value()))
			.getFirst();
	}

	private static byte[] bytes(UUID id) {
		return Ids.bytes(id);
	}

	private RfqDraft opened() {
		this.clock.set(TestRfqs.NOW);
		RfqDraft rfq = publishedDraft();
		asSupplier(this.one, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6", "6"), 0));
		asSupplier(this.two, () -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "7", "7"), 0));
		this.clock.set(TestRfqs.CLOSING);
		asBuyer(() -> this.opening.open(rfq.id()));
		return rfq;
	}

	private BidResult result(String supplier, RfqDraft rfq) {
		BidResult result = asSupplier(supplier, () -> this.invitations.details(rfq.id())).result();
		assertThat(result).isNotNull();
		return Objects.requireNonNull(result);
	}

	private RfqStatus status(RfqDraft rfq) {
		return asBuyer(() -> this.queries.details(rfq.id())).status();
	}

	private void person(String id, String name) {
		as("admin", Roles.ADMIN, () -> this.accounts.open(new Person(new UserId(id), name, id, id + "@cailian.example"),
				Set.of(Roles.BUYER)));
	}

	private List<Job> timers(RfqDraft rfq) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey("RFQ:" + rfq.id())
			.list()
			.stream()
			.flatMap((instance) -> this.management.createTimerJobQuery()
				.processInstanceId(instance.getId())
				.list()
				.stream())
			.toList();
	}

	private List<String> mailsTo(String person, RfqDraft rfq) {
		return mails(person + "@supplier.example", rfq);
	}

	private List<String> mails(String address, RfqDraft rfq) {
		String number = asBuyer(() -> this.queries.details(rfq.id())).number();
		return this.jdbc.query(
				"select body from mail_outbox where to_address = ? and reference = ? order by posted_at, id",
				(row, index) -> row.getString(1), address, "RFQ:" + number);
	}

}
