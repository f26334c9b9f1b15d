package io.cailian.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.audit.AuditTrail;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who stands above whom, who holds which post and who decides what alone, as an
 * administrator writes it down and other modules read it.
 */
@IntegrationTest
@WithMockUser(username = "admin", roles = Roles.ADMIN)
@SuppressWarnings("NullAway.Init")
class OrganisationTest {

	@Autowired
	private Organisation organisation;

	@Autowired
	private PlacementAdministration administration;

	@Autowired
	private PostAdministration posts;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private PlacementRecords records;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private LimitedDocuments types;

	@Autowired
	private JdbcClient database;

	@Test
	void managersAreClimbedFromTheNearestToTheTop() {
		UserId clerk = person();
		UserId head = person();
		UserId director = person();
		answersTo(clerk, head);
		answersTo(head, director);

		assertThat(this.organisation.managerOf(clerk)).contains(head);
		assertThat(this.organisation.managersAbove(clerk, 5)).containsExactly(head, director);
		assertThat(this.organisation.managersAbove(clerk, 1)).containsExactly(head);
		assertThat(this.organisation.managerOf(director)).isEmpty();
		assertThat(this.organisation.managersAbove(director, 5)).isEmpty();
	}

	@Test
	void whatIsRecordedForOneAccountHoldsForThePerson() {
		PostCode post = post();
		String mailBox = mailBox();
		UserId everyday = open(mailBox, Roles.BUYER);
		UserId privileged = open(mailBox.toUpperCase(Locale.ROOT), Roles.ADMIN);
		UserId head = person();
		place(new PlacementDraft(everyday, Optional.of(head), Set.of(post), limits(general("50000"))));

		assertThat(this.organisation.managerOf(privileged)).contains(head);
		assertThat(this.organisation.postsOf(privileged)).containsExactly(post);
		assertThat(this.organisation.limitOf(privileged, "AWARD")).contains(Money.of("50000", "CNY"));
		assertThat(this.organisation.holdersOf(post)).containsExactly(everyday);
		assertThat(this.administration.all())
			.filteredOn((each) -> each.accounts().contains(everyday) || each.accounts().contains(privileged))
			.singleElement()
			.satisfies((each) -> assertThat(each.account()).isEqualTo(everyday));
		refuses("organisation.Placement.ownManager",
				() -> place(new PlacementDraft(everyday, Optional.of(privileged), Set.of(), List.of())));

		place(new PlacementDraft(privileged, Optional.empty(), Set.of(), limits(general("7"))));

		assertThat(this.organisation.managerOf(everyday)).isEmpty();
		assertThat(this.organisation.limitOf(everyday, "AWARD")).contains(Money.of("7", "CNY"));
	}

	@Test
	void theLimitOfATypeGoesBeforeTheGeneralOne() {
		UserId head = person();
		place(new PlacementDraft(head, Optional.empty(), Set.of(),
				limits(general("100000"), limit("AWARD", "2000000"))));
		UserId clerk = person();
		place(new PlacementDraft(clerk, Optional.empty(), Set.of(), limits(general("100000"), limit("AWARD", "0"))));

		assertThat(this.organisation.limitOf(head, "AWARD")).contains(Money.of("2000000", "CNY"));
		assertThat(this.organisation.limitOf(clerk, "AWARD")).contains(Money.of("0", "CNY"));
		assertThat(this.organisation.limitOf(head, "RFQ")).contains(Money.of("100000", "CNY"));
		assertThat(this.organisation.limitOf(person(), "RFQ")).isEmpty();
	}

	@Test
	void aCircleIsRefusedHoweverLong() {
		UserId one = person();
		UserId two = person();
		UserId three = person();
		answersTo(one, two);
		answersTo(two, three);

		refuses("organisation.Placement.circle", () -> answersTo(three, one));
		refuses("organisation.Placement.ownManager", () -> answersTo(three, three));
		assertThat(this.organisation.managersAbove(one, 9)).containsExactly(two, three);
	}

	@Test
	void onlyPeopleOfTheCompanyHaveAPlace() {
		UserId outsider = open(mailBox(), Roles.SUPPLIER);

		refuses("organisation.Placement.notStaff", () -> answersTo(person(), outsider));
		refuses("organisation.Placement.notStaff", () -> answersTo(outsider, person()));
		refuses("organisation.Placement.notStaff", () -> answersTo(new UserId("nobody at all"), person()));
	}

	@Test
	void administratorsDoNotWriteDownTheirOwnPlace() {
		refuses("organisation.Placement.own", () -> place(
				new PlacementDraft(new UserId("admin"), Optional.empty(), Set.of(), limits(general("1000000")))));
	}

	@Test
	void administratorsDoNotMakeThemselvesAnybodysManager() {
		refuses("organisation.Placement.yourself", () -> answersTo(person(), new UserId("admin")));
	}

