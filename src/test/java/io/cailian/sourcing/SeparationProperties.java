package io.cailian.sourcing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.cailian.apikit.UnknownResource;
import io.cailian.audit.AuditEntry;
import io.cailian.audit.AuditTrail;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.PersonId;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.DutyOverview;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.Subject;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People who hold every role there is, one of them with two accounts, do to RFQs what
 * they like in every order: whatever got through, nobody who had a hand in buying also
 * decided on the award. What they did is read from the audit trail and the recorded
 * decisions, not from the records of the separation itself.
 */
@SourcingContext
@Tag("integration")
@SuppressWarnings("NullAway.Init")
class SeparationProperties {

	private static final List<String> ALL_ROLES = List.of("BUYER", "PURCHASING_MANAGER", "APPROVER", "FINANCE",
			"ADMIN");

	private static final Set<String> BUYING = Set.of("RFQ_DRAFTED", "RFQ_EDITED", "RFQ_PUBLISHED", "BIDS_OPENED",
			"BID_DISQUALIFIED", "BID_REINSTATED");

	private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

	private static final UserId ANNA = new UserId("anna-" + RUN);

	private static final UserId ANNAS_OTHER = new UserId("anna2-" + RUN);

	private static final UserId BERT = new UserId("bert-" + RUN);

	private static final UserId CARL = new UserId("carl-" + RUN);

	private static final List<UserId> ACTORS = List.of(ANNA, ANNAS_OTHER, BERT, CARL);

	private static int decided;

	private static int refused;

	@Autowired
	private AutowireCapableBeanFactory beans;

	/** That of this application; another test may have left its own. */
	@Autowired
	private SecurityContextHolderStrategy strategy;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private People people;

	@Autowired
	private RfqHandover handover;

	@Autowired
	private BidComparison comparisons;

	@Autowired
	private BidDisqualification disqualification;

	@Autowired
	private AwardProposing proposing;

	@Autowired
	private AwardQueries awards;

	@Autowired
	private Decisions decisions;

	@Autowired
	private DutyOverview overview;

	@Autowired
	private AuditTrail trail;

	private @Nullable SourcingTest world;

	/** What can be done to an RFQ, in the order of its life. */
	private enum Act {

		EDIT, HAND_OVER, PUBLISH, OPEN, DISQUALIFY, REINSTATE, PROPOSE, DECIDE

	}

	private record Step(Act act, UserId actor) {
	}

	@BeforeTry
	void startTheApplicationOnce() throws Exception {
		if (this.world != null) {
			return;
		}
		new TestContextManager(getClass()).prepareTestInstance(this);
		SecurityContextHolder.setContextHolderStrategy(this.strategy);
		SourcingTest fresh = new SourcingTest() {
		};
		this.beans.autowireBean(fresh);
		fresh.twoSuppliers();
		this.world = fresh;
		String annas = "anna-" + RUN + "@house.example";
		open(ANNA, annas);
		open(ANNAS_OTHER, annas.toUpperCase(Locale.ROOT));
		open(BERT, "bert-" + RUN + "@house.example");
		open(CARL, "carl-" + RUN + "@house.example");
	}

	@Property(tries = 25, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.PREVIOUS_SEED)
	void nobodyBuysAndAwardsTheSameRfq(@ForAll Random random) {
		SourcingTest now = Objects.requireNonNull(this.world);
		now.clock.set(TestRfqs.NOW);
		RfqDraft rfq = TestRfqs.partial(TestRfqs.draft(TestRfqs.CLOSING,
				List.of(TestRfqs.line("复印纸", "100"), TestRfqs.line("Toner", "2.5")), List.of(now.first, now.second)),
				false, 1);
		as(ACTORS.get(random.nextInt(ACTORS.size())), () -> now.drafting.create(rfq));

		for (Step step : script(random)) {
			if (step.act() == Act.OPEN && now.clock.instant().isBefore(TestRfqs.CLOSING)) {
				bid(now, rfq);
				now.clock.set(TestRfqs.CLOSING);
			}
			attempt(now, rfq, step, random);
		}

		Set<PersonId> buying = new HashSet<>();
		Set<PersonId> deciding = new HashSet<>();
		for (AuditEntry entry : this.trail.timeline(Rfq.SUBJECT_TYPE, rfq.id().value())) {
			if (BUYING.contains(entry.action())) {
				buying.add(this.people.personOf(entry.actor()));
			}
		}
		for (AwardDetails award : as(BERT, () -> this.awards.of(rfq.id()))) {
			buying.add(this.people.personOf(award.proposedBy()));
			for (Decision decision : this.decisions.history(new Subject(Award.SUBJECT_TYPE, award.id().value()))) {
				deciding.add(this.people.personOf(decision.by()));
			}
		}
		decided += deciding.size();
		assertThat(buying).isNotEmpty();
		deciding.retainAll(buying);
		assertThat(deciding).as("persons on both sides").isEmpty();
		assertThat(as(ANNA, this.overview::exceptions)).noneMatch((row) -> ACTORS.contains(row.account()));
	}

