package io.cailian.changerequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.cailian.IntegrationTest;
import io.cailian.apikit.UnknownResource;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.PersonId;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.ApprovedBankAccount;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.SupplierHistory;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierVersionDetails;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Outcome;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People who hold every role there is, one of them with two accounts and one of them
 * acting for the supplier, ask for accounts, contacts and names, call back, decide and
 * withdraw in any order. After each step the supplier is paid where the newest approved
 * request says, every version is what it was, and nobody had two hands in one request.
 */
@IntegrationTest
@Tag("integration")
@SuppressWarnings("NullAway.Init")
class BankChangeProperties {

	private static final String[] STAFF = { "ROLE_BUYER", "ROLE_PURCHASING_MANAGER", "ROLE_FINANCE", "ROLE_ADMIN",
			"ROLE_AUDITOR" };

	private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

	private static final UserId ANNA = new UserId("anna-c-" + RUN);

	private static final UserId ANNAS_OTHER = new UserId("anna2-c-" + RUN);

	private static final UserId BERT = new UserId("bert-c-" + RUN);

	private static final UserId CARL = new UserId("carl-c-" + RUN);

	private static int inForce;

	private static int refusals;

	@Autowired
	private ApplicationContext context;

	/** That of this application; another test may have left its own. */
	@Autowired
	private SecurityContextHolderStrategy strategy;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private People people;

	@Autowired
	private ChangeProposing proposing;

	@Autowired
	private CallingBack callingBack;

	@Autowired
	private ChangeRequests requests;

	@Autowired
	private SupplierHistory history;

	@Autowired
	private Decisions decisions;

	private @Nullable TestChanges changes;

	/** What can be done to a supplier's facts. */
	private enum Act {

		ASK_ACCOUNT, ASK_NAME, ASK_CONTACT, CALL_BACK, APPROVE, REFUSE, SEND_BACK, WITHDRAW

	}

	@BeforeTry
	void startTheApplicationOnce() throws Exception {
		if (this.changes != null) {
			return;
		}
		new TestContextManager(getClass()).prepareTestInstance(this);
		SecurityContextHolder.setContextHolderStrategy(this.strategy);
		this.changes = TestChanges.in(this.context);
		String annas = "anna-c-" + RUN + "@house.example";
		open(ANNA, annas);
		open(ANNAS_OTHER, annas.toUpperCase(Locale.ROOT));
		open(BERT, "bert-c-" + RUN + "@house.example");
		open(CARL, "carl-c-" + RUN + "@house.example");
	}

	@Property(tries = 20, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.PREVIOUS_SEED)
	void theAccountPaidToIsThatOfTheNewestApprovedRequest(@ForAll Random random) {
		TestChanges now = Objects.requireNonNull(this.changes);
		UserId insider = new UserId(TestChanges.aUser());
		SupplierId supplier = now.supplier(insider.value()).supplier();
		List<UserId> actors = List.of(ANNA, ANNAS_OTHER, BERT, CARL, insider);
		Map<ChangeRequestId, BankDetails> asked = new HashMap<>();
		List<ChangeRequestId> all = new ArrayList<>();
		List<SupplierVersionDetails> before = versions(supplier);
		BankDetails expected = now.paid(supplier).account();

		for (int step = 0; step < 30; step++) {
			Act act = Act.values()[random.nextInt(Act.values().length)];
			UserId actor = actors.get(random.nextInt(actors.size()));
			attempt(act, actor, insider, supplier, all, asked, random);

			Optional<ChangeRequestDetails> newest = requests(supplier).stream()
				.filter((request) -> request.stage() == ChangeStage.IN_FORCE && request.kind() == ChangeKind.BANK)
				.max((one, other) -> one.versionNo().orElseThrow() - other.versionNo().orElseThrow());
			if (newest.isPresent()) {
				expected = Objects.requireNonNull(asked.get(newest.get().id()));
			}
			ApprovedBankAccount paid = now.paid(supplier);
			assertThat(paid.account()).as("after %s by %s", act, actor).isEqualTo(expected);
			List<SupplierVersionDetails> after = versions(supplier);
			assertThat(after).endsWith(before.toArray(SupplierVersionDetails[]::new));
			assertThat(after.size() - before.size()).isBetween(0, 1);
			assertThat(after).extracting(SupplierVersionDetails::no).startsWith(after.size()).doesNotHaveDuplicates();
			before = after;
		}
		List<SupplierVersionDetails> versions = before;
		requests(supplier).forEach((request) -> {
			separated(request, supplier, insider);
			calledUnderTheNumberOfOld(request, versions);
		});
	}

	/** Neither a world where all is refused nor one where nothing is proves anything. */
	@AfterContainer
	static void bothHappened() {
		assertThat(inForce).isPositive();
		assertThat(refusals).isPositive();
	}

