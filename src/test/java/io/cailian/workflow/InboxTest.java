package io.cailian.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import com.vaadin.flow.shared.Registration;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

@SuppressWarnings("NullAway.Init")
class InboxTest extends WorkflowTest {

	private static final int ALL = 1000;

	@Autowired
	private Inbox inbox;

	@Autowired
	private InboxChanges changes;

	@Autowired
	private BusinessCalendars calendars;

	@Autowired
	private People people;

	@Test
	void aTaskIsListedInTheWordsOfItsDocument() {
		start("approveSupplier");

		InboxEntry entry = mine("approver", Roles.APPROVER, InboxFilter.ALL).getFirst();

		assertThat(entry.number()).isEqualTo(Parcels.number(this.parcel.id()));
		assertThat(entry.title(Locale.SIMPLIFIED_CHINESE)).isEqualTo("包裹申请");
		assertThat(entry.title(Locale.ENGLISH)).isEqualTo("Parcel request");
		assertThat(entry.amount()).isEqualTo(Money.of("12500.5", "CNY"));
		assertThat(entry.supplierName()).isEqualTo("北京𠮷祥物流有限公司");
		assertThat(entry.requestedBy()).isEqualTo(REQUESTER);
		assertThat(entry.hindered()).isEmpty();
		assertThat(this.calendars.ofCompany()
			.workingTimeBetween(entry.waitingSince(), Objects.requireNonNull(entry.dueAt())))
			.isCloseTo(Duration.ofHours(16), Duration.ofSeconds(10));
	}

	@ParameterizedTest
	@CsvSource({ "requester,APPROVER,OWN_REQUEST", "barred,APPROVER,BARRED", "admin,ADMIN,OTHER_ROLE" })
	void whoMayNotDecideSeesTheTaskAndWhy(String person, String role, Hindrance hindrance) {
		start("approveSupplier");

		InboxPart part = role.equals(Roles.ADMIN) ? InboxPart.EVERYTHING : InboxPart.TO_DO;
		assertThat(mine(person, role, InboxFilter.of(part))).singleElement()
			.satisfies((entry) -> assertThat(entry.hindered()).contains(hindrance));
		assertThat(as(person, role, this.inbox::openCount)).isZero();
	}

	@Test
	void tasksOfOtherRolesStayHidden() {
		start("approveSupplier");
		String task = task();

		assertThat(mine("manager", Roles.PURCHASING_MANAGER, InboxFilter.ALL)).isEmpty();
		assertThat(as("manager", Roles.PURCHASING_MANAGER, () -> this.inbox.open(task, Locale.ENGLISH))).isEmpty();
	}

	@Test
	void ownDecisionsAreFoundAgainInTheWordsOfTheirTask() {
		start("approveSupplier");
		String task = task();
		String decider = "approver-" + UUID.randomUUID();
		as(decider, Roles.APPROVER, () -> this.decisions.decide(task, Outcome.APPROVED, "好的"));

		assertThat(mine(decider, Roles.APPROVER, InboxFilter.of(InboxPart.DONE))).singleElement().satisfies((entry) -> {
			assertThat(entry.number()).isEqualTo(Parcels.number(this.parcel.id()));
			assertThat(entry.decided().orElseThrow().reason()).isEqualTo("好的");
			assertThat(entry.amount()).isEqualTo(Money.of("12500.5", "CNY"));
		});
		assertThat(mine(decider, Roles.APPROVER, new InboxFilter(InboxPart.DONE, "no such words", ""))).isEmpty();
		assertThat(as(decider, Roles.APPROVER, () -> this.inbox.open(task, Locale.ENGLISH)).orElseThrow().outcomes())
			.isEmpty();
		assertThat(as("approver", Roles.APPROVER, () -> this.inbox.open(task, Locale.ENGLISH))).isEmpty();
	}

	@Test
	void whoeverAskedSeesWhatWaitsForOthers() {
		start("approveSupplier");

		assertThat(mine("requester", Roles.REQUESTER, InboxFilter.ALL)).isEmpty();
		assertThat(mine("requester", Roles.REQUESTER, InboxFilter.of(InboxPart.OTHERS))).singleElement()
			.satisfies((entry) -> assertThat(entry.number()).isEqualTo(Parcels.number(this.parcel.id())));
		assertThat(as("requester", Roles.REQUESTER, this.inbox::counts)).containsEntry(InboxPart.OTHERS, 1L)
			.containsEntry(InboxPart.TO_DO, 0L)
			.doesNotContainKey(InboxPart.EVERYTHING);
	}