	/** Neither a world where all is refused nor one where nothing is proves anything. */
	@AfterContainer
	static void bothHappened() {
		assertThat(decided).isPositive();
		assertThat(refused).isPositive();
	}

	/** Everybody tries everything, in turns of their own; some things happen twice. */
	private static List<Step> script(Random random) {
		List<Step> script = new ArrayList<>();
		for (Act act : Act.values()) {
			int rounds = (act == Act.PROPOSE || act == Act.DECIDE) ? 1 : random.nextInt(2);
			if (act == Act.PUBLISH || act == Act.OPEN || rounds > 0) {
				List<UserId> actors = new ArrayList<>(ACTORS);
				Collections.shuffle(actors, random);
				actors.forEach((actor) -> script.add(new Step(act, actor)));
			}
		}
		int again = random.nextInt(3);
		for (int i = 0; i < again; i++) {
			for (Act act : List.of(Act.HAND_OVER, Act.PROPOSE, Act.DECIDE)) {
				List<UserId> actors = new ArrayList<>(ACTORS);
				Collections.shuffle(actors, random);
				actors.forEach((actor) -> script.add(new Step(act, actor)));
			}
		}
		return script;
	}

	private void attempt(SourcingTest now, RfqDraft rfq, Step step, Random random) {
		try {
			as(step.actor(), () -> {
				act(now, rfq, step, random);
				return true;
			});
		}
		catch (RuleViolation violation) {
			if (violation.messageKey().equals("workflow.duties.separated")) {
				refused++;
			}
		}
		catch (UnknownResource notThere) {
			assertThat(step.act()).isNotEqualTo(Act.PUBLISH);
		}
	}

	private void act(SourcingTest now, RfqDraft rfq, Step step, Random random) {
		switch (step.act()) {
			case EDIT -> now.drafting.edit(rfq, now.queries.details(rfq.id()).version());
			case HAND_OVER -> this.handover.handOver(rfq.id(), ACTORS.get(random.nextInt(ACTORS.size())), "holidays");
			case PUBLISH -> now.publishing.publish(rfq.id(), List.of());
			case OPEN -> now.opening.open(rfq.id());
			case DISQUALIFY -> this.disqualification.disqualify(rfq.id(), anyBid(rfq, random), "sample failed");
			case REINSTATE -> this.disqualification.reinstate(rfq.id(), anyBid(rfq, random), "sample passed");
			case PROPOSE -> this.proposing.propose(proposal(rfq));
			case DECIDE -> decide(now, rfq, random);
		}
	}

	private void decide(SourcingTest now, RfqDraft rfq, Random random) {
		Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
		List<String> tasks = now.jdbc.query("""
				select t.task_id from inbox_task t join award a on a.id = t.subject_id join rfq r on r.id = a.rfq_id
				where t.subject_type = 'AWARD' and r.title = ? and r.number = ?""", (row, number) -> row.getString(1),
				rfq.title(), now.queries.details(rfq.id()).number());
		tasks.forEach((task) -> this.decisions.decide(task, outcome, "for a reason"));
	}

	private BidId anyBid(RfqDraft rfq, Random random) {
		List<Comparison.Column> bids = this.comparisons.of(rfq.id()).bids();
		return bids.get(random.nextInt(bids.size())).bid();
	}

	private AwardProposal proposal(RfqDraft rfq) {
		Comparison comparison = this.comparisons.of(rfq.id());
		return new AwardProposal(AwardId.next(), rfq.id(),
				comparison.lines()
					.stream()
					.flatMap((row) -> row.offers()
						.stream()
						.filter(Comparison.Offer::best)
						.limit(1)
						.map((offer) -> new AwardProposal.Choice(row.line().id(), offer.bid())))
					.collect(Collectors.toList()),
				"chosen with care");
	}

	private static void bid(SourcingTest now, RfqDraft rfq) {
		try {
			now.asSupplier(now.one, () -> now.submission.submit(rfq.id(), TestRfqs.bid(rfq, "6", "6"), 0));
			now.asSupplier(now.two, () -> now.submission.submit(rfq.id(), TestRfqs.bid(rfq, "7", "7"), 0));
		}
		catch (UnknownResource unpublished) {
			assertThat(now.asBuyer(() -> now.queries.details(rfq.id())).status()).isEqualTo(RfqStatus.DRAFT);
		}
	}

	private void open(UserId account, String email) {
		as(new UserId("admin"), () -> this.accounts.open(new Person(account, account.value(), account.value(), email),
				Set.of("BUYER", "PURCHASING_MANAGER")));
	}

	private static <T> T as(UserId person, Supplier<T> work) {
		var before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken(person.value(), "",
				ALL_ROLES.stream().map((r) -> "ROLE_" + r).toArray(String[]::new))));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