	private void attempt(Act act, UserId actor, UserId insider, SupplierId supplier, List<ChangeRequestId> all,
			Map<ChangeRequestId, BankDetails> asked, Random random) {
		try {
			as(actor, actor.equals(insider), () -> {
				switch (act) {
					case ASK_ACCOUNT -> {
						BankDetails wanted = TestChanges.anAccount();
						ChangeProposal proposal = new ChangeProposal(ChangeRequestId.next(), WantedFacts.NONE,
								Optional.of(wanted), "换开户行", List.of(Objects.requireNonNull(this.changes).upload()));
						ChangeRequestId id = ask(proposal, actor.equals(insider), supplier);
						asked.put(id, wanted);
						all.add(id);
					}
					case ASK_NAME -> all.add(ask(
							TestChanges.name("名" + random.nextInt(1000), Objects.requireNonNull(this.changes).upload()),
							actor.equals(insider), supplier));
					case ASK_CONTACT ->
						all.add(ask(ChangeProposal.of(ChangeRequestId.next(), TestChanges.aContact(), "换人", List.of()),
								actor.equals(insider), supplier));
					case WITHDRAW -> this.proposing.withdraw(any(all, random));
					case CALL_BACK ->
						this.callingBack.note(any(all, random), Objects.requireNonNull(this.changes).aNote());
					case APPROVE -> decide(any(all, random), Outcome.APPROVED);
					case REFUSE -> decide(any(all, random), Outcome.REJECTED);
					case SEND_BACK -> decide(any(all, random), Outcome.RETURNED);
				}
				return true;
			});
		}
		catch (RuleViolation violation) {
			refusals++;
		}
		catch (AccessDeniedException | UnknownResource notTheirs) {
			assertThat(actor.equals(insider) || all.isEmpty()).as("%s by %s", act, actor).isTrue();
		}
	}

	private ChangeRequestId ask(ChangeProposal proposal, boolean own, SupplierId supplier) {
		return own ? this.proposing.proposeOwn(proposal) : this.proposing.proposeFor(supplier, proposal);
	}

	/** The newest ones more often than the others. */
	private static ChangeRequestId any(List<ChangeRequestId> all, Random random) {
		if (all.isEmpty()) {
			throw new UnknownResource();
		}
		int back = Math.min(all.size() - 1, random.nextInt(3));
		return all.get(all.size() - 1 - back);
	}

	private void decide(ChangeRequestId id, Outcome outcome) {
		Objects.requireNonNull(this.changes).task(id).ifPresent((task) -> {
			this.decisions.decide(task, outcome, "有理由");
			inForce += (outcome == Outcome.APPROVED) ? 1 : 0;
		});
	}

	/**
	 * The number called is that of the version in force when it was asked for, and about
	 * an account, as all of this happens within minutes, that of the first.
	 */
	private static void calledUnderTheNumberOfOld(ChangeRequestDetails request, List<SupplierVersionDetails> versions) {
		int no = (request.kind() == ChangeKind.BANK) ? 1 : request.againstNo();
		SupplierVersionDetails then = versions.get(versions.size() - no);
		assertThat(then.no()).isEqualTo(no);
		assertThat(request.phone()).isEqualTo(then.contact().phone());
		request.callBack().ifPresent((call) -> assertThat(call.number()).isEqualTo(then.contact().phone()));
	}

	private void separated(ChangeRequestDetails request, SupplierId supplier, UserId insider) {
		assertThat(request.supplier()).isEqualTo(supplier);
		PersonId asking = this.people.personOf(request.proposedBy().orElseThrow());
		Set<PersonId> deciding = new HashSet<>();
		if (request.stage() != ChangeStage.WITHDRAWN) {
			request.decidedBy().map(this.people::personOf).ifPresent(deciding::add);
		}
		request.callBack().map((call) -> this.people.personOf(call.by())).ifPresent(deciding::add);
		assertThat(deciding).doesNotContain(asking, this.people.personOf(insider));
		if (request.stage() == ChangeStage.IN_FORCE && request.kind().mayBeCalledBack()) {
			assertThat(request.callBack()).isPresent();
		}
	}

	private List<ChangeRequestDetails> requests(SupplierId supplier) {
		return as(BERT, false, () -> this.requests.of(supplier));
	}

	private List<SupplierVersionDetails> versions(SupplierId supplier) {
		return as(BERT, false, () -> this.history.of(supplier));
	}

	private void open(UserId account, String email) {
		as(new UserId("admin"), false, () -> this.accounts
			.open(new Person(account, account.value(), account.value(), email), Set.of("BUYER", "FINANCE")));
	}

	/** The insider is staff of every role and acts for the supplier besides. */
	private static <T> T as(UserId person, boolean forSupplier, Supplier<T> work) {
		var before = SecurityContextHolder.getContext();
		List<String> roles = new ArrayList<>(List.of(STAFF));
		if (forSupplier) {
			roles.add("ROLE_SUPPLIER");
		}
		SecurityContextHolder.setContext(new SecurityContextImpl(
				new TestingAuthenticationToken(person.value(), "", roles.toArray(String[]::new))));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