	@Test
	void doingItAgainChangesNothingAndAStaleFormOverwritesNothing() {
		UserId clerk = person();
		PlacementDraft draft = new PlacementDraft(clerk, Optional.of(person()), Set.of(post()),
				limits(general("10"), limit("AWARD", "20.50")));
		PlacementDetails placed = this.administration.place(draft, PlacementDetails.UNRECORDED);

		assertThat(this.administration.place(draft, PlacementDetails.UNRECORDED)).isEqualTo(placed);
		PlacementDetails changed = this.administration.place(
				new PlacementDraft(clerk, Optional.empty(), Set.of(), limits(limit("AWARD", "30"))), placed.version());
		assertThat(changed.limits()).containsExactly(limit("AWARD", "30"));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.administration.place(draft, placed.version()));
		assertThat(this.administration.of(clerk)).isEqualTo(changed);
	}

	@Test
	void whatWasAndWhatIsAreOnTheTrail() {
		UserId clerk = person();
		UserId head = person();
		answersTo(clerk, head);
		place(new PlacementDraft(clerk, Optional.of(head), Set.of(), limits(general("5000"))));
		UUID id = this.records.of(Set.of(clerk)).getFirst().id().value();

		assertThat(this.trail.timeline("PLACEMENT", id)).hasSize(2).last().satisfies((entry) -> {
			assertThat(entry.action()).isEqualTo("PERSON_PLACED");
			assertThat(entry.facts())
				.isEqualTo(Map.of("account", clerk.value(), "limits", "GENERAL 5000 CNY", "limitsBefore", "-"));
		});
	}

	@Test
	void aPostIsRetiredOnceNobodyHoldsItAndOfferedAgainWhenReinstated() {
		PostDraft draft = new PostDraft(PostId.next(), new PostCode(code()), "财务总监", "CFO");
		PostDetails created = this.posts.create(draft);
		assertThat(this.posts.create(draft)).isEqualTo(created);
		refuses("organisation.Post.codeTaken",
				() -> this.posts.create(new PostDraft(PostId.next(), draft.code(), "别的", "Other")));
		UserId holder = person();
		place(new PlacementDraft(holder, Optional.empty(), Set.of(draft.code()), List.of()));
		assertThat(this.organisation.holdersOf(draft.code())).containsExactly(holder);
		refuses("organisation.Post.held", () -> this.posts.retire(created.id(), created.version()));

		place(new PlacementDraft(holder, Optional.empty(), Set.of(), List.of()));
		PostDetails retired = this.posts.retire(created.id(), created.version());

		assertThat(this.organisation.posts()).extracting(PostLine::code).doesNotContain(draft.code());
		refuses("organisation.Post.unknown",
				() -> place(new PlacementDraft(holder, Optional.empty(), Set.of(draft.code()), List.of())));
		PostDetails again = this.posts.reinstate(retired.id(), retired.version());
		PostDetails renamed = this.posts.rename(again.id(), "首席财务官", "Chief financial officer", again.version());
		assertThat(this.organisation.posts()).contains(renamed.post());
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.posts.retire(created.id(), again.version()));
	}

	@Test
	void limitsAreInTheCompanysCurrencyAndCodesPlain() {
		UserId head = person();

		refuses("organisation.ApprovalLimit.currency", () -> place(new PlacementDraft(head, Optional.empty(), Set.of(),
				limits(new ApprovalLimit(ApprovalLimit.GENERAL, Money.of("5", "USD"))))));
		refuses("organisation.ApprovalLimit.amount", () -> general("-1"));
		refuses("organisation.ApprovalLimit.amount", () -> general("0.001"));
		refuses("organisation.ApprovalLimit.documentType", () -> limit("", "1"));
		refuses("organisation.ApprovalLimit.twice",
				() -> new PlacementDraft(head, Optional.empty(), Set.of(), limits(general("1"), general("2"))));
		refuses("organisation.Post.code", () -> new PostCode("1ST"));
		assertThat(new PostCode(" cost_centre_1000 ").value()).isEqualTo("COST_CENTRE_1000");
	}

	@Test
	void limitsAreOnlyForDocumentsWithAmounts() {
		UserId head = person();

		refuses("organisation.ApprovalLimit.unknownType",
				() -> place(new PlacementDraft(head, Optional.empty(), Set.of(), limits(limit("CERTIFICATE", "1")))));
		assertThat(this.types.all()).contains("AWARD").doesNotContain("CERTIFICATE", "APPLICATION");
		assertThat(this.types.name("AWARD", Locale.ENGLISH)).isEqualTo("Award");
	}

	@Test
	void whoLeavesCountsNoMoreAndCanBeClearedAway() {
		PostCode post = post();
		UserId clerk = person();
		UserId head = person();
		UserId director = person();
		answersTo(clerk, head);
		place(new PlacementDraft(head, Optional.of(director), Set.of(post), limits(general("500"))));
		leave(head);

		assertThat(this.organisation.holdersOf(post)).isEmpty();
		assertThat(this.organisation.managerOf(clerk)).contains(director);
		assertThat(this.organisation.managersAbove(clerk, 1)).containsExactly(director);
		assertThat(this.organisation.postsOf(head)).isEmpty();
		assertThat(this.organisation.limitOf(head, "AWARD")).isEmpty();
		assertThat(shown(head)).satisfies((place) -> {
			assertThat(place.staff()).isFalse();
			assertThat(place.posts()).containsExactly(post);
		});
		PostDetails held = this.posts.all()
			.stream()
			.filter((each) -> each.post().code().equals(post))
			.findFirst()
			.orElseThrow();
		assertThat(held.isVacant()).isTrue();
		assertThat(held.gone()).containsExactly(head);

		assertThat(place(new PlacementDraft(clerk, Optional.of(head), Set.of(), limits(general("7")))).manager())
			.contains(head);
		refuses("organisation.Placement.notStaff", () -> answersTo(person(), head));
		refuses("organisation.Placement.notStaff",
				() -> place(new PlacementDraft(head, Optional.of(director), Set.of(post), limits(general("501")))));
		place(new PlacementDraft(head, Optional.of(director), Set.of(), List.of()));
		assertThat(shown(head).posts()).isEmpty();
		this.posts.retire(held.id(), held.version());
		place(new PlacementDraft(head, Optional.empty(), Set.of(), List.of()));

		assertThat(this.administration.all()).noneMatch((place) -> place.accounts().contains(head));
	}

	@Test
	void aDisabledAccountIsStaffNoMoreButThePersonsOtherOneIs() {
		PostCode post = post();
		String mailBox = mailBox();
		UserId everyday = open(mailBox, Roles.BUYER);
		UserId privileged = open(mailBox, Roles.ADMIN);
		UserId clerk = person();
		place(new PlacementDraft(everyday, Optional.empty(), Set.of(post), List.of()));
		answersTo(clerk, everyday);

		disable(everyday);
		assertThat(this.organisation.holdersOf(post)).containsExactly(privileged);
		assertThat(this.organisation.managerOf(clerk)).contains(privileged);
		disable(privileged);

		assertThat(this.organisation.holdersOf(post)).isEmpty();
		assertThat(this.organisation.managerOf(clerk)).isEmpty();
		assertThat(shown(everyday).staff()).isFalse();
	}

	private PlacementDetails shown(UserId person) {
		return this.administration.all()
			.stream()
			.filter((place) -> place.accounts().contains(person))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * As a token without staff roles does, or a directory that knows the person no more.
	 */
	private void leave(UserId person) {
		this.database.sql("delete from user_account_role where user_account_id = ?").param(person.value()).update();
	}

	private void disable(UserId account) {
		this.database.sql("update user_account set enabled = false where id = ?").param(account.value()).update();
	}

	@Test
	@WithMockUser(username = "buyer", roles = { "BUYER", "PURCHASING_MANAGER", "FINANCE", "SUPPLIER" })
	void whoNeitherKeepsNorAuditsThemReadsNoneOfThem() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.administration.all());
	}

	@Test
	@WithMockUser(username = "auditor", roles = "AUDITOR")
	void auditorsReadThemAll() {
		assertThat(this.administration.all()).isNotEmpty();
	}

	@Test
	@WithMockUser(username = "buyer", roles = { "BUYER", "PURCHASING_MANAGER", "FINANCE", "AUDITOR", "SUPPLIER" })
	void nobodyElseWritesDownPlacesOrPosts() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> answersTo(new UserId("buyer2"), new UserId("manager")));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> post());
	}

	private UserId person() {
		return open(mailBox(), Roles.BUYER);
	}

	private UserId open(String mailBox, String role) {
		UserId id = new UserId("org-" + UUID.randomUUID());
		this.accounts.open(new Person(id, "某人", "Somebody", mailBox), Set.of(role));
		return id;
	}

	private static String mailBox() {
		return UUID.randomUUID() + "@cailian.example";
	}

	private PostCode post() {
		return this.posts.create(new PostDraft(PostId.next(), new PostCode(code()), "岗位", "Post")).post().code();
	}

	private static String code() {
		return "P" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);
	}

	private void answersTo(UserId person, UserId manager) {
		place(new PlacementDraft(person, Optional.of(manager), Set.of(), List.of()));
	}

	private PlacementDetails place(PlacementDraft draft) {
		return this.administration.place(draft, this.administration.of(draft.account()).version());
	}

	private static List<ApprovalLimit> limits(ApprovalLimit... limits) {
		return List.of(limits);
	}

	private static ApprovalLimit general(String amount) {
		return limit(ApprovalLimit.GENERAL, amount);
	}

	private static ApprovalLimit limit(String type, String amount) {
		return new ApprovalLimit(type, Money.of(amount, "CNY"));
	}

	private static void refuses(String messageKey, ThrowingCallable call) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(call)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(messageKey));
	}

}
