package io.cailian.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.identity.AccountOpening;
import io.cailian.identity.Acting;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.SeparatedDuties;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@IntegrationTest
@SuppressWarnings("NullAway.Init")
class SeparationOfDutiesTest {

	@Autowired
	private SeparationOfDuties duties;

	@Autowired
	private DutyOverview overview;

	@Autowired
	private DutyRecords records;

	@Autowired
	private AccountOpening accounts;

	@Autowired
	private People people;

	@Autowired
	private ModuleTranslations texts;

	@Autowired
	private ObjectProvider<SeparatedDuties> separations;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private TransactionTemplate transaction;

	private final Subject document = new Subject("PARCEL", Ids.next());

	@Test
	void whoAsksDoesNotDecideAndWhoDecidesDoesNotAsk() {
		UserId one = account("one");
		UserId two = account("two");

		perform(Deed.REQUESTED, one);
		refused(Deed.DECIDED, one);
		perform(Deed.DECIDED, two);
		refused(Deed.REQUESTED, two);

		perform(Deed.REQUESTED, one);
		perform(Deed.DECIDED, two);
		assertThat(this.records.of(this.document, "APPROVAL")).hasSize(2);
		assertThat(barredFrom(Deed.DECIDED)).containsExactly(one);
		assertThat(barredFrom(Deed.REQUESTED)).containsExactly(two);
	}

	@Test
	void anotherDocumentIsAnotherMatter() {
		UserId one = account("one");
		perform(Deed.REQUESTED, one);

		Deed elsewhere = new Deed(new Subject("PARCEL", Ids.next()), Deed.DECIDED);
		this.transaction.executeWithoutResult((status) -> this.duties.perform(elsewhere, one));

		assertThat(this.records.of(elsewhere.document(), "APPROVAL")).hasSize(1);
	}

	@Test
	void aSecondAccountDoesNotMakeASecondPerson() {
		String email = UUID.randomUUID() + "@Person.example";
		UserId one = account("one", email);
		UserId other = account("other", email.toUpperCase(Locale.ROOT));

		perform(Deed.REQUESTED, one);

		refused(Deed.DECIDED, other);
		assertThat(barredFrom(Deed.DECIDED)).containsExactlyInAnyOrder(one, other);
	}

	@Test
	void twoAccountsWithOneEmployeeNumberAreOnePerson() {
		UserId everyday = account("everyday");
		UserId privileged = account("privileged");
		UserId colleague = account("colleague");
		number("E-" + everyday, everyday, privileged);
		number("E-" + colleague, colleague);

		perform(Deed.REQUESTED, everyday);

		refused(Deed.DECIDED, privileged);
		assertThat(barredFrom(Deed.DECIDED)).containsExactlyInAnyOrder(everyday, privileged);
		perform(Deed.DECIDED, colleague);
	}

	@Test
	void anAccountWithoutANumberIsWhoseEMailAddressItHas() {
		String email = UUID.randomUUID() + "@person.example";
		UserId numbered = account("numbered", email);
		UserId unnumbered = account("unnumbered", email);
		UserId privileged = account("privileged");
		number("E-" + numbered, numbered, privileged);

		perform(Deed.REQUESTED, unnumbered);

		refused(Deed.DECIDED, numbered);
		refused(Deed.DECIDED, privileged);
	}

	@Test
	void aMailBoxOfTwoEmployeesMakesThemNotOnePersonButWhoeverIsNeither() {
		String email = UUID.randomUUID() + "@office.example";
		UserId one = account("one", email);
		UserId other = account("other", email);
		UserId unknown = account("unknown", email);
		number("E-" + one, one);
		number("E-" + other, other);

		perform(Deed.REQUESTED, one);

		refused(Deed.DECIDED, unknown);
		perform(Deed.DECIDED, other);
		refused(Deed.REQUESTED, unknown);
		assertThat(this.people.isSamePerson(one, other)).isFalse();
		assertThat(this.people.isSamePerson(one, unknown)).isTrue();
		assertThat(this.people.isSamePerson(unknown, other)).isTrue();
	}

	@Test
	void accountsThatGetOneEmployeeNumberLaterAreShownAsAnException() {
		UserId one = account("one");
		UserId two = account("two");
		perform(Deed.REQUESTED, one);
		perform(Deed.DECIDED, two);
		assertThat(exceptions()).isEmpty();

		number("E-" + one, one, two);

		assertThat(exceptions()).extracting(DutyOverview.Combined::account).containsExactlyInAnyOrder(one, two);
		number("", one, two);
	}

	@Test
	void workOfTheClockIsNobodysDeed() {
		perform(Deed.REQUESTED, UserId.SYSTEM);

		assertThat(this.records.of(this.document, "APPROVAL")).isEmpty();
	}