	@Test
	void everybodysTasksAreForAdministrators() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> mine("approver", Roles.APPROVER, InboxFilter.of(InboxPart.EVERYTHING)));
	}

	@ParameterizedTest
	@CsvSource({ "包裹,'',true", "PARCEL,'',true", "𠮷祥,approveSupplier,true", "%,'',false", "_,'',false",
			"'',approveAward,false", "no such words,'',false" })
	void theFilterLooksAtWordsAndKind(String text, String process, boolean found) {
		start("approveSupplier");

		InboxFilter filter = new InboxFilter(text, process);

		assertThat(mine("approver", Roles.APPROVER, filter)).hasSize(found ? 1 : 0);
		assertThat(as("approver", Roles.APPROVER, () -> this.inbox.count(filter))).isEqualTo(found ? 1 : 0);
	}

	@Test
	void anOpenTaskShowsFactsDocumentsAndTheWaysItCanEnd() {
		start("approveSupplier");
		String task = task();

		InboxDetails details = as("approver", Roles.APPROVER, () -> this.inbox.open(task, Locale.ENGLISH))
			.orElseThrow();

		assertThat(details.facts()).extracting("label").containsExactly("Deliver to");
		assertThat(details.documents()).extracting("name").containsExactly("label.txt");
		assertThat(details.outcomes()).containsExactly(Outcome.APPROVED, Outcome.REJECTED, Outcome.RETURNED);
	}

	@Test
	void theKindsOfferedAreTheProcessesInWhichPeopleDecide() {
		assertThat(as("approver", Roles.APPROVER, this.inbox::kinds)).containsExactly("approveAward",
				"approveCertificate", "approveDocument", "approveSupplier", "blockSupplier", "changeSupplierFacts",
				"publishRfq", "qualifySupplier", "revokeCertificate");
	}

	@Test
	void whoAsksWithoutAnAccountIsNamedByTheDocument() {
		this.transaction.executeWithoutResult((status) -> this.processes.start("approveSupplier", this.parcel,
				new UserId("no account of this name"), Map.of()));

		InboxEntry entry = mine("approver", Roles.APPROVER, InboxFilter.ALL).getFirst();

		assertThat(entry.requester(this.people, Locale.ENGLISH)).isEqualTo("白小荷");
	}

	@Test
	void screensHearOfChangesOnceTheyAreCommitted() {
		AtomicInteger heard = new AtomicInteger();
		Registration registration = this.changes.register(heard::incrementAndGet);

		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.processes.start("approveSupplier", this.parcel, REQUESTER, Map.of());
			throw new IllegalStateException("rolled back");
		}));
		assertThat(heard).hasValue(0);
		start("approveSupplier");
		await().untilAsserted(() -> assertThat(heard).hasValue(1));

		registration.remove();
		String task = task();
		as("approver", Roles.APPROVER, () -> this.decisions.decide(task, Outcome.APPROVED, null));
		assertThat(heard).hasValue(1);
	}

	@Test
	void whoeverChangesAnInboxNeitherWaitsForScreensNorLendsThemItsThread() throws Exception {
		CountDownLatch screenIsSlow = new CountDownLatch(1);
		CompletableFuture<Thread> told = new CompletableFuture<>();
		CompletableFuture<Boolean> inTransaction = new CompletableFuture<>();
		Registration registration = this.changes.register(() -> {
			told.complete(Thread.currentThread());
			inTransaction.complete(TransactionSynchronizationManager.isSynchronizationActive());
			try {
				screenIsSlow.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});

		start("approveSupplier");

		assertThat(told.get(10, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
		assertThat(told.get().getName()).startsWith("screen-news-");
		assertThat(inTransaction.get(10, TimeUnit.SECONDS)).isFalse();
		screenIsSlow.countDown();
		registration.remove();
	}

	private List<InboxEntry> mine(String person, String role, InboxFilter filter) {
		return as(person, role, () -> this.inbox.mine(filter, ALL));
	}

}
