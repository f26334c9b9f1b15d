package io.cailian.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.BuyerCompany;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.AccessRefused;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.TaskSubject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people say who stands in for them while they are away. Administrators say it for
 * others who cannot, and never name themselves; auditors read it.
 */
@Service
@Transactional
@PreAuthorize(Delegations.STAFF)
public class Delegations {

	/** Everybody who works for the company. */
	public static final String STAFF = "hasAnyRole('REQUESTER', 'BUYER', 'PURCHASING_MANAGER', 'APPROVER', 'FINANCE', "
			+ "'LEGAL', 'AUDITOR', 'ADMIN')";

	private final DelegationRecords records;

	private final People people;

	private final CurrentUser currentUser;

	private final BuyerCompany company;

	private final ObjectProvider<TaskSubject> subjects;

	private final ModuleTranslations texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Delegations(DelegationRecords records, People people, CurrentUser currentUser, BuyerCompany company,
			ObjectProvider<TaskSubject> subjects, ModuleTranslations texts, ApplicationEventPublisher events,
			Clock clock) {
		this.records = records;
		this.people = people;
		this.currentUser = currentUser;
		this.company = company;
		this.subjects = subjects;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
	}

	/** Those the person gave and received under any account, the latest first. */
	@Transactional(readOnly = true)
	public List<DelegationDetails> mine() {
		return details(this.records.ofAccounts(me()));
	}

	/** Those of everybody, the latest first. */
	@Transactional(readOnly = true)
	@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
	public List<DelegationDetails> all() {
		return details(this.records.newestFirst());
	}

	/** Whether the person gave this delegation, under any account. */
	@Transactional(readOnly = true)
	public boolean isOwn(DelegationDetails delegation) {
		return me().contains(delegation.delegator());
	}

	/** The kinds of document a delegation can be for. */
	public List<String> types() {
		return this.subjects.stream().map(TaskSubject::type).sorted().toList();
	}

	/** A kind of document in words. */
	public String typeName(String type, Locale locale) {
		return this.texts.find("workflow.subject." + type, locale).orElse(type);
	}

	/** The currency of the highest amount. */
	public String currency() {
		return this.company.baseCurrency();
	}

	/**
	 * Has somebody stand in for a person. Saying the same thing again returns what was
	 * recorded.
	 * @throws RuleViolation under {@code workflow.Delegation} if it would not hold, or
	 * not be lawful
	 * @throws AccessDeniedException if it is for somebody else and the person is no
	 * administrator
	 */
	public DelegationDetails create(DelegationDraft draft) {
		Instant now = this.clock.instant();
		boolean own = this.people.isSamePerson(this.currentUser.id(), draft.delegator());
		if (!own && !this.currentUser.has(Roles.ADMIN)) {
			throw refused(draft.id(), "Delegations.create");
		}
		this.records.waitForTurn();
		Optional<Delegation> earlier = this.records.findById(draft.id());
		if (earlier.isPresent()) {
			return same(earlier.get(), draft).details(now);
		}
		check(draft, own, now);
		DelegationDetails created = this.records.saveAndFlush(Delegation.of(draft, this.currentUser.id(), own, now))
			.details(now);
		this.events.publishEvent(new DelegationCreated(created));
		return created;
	}

	/**
	 * Ends a delegation now; one that has not begun will not begin. Ending it again
	 * changes nothing.
	 * @throws RuleViolation {@code workflow.Delegation.unknown} if there is none
	 * @throws AccessDeniedException if it is somebody else's and the person is no
	 * administrator
	 */
	public DelegationDetails end(UUID id) {
		Instant now = this.clock.instant();
		this.records.waitForTurn();
		Delegation delegation = this.records.findById(id)
			.orElseThrow(() -> new RuleViolation("workflow.Delegation.unknown"));
		if (!me().contains(delegation.delegator()) && !this.currentUser.has(Roles.ADMIN)) {
			throw refused(id, "Delegations.end");
		}
		if (delegation.end(this.currentUser.id(), now)) {
			this.events.publishEvent(new DelegationEnded(this.records.saveAndFlush(delegation).details(now)));
		}
		return delegation.details(now);
	}

	private AccessDeniedException refused(UUID id, String what) {
		this.events.publishEvent(new AccessRefused("DELEGATION", id, what));
		return new AccessDeniedException("somebody else's delegation");
	}

	private Delegation same(Delegation earlier, DelegationDraft draft) {
		if (!earlier.isAsAsked(draft)) {
			throw new RuleViolation("workflow.Delegation.idTaken");
		}
		return earlier;
	}

	private void check(DelegationDraft draft, boolean own, Instant now) {
		if (this.people.isSamePerson(draft.delegator(), draft.delegate())) {
			throw new RuleViolation("workflow.Delegation.toOneself");
		}
		if (!own && this.people.isSamePerson(this.currentUser.id(), draft.delegate())) {
			throw new RuleViolation("workflow.Delegation.administrator");
		}
		Set<UserId> staff = Set.copyOf(this.people.staffAmong(Set.of(draft.delegator(), draft.delegate())));
		if (!staff.contains(draft.delegate()) || !staff.contains(draft.delegator())) {
			throw new RuleViolation("workflow.Delegation.notStaff");
		}
		if (!this.people.decidersAmong(Set.of(draft.delegate())).contains(draft.delegate())) {
			throw new RuleViolation("workflow.Delegation.auditor");
		}
		if (!draft.until().isAfter(now)) {
			throw new RuleViolation("workflow.Delegation.over");
		}
		if (draft.most().filter((most) -> !most.currency().equals(currency())).isPresent()) {
			throw new RuleViolation("workflow.Delegation.currency", currency());
		}
		if (!types().containsAll(draft.types())) {
			throw new RuleViolation("workflow.Delegation.unknownType");
		}
		List<Delegation> others = this.records.between(draft.from(), draft.until())
			.stream()
			.filter((other) -> other.sharesType(draft.types()))
			.toList();
		if (others.stream().anyMatch((other) -> this.people.isSamePerson(other.delegator(), draft.delegator()))) {
			throw new RuleViolation("workflow.Delegation.overlaps");
		}
		if (leadsTo(draft.delegator(), draft.delegate(), draft.from(), draft.until(), draft.types(), others,
				Set.of())) {
			throw new RuleViolation("workflow.Delegation.circle");
		}
	}

	/** Whether delegations at one time and for one kind lead from a person to another. */
	private boolean leadsTo(UserId end, UserId from, Instant since, Instant until, Set<String> types,
			List<Delegation> others, Set<Delegation> before) {
		return others.stream()
			.filter((other) -> !before.contains(other) && other.overlaps(since, until) && other.sharesType(types))
			.filter((other) -> this.people.isSamePerson(other.delegator(), from))
			.anyMatch((other) -> this.people.isSamePerson(other.delegate(), end)
					|| leadsTo(end, other.delegate(), later(since, other.startsAt()), earlier(until, other.endsAt()),
							shared(types, other.types()), others, with(before, other)));
	}

	private static Set<String> shared(Set<String> one, Set<String> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return one.isEmpty() ? other : one;
		}
		return one.stream().filter(other::contains).collect(Collectors.toSet());
	}

	private static Set<Delegation> with(Set<Delegation> before, Delegation next) {
		return Stream.concat(before.stream(), Stream.of(next)).collect(Collectors.toSet());
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private Set<UserId> me() {
		return this.people.accountsOf(this.currentUser.id());
	}

	private List<DelegationDetails> details(List<Delegation> found) {
		Instant now = this.clock.instant();
		return found.stream().map((delegation) -> delegation.details(now)).toList();
	}

}
