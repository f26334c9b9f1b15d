package io.cailian.taskmail;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.identity.People;
import io.cailian.identity.PortalAddress;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.OpenWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes once each working day to everybody who wants it so what waits for them, what is
 * due first at the top; nothing to whom nothing waits for. That it was written is kept
 * with the letter, so that nobody gets two, whatever happens in between.
 */
@Component
class TaskDigest {

	private static final Logger LOG = LoggerFactory.getLogger(TaskDigest.class);

	private static final String KEY = "taskmail.TaskDigest.";

	private static final int MOST_LINES = 30;

	private final MailReaders readers;

	private final OpenWork work;

	private final MailOutbox outbox;

	private final People people;

	private final BusinessCalendars calendars;

	private final PortalAddress address;

	private final ModuleTranslations texts;

	private final Formats formats;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final LocalTime at;

	private volatile @Nullable LocalDate written;

	TaskDigest(MailReaders readers, OpenWork work, MailOutbox outbox, People people, BusinessCalendars calendars,
			PortalAddress address, ModuleTranslations texts, Formats formats, JdbcClient database,
			PlatformTransactionManager transactions, Clock clock,
			@Value("${cailian.task-mail.digest-at:08:30}") LocalTime at) {
		this.readers = readers;
		this.work = work;
		this.outbox = outbox;
		this.people = people;
		this.calendars = calendars;
		this.address = address;
		this.texts = texts;
		this.formats = formats;
		this.database = database;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
		this.at = at;
	}

	@Scheduled(fixedDelayString = "${cailian.task-mail.every:PT5M}")
	void run() {
		ZonedDateTime now = this.clock.instant().atZone(this.formats.zone());
		LocalDate today = now.toLocalDate();
		if (now.toLocalTime().isBefore(this.at) || today.equals(this.written)
				|| !this.calendars.ofCompany().isWorkingDay(today)) {
			return;
		}
		Map<UserId, Set<String>> roles = new HashMap<>();
		Roles.DECIDING.forEach((role) -> this.people.withRole(role)
			.forEach((person) -> roles.computeIfAbsent(person.id(), (id) -> new HashSet<>()).add(role)));
		boolean all = true;
		for (MailReaders.Reader reader : this.readers.wanting(MailMode.DIGEST)) {
			all &= tryWrite(reader, roles.getOrDefault(reader.person().id(), Set.of()), today);
		}
		if (all) {
			this.written = today;
		}
	}

	/** Writes to one reader; false if it has to be tried again. */
	private boolean tryWrite(MailReaders.Reader reader, Set<String> roles, LocalDate today) {
		try {
			this.transaction.executeWithoutResult((status) -> write(reader, roles, today));
		}
		catch (DuplicateKeyException written) {
			LOG.debug("the digest of {} is written by another node", reader.person().id());
		}
		catch (RuntimeException ex) {
			LOG.warn("the digest of {} will be tried again", reader.person().id(), ex);
			return false;
		}
		return true;
	}

	private void write(MailReaders.Reader reader, Set<String> roles, LocalDate today) {
		if (isWritten(reader.person().id(), today)) {
			return;
		}
		this.database.sql("insert into task_digest (user_id, written_on) values (:user, :day)")
			.param("user", reader.person().id().value())
			.param("day", Date.valueOf(today))
			.update();
		Set<UserId> accounts = this.people.accountsOf(reader.person().id());
		long all = this.work.count(accounts, roles);
		if (all > 0) {
			post(reader, this.work.dueFirst(accounts, roles, MOST_LINES), all);
		}
	}

	private boolean isWritten(UserId reader, LocalDate day) {
		return this.database.sql("select count(*) from task_digest where user_id = :user and written_on = :day")
			.param("user", reader.value())
			.param("day", Date.valueOf(day))
			.query(Long.class)
			.single() > 0;
	}

	private void post(MailReaders.Reader reader, List<InboxEntry> tasks, long all) {
		Locale locale = reader.locale();
		String lines = tasks.stream().map((task) -> line(task, locale)).collect(Collectors.joining("\n"));
		String more = (all > tasks.size()) ? this.texts.getTranslation(KEY + "more", locale, all - tasks.size()) : "";
		Object[] args = { reader.person().name(locale), all, lines, more, this.address.of("inbox"),
				this.address.of("task-mail") };
		this.outbox.post(new MailDraft(reader.person().email(), locale,
				this.texts.getTranslation(KEY + "subject", locale, args),
				this.texts.getTranslation(KEY + "body", locale, args), "INBOX:" + reader.person().id().value()));
	}

	private String line(InboxEntry task, Locale locale) {
		boolean late = task.dueAt() != null && task.dueAt().isBefore(this.clock.instant());
		return this.texts.getTranslation(KEY + (late ? "late" : "line"), locale,
				this.texts.getTranslation("workflow.process." + task.process(), locale), task.number(),
				task.title(locale), (task.dueAt() != null) ? this.formats.instant(task.dueAt(), locale) : "–",
				this.address.of("inbox/" + task.taskId()));
	}

}
