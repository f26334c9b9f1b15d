package io.cailian.workflow;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.calendar.WorkingCalendar;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.taskmail.DigestRun;
import io.cailian.taskmail.MailMode;
import io.cailian.taskmail.MailPreferences;
import io.cailian.uikit.Formats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets which letters about tasks, and that nobody gets one twice.
 */
@SuppressWarnings("NullAway.Init")
class TaskMailTest extends ChainTest {

	@TestBean(methodName = "io.cailian.workflow.DelegationsTest#shiftedClock")
	Clock clock;

	@Autowired
	ApplicationContext context;

	@Autowired
	MailPreferences preferences;

	@Autowired
	TaskHandling handling;

	@Autowired
	Deadlines deadlines;

	@Autowired
	Delegations delegations;

	@Autowired
	BusinessCalendars calendars;

	@Autowired
	Formats formats;

	@Autowired
	JdbcClient database;

	private final String mailBox = UUID.randomUUID() + "@cailian.example";

	@AfterEach
	void timeRunsAsItDoes() {
		((ShiftedClock) this.clock).reset();
	}

	@Test
	void whoWantsSoIsWrittenToAtOnceInTheirLanguage() {
		UserId head = person(this.mailBox);
		wants(head, MailMode.INSTANT, Locale.ENGLISH);

		ask(step(1, of(head)));

		assertThat(letters(this.mailBox)).singleElement()
			.satisfies((letter) -> assertThat(letter).contains("For approval: " + Parcels.number(this.parcel.id()),
					"/inbox/" + taskOf(head).orElseThrow() + "?decide=APPROVED",
					"nothing is decided before you have signed in"));
	}

	@Test
	void whoeverNeverChoseGetsNoLetterForASingleTask() {
		ask(step(1, of(person(this.mailBox))));

		assertThat(letters(this.mailBox)).isEmpty();
	}

	@Test
	void aTaskPutIntoSomebodysHandsIsANewOneForThem() {
		UserId head = person();
		UserId other = person(this.mailBox);
		wants(other, MailMode.INSTANT, Locale.SIMPLIFIED_CHINESE);
		ask(step(1, of(head)));
		assertThat(letters(this.mailBox)).isEmpty();

		String task = taskOf(head).orElseThrow();
		as(head.value(), Roles.REQUESTER, () -> {
			this.handling.forward(task, other, "请代为审批");
			return true;
		});

		assertThat(letters(this.mailBox)).singleElement().satisfies((letter) -> assertThat(letter).contains("待审批："));
	}

	@Test
	void whoMayNotDecideIsNotWrittenTo() {
		UserId head = person();
		UserId involved = person(this.mailBox);
		UserId otherAccount = person(this.mailBox);
		wants(otherAccount, MailMode.INSTANT, Locale.SIMPLIFIED_CHINESE);
		wants(involved, MailMode.INSTANT, Locale.SIMPLIFIED_CHINESE);
		this.parcels.bar(this.parcel.id(), involved);

		ask(step(1, of(head, otherAccount)));

		assertThat(letters(this.mailBox)).isEmpty();
	}

	@Test
	void remindersGoToAllButThoseWhoWantNone() {
		UserId head = person(this.mailBox);
		String quietBox = UUID.randomUUID() + "@cailian.example";
		UserId quiet = person(quietBox);
		wants(quiet, MailMode.NONE, Locale.SIMPLIFIED_CHINESE);
		UserId director = person(UUID.randomUUID() + "@cailian.example");
		answersTo(head, director);
		ask(step(1, of(head, quiet)));

		passes();
		passes();
		this.deadlines.run();

		assertThat(letters(this.mailBox)).hasSize(2).first().asString().contains("期限过半：");
		assertThat(letters(this.mailBox).getLast()).contains("已到期：");
		assertThat(letters(quietBox)).isEmpty();
	}

	@Test
	void theManagerIsToldThatSomethingIsLate() {
		UserId head = person();
		UserId director = person(this.mailBox);
		answersTo(head, director);
		ask(step(1, of(head)));

		passes();
		passes();
		passes();

		assertThat(letters(this.mailBox)).singleElement().satisfies((letter) -> assertThat(letter).contains("逾期升级："));
	}

	@Test
	void administratorsAreToldWhereNoManagerCanDecide() {
		UserId keeper = new UserId("keeper-" + UUID.randomUUID());
		as("admin", Roles.ADMIN,
				() -> this.accounts.open(new Person(keeper, "管理员", "Keeper", this.mailBox), Set.of(Roles.ADMIN)));
		ask(step(1, of(person())));

		passes();
		passes();
		passes();

		assertThat(letters(this.mailBox))
			.anySatisfy((letter) -> assertThat(letter).contains("逾期且无上级可办：", Parcels.number(this.parcel.id())));
	}

	@Test
	void bothLearnOfADelegation() {
		UserId head = person(this.mailBox);
		String otherBox = UUID.randomUUID() + "@cailian.example";
		UserId other = person(otherBox);
		Instant now = this.clock.instant();

		UUID id = UUID.randomUUID();
		as(head.value(), Roles.REQUESTER, () -> this.delegations.create(new DelegationDraft(id, head, other,
				now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)), Set.of(), Optional.empty(), "出差")));
		as("admin", Roles.ADMIN, () -> this.delegations.end(id));

		assertThat(letters(this.mailBox)).hasSize(2).first().asString().contains("审批委托：");
		assertThat(letters(otherBox)).hasSize(2).last().asString().contains("审批委托已提前结束：", "出差");
	}

	@Test
	void oneLetterADaySaysWhatWaitsAndNoneOnADayOff() {
		UserId head = person(this.mailBox);
		String idleBox = UUID.randomUUID() + "@cailian.example";
		person(idleBox);
		ask(step(1, of(head)));
		DigestRun digest = DigestRun.in(this.context);

		isTime(false);
		digest.run();
		assertThat(letters(this.mailBox)).isEmpty();

		isTime(true);
		digest.run();
		digest.run();
		assertThat(letters(this.mailBox)).singleElement()
			.satisfies((letter) -> assertThat(letter).contains("今日待办：1 项", Parcels.number(this.parcel.id())));
		assertThat(letters(idleBox)).isEmpty();
	}

	/** The next morning of a working day, or of a day off. */
	private void isTime(boolean working) {
		WorkingCalendar calendar = this.calendars.ofCompany();
		ZonedDateTime time = this.clock.instant().atZone(this.formats.zone()).plusDays(1).with(LocalTime.of(9, 30));
		while (calendar.isWorkingDay(time.toLocalDate()) != working
				|| !working && time.getDayOfWeek() != DayOfWeek.SUNDAY) {
			time = time.plusDays(1);
		}
		advanceTo(time.toInstant());
	}

	private void passes() {
		advanceTo(this.transaction.execute((status) -> this.cases.newestFirst(this.parcel.type(), this.parcel.id())
			.getFirst()
			.seats()
			.findFirst()
			.flatMap(CaseSeat::deadlineAt)
			.orElseThrow()));
		this.deadlines.run();
	}

	private void advanceTo(Instant time) {
		((ShiftedClock) this.clock).advance(Duration.between(this.clock.instant(), time).plusSeconds(1));
	}

	private void wants(UserId person, MailMode mode, Locale language) {
		as(person.value(), Roles.REQUESTER, () -> this.preferences.choose(new MailPreferences.Choice(mode, language)));
	}

	private List<String> letters(String address) {
		return this.database.sql("select subject, body from mail_outbox where to_address = :to order by posted_at, id")
			.param("to", address)
			.query((row, no) -> row.getString(1) + "\n" + row.getString(2))
			.list();
	}

}
