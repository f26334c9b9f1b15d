package io.cailian.taskmail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.approval.RuleVersionLine;
import io.cailian.approval.RulesProposed;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.PortalAddress;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.notification.MailDraft;
import io.cailian.notification.MailOutbox;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.DelegationCreated;
import io.cailian.workflow.DelegationDetails;
import io.cailian.workflow.DelegationEnded;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.OpenWork;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.TaskArrived;
import io.cailian.workflow.TaskEscalated;
import io.cailian.workflow.TaskReminder;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes about single tasks and delegations, in the transaction in which they change, so
 * that each letter leaves once or not at all. Links open the task with a decision ready
 * to be confirmed, after sign-in; following one decides nothing. Letters name documents
 * and people, never amounts.
 */
@Component
class TaskMails {

	private static final String KEY = "taskmail.TaskMails.";

	private static final Set<MailMode> AT_ONCE = EnumSet.of(MailMode.INSTANT);

	private static final Set<MailMode> ANY = EnumSet.of(MailMode.INSTANT, MailMode.DIGEST);

	private final MailReaders readers;

	private final OpenWork work;

	private final MailOutbox outbox;

	private final People people;

	private final PortalAddress address;

	private final ModuleTranslations texts;

	private final Formats formats;

	TaskMails(MailReaders readers, OpenWork work, MailOutbox outbox, People people, PortalAddress address,
			ModuleTranslations texts, Formats formats) {
		this.readers = readers;
		this.work = work;
		this.outbox = outbox;
		this.people = people;
		this.address = address;
		this.texts = texts;
		this.formats = formats;
	}

	@EventListener
	void on(TaskArrived arrived) {
		write("arrived", arrived.taskId(), arrived.people(), arrived.role(), AT_ONCE);
	}

	@EventListener
	void on(TaskReminder reminder) {
		write("reminder" + reminder.passed(), reminder.taskId(), reminder.people(), reminder.role(), ANY);
	}

	@EventListener
	void on(TaskEscalated escalated) {
		escalated.to()
			.ifPresentOrElse(
					(manager) -> write("escalated", escalated.taskId(), Set.of(manager), Optional.empty(), ANY),
					() -> write("stranded", escalated.taskId(), Set.of(), Optional.of(Roles.ADMIN), ANY));
	}

	@EventListener
	void on(DelegationCreated created) {
		write("delegation", created.delegation());
	}

	@EventListener
	void on(DelegationEnded ended) {
		write("delegationEnded", ended.delegation());
	}

	/** Whoever may put rules into force, without those who wrote them. */
	@EventListener
	void on(RulesProposed proposed) {
		Set<UserId> deciders = Stream.of(Roles.PURCHASING_MANAGER, Roles.FINANCE, Roles.ADMIN)
			.flatMap((role) -> this.people.withRole(role).stream())
			.map(Person::id)
			.collect(Collectors.toSet());
		RuleVersionLine version = proposed.version();
		String about = version.documentType() + "/" + version.number();
		this.readers.of(deciders, Optional.empty(), proposed.authors(), ANY)
			.forEach((reader) -> post("rulesProposed", reader, "APPROVAL_RULES:" + about,
					this.texts.getTranslation("workflow.subject." + version.documentType(), reader.locale()),
					version.number(),
					version.proposed().map((done) -> this.people.nameOf(done.by(), reader.locale())).orElse("–"),
					version.effectiveFrom().map((day) -> this.formats.date(day, reader.locale())).orElse("–"),
					this.address.of("approval-rules/" + about)));
	}

	/** Both learn it, whoever did it. */
	private void write(String kind, DelegationDetails delegation) {
		this.readers
			.of(Set.of(delegation.delegator(), delegation.delegate()), Optional.empty(), Set.of(),
					EnumSet.allOf(MailMode.class))
			.forEach((reader) -> post(kind, reader, "DELEGATION:" + delegation.id(), delegation.reason(),
					this.people.nameOf(delegation.delegator(), reader.locale()),
					this.people.nameOf(delegation.delegate(), reader.locale()),
					this.formats.instant(delegation.from(), reader.locale()),
					this.formats.instant(delegation.until(), reader.locale()), this.address.of("delegations")));
	}

	private void write(String kind, String taskId, Set<UserId> named, Optional<String> role, Set<MailMode> modes) {
		Optional<InboxEntry> waiting = this.work.find(taskId);
		if (waiting.isEmpty()) {
			return;
		}
		InboxEntry task = waiting.get();
		this.readers.of(named, role, this.work.barred(taskId), modes)
			.forEach((reader) -> post(kind, reader, task.subject().type() + ":" + task.number(),
					this.texts.getTranslation("workflow.process." + task.process(), reader.locale()), task.number(),
					task.title(reader.locale()), task.requester(this.people, reader.locale()),
					due(task, reader.locale()), link(task, ""), link(task, decides(Outcome.APPROVED)),
					link(task, decides(Outcome.REJECTED))));
	}

	private void post(String kind, MailReaders.Reader reader, String reference, Object... facts) {
		List<Object> args = new ArrayList<>(List.of(reader.person().name(reader.locale())));
		args.addAll(Arrays.asList(facts));
		this.outbox.post(new MailDraft(reader.person().email(), reader.locale(),
				this.texts.getTranslation(KEY + kind + ".subject", reader.locale(), args.toArray()),
				this.texts.getTranslation(KEY + kind + ".body", reader.locale(), args.toArray()), reference));
	}

	private String due(InboxEntry task, Locale locale) {
		return (task.dueAt() != null) ? this.formats.instant(task.dueAt(), locale) : "–";
	}

	private String link(InboxEntry task, String query) {
		return this.address.of("inbox/" + task.taskId() + query);
	}

	private static String decides(Outcome outcome) {
		return "?decide=" + outcome;
	}

}