	@Test
	void aDeedIsPartOfTheTransactionThatDoesIt() {
		UserId one = account("one");

		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.duties.perform(new Deed(this.document, Deed.REQUESTED), one));
		this.transaction.executeWithoutResult((status) -> {
			this.duties.perform(new Deed(this.document, Deed.REQUESTED), one);
			status.setRollbackOnly();
		});
		perform(Deed.DECIDED, one);
	}

	@Test
	void theDatabaseRefusesWhoeverGoesPastTheService() {
		UserId one = account("one");
		perform(Deed.REQUESTED, one);
		String person = this.records.of(this.document, "APPROVAL").getFirst().person();

		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> this.database.update("""
				insert into duty_holder (subject_id, subject_type, separation, person, duty)
				select subject_id, subject_type, separation, person, 'DECIDE' from duty_holder where person = ?""",
				person));
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.database.update("""
				insert into duty_deed (subject_id, subject_type, separation, person, duty, deed, user_id, done_at)
				select subject_id, subject_type, separation, person, 'DECIDE', 'DECIDED', user_id, done_at
				from duty_deed where person = ?""", person));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.database.update("update duty_deed set duty = 'DECIDE' where person = ?", person));
	}

	@Test
	void twoAccountsThatTurnOutToBeOnePersonsAreShownAsAnException() {
		UserId one = account("one");
		UserId two = account("two");
		perform(Deed.REQUESTED, one);
		perform(Deed.DECIDED, two);
		assertThat(exceptions()).isEmpty();

		this.database.update("update user_account set email = (select email from (select * from user_account) a "
				+ "where a.id = ?) where id = ?", one.value(), two.value());
		try {
			assertThat(exceptions()).extracting(DutyOverview.Combined::duty)
				.containsExactlyInAnyOrder("REQUEST", "DECIDE");
		}
		finally {
			this.database.update("update user_account set email = ? where id = ?", two.value() + "@x.example",
					two.value());
		}
	}

	@Test
	void everySeparationIsInWordsInBothLanguages() {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			for (SeparatedDuties separation : this.separations) {
				requireWord("separation." + separation.name(), locale);
				for (SeparatedDuties.Duty duty : separation.duties()) {
					requireWord("duty." + separation.name() + "." + duty.name(), locale);
					duty.deeds().forEach((deed) -> requireWord("deed." + deed, locale));
				}
			}
		}
	}

	@Test
	void separationsAreNamedOnce() {
		assertThat(this.separations.stream().map(SeparatedDuties::name)).doesNotHaveDuplicates()
			.contains("APPROVAL", "RFQ");
	}

	@Test
	void aSeparationNeedsTwoDutiesWithDifferentDeeds() {
		SeparatedDuties.Duty ask = new SeparatedDuties.Duty("ASK", List.of("ASKED"));

		assertThatIllegalArgumentException().isThrownBy(() -> new SeparatedDuties("X", "PARCEL", List.of(ask)));
		assertThatIllegalArgumentException().isThrownBy(() -> new SeparatedDuties("X", "PARCEL",
				List.of(ask, new SeparatedDuties.Duty("DECIDE", List.of("DECIDED", "ASKED")))));
	}

	@Test
	void onlyAuditorsReadWhoDidWhat() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> Acting.as("manager", "PURCHASING_MANAGER", this.overview::exceptions));
	}

	private void requireWord(String name, Locale locale) {
		assertThat(this.texts.find("workflow.duties." + name, locale)).as("workflow.duties.%s in %s", name, locale)
			.isPresent();
	}

	private List<DutyOverview.Combined> exceptions() {
		return Acting.as("auditor", "AUDITOR", this.overview::exceptions)
			.stream()
			.filter((row) -> row.document().equals(this.document))
			.toList();
	}

	private Set<UserId> barredFrom(String deed) {
		return this.duties.barredFrom(new Deed(this.document, deed));
	}

	private void perform(String deed, UserId by) {
		this.transaction.executeWithoutResult((status) -> this.duties.perform(new Deed(this.document, deed), by));
	}

	private void refused(String deed, UserId by) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> perform(deed, by))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("workflow.duties.separated");
	}

	private void number(String number, UserId... accounts) {
		for (UserId account : accounts) {
			this.database.update("update user_account set employee_number = ? where id = ?", number, account.value());
		}
	}

	private UserId account(String name) {
		return account(name, name + UUID.randomUUID() + "@x.example");
	}

	private UserId account(String name, String email) {
		UserId id = new UserId(name + "-" + UUID.randomUUID());
		Acting.as("admin", "ADMIN", () -> this.accounts.open(new Person(id, name, name, email), Set.of()));
		assertThat(this.people.find(id)).isPresent();
		return id;
	}

}
