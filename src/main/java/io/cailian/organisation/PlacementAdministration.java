package io.cailian.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.BuyerCompany;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import jakarta.persistence.EntityManager;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who answers to whom, who holds which post and what each decides alone.
 * Administrators write down everybody's place but their own; auditors read it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class PlacementAdministration {

	/** Who may read what is kept here. */
	public static final String READERS = "hasAnyRole('" + Roles.ADMIN + "', '" + Roles.AUDITOR + "')";

	private final PlacementRecords records;

	private final Placements placements;

	private final PostRecords posts;

	private final People people;

	private final LimitedDocuments types;

	private final BuyerCompany company;

	private final CurrentUser currentUser;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	PlacementAdministration(PlacementRecords records, Placements placements, PostRecords posts, People people,
			LimitedDocuments types, BuyerCompany company, CurrentUser currentUser, EntityManager entities,
			ApplicationEventPublisher events) {
		this.records = records;
		this.placements = placements;
		this.posts = posts;
		this.people = people;
		this.types = types;
		this.company = company;
		this.currentUser = currentUser;
		this.entities = entities;
		this.events = events;
	}

	/**
	 * Everybody who works for the company, each person once, by their accounts; after
	 * them those who work here no more but of whom something is recorded.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize(READERS)
	public List<PlacementDetails> all() {
		Map<UserId, Set<UserId>> several = new HashMap<>();
		this.people.sharedByOnePerson().forEach((accounts) -> accounts.forEach((each) -> several.put(each, accounts)));
		Map<UserId, Placement> recorded = this.records.all()
			.stream()
			.collect(Collectors.toMap(Placement::account, (placement) -> placement));
		List<PlacementDetails> all = new ArrayList<>();
		Set<UserId> told = new HashSet<>();
		Set<UserId> staff = this.people.staff()
			.stream()
			.map(Person::id)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Stream<UserId> gone = recorded.values()
			.stream()
			.filter((placement) -> !placement.state().equals(Placement.State.NOTHING))
			.map(Placement::account)
			.sorted(Comparator.comparing(UserId::value));
		for (UserId account : Stream.concat(staff.stream(), gone).toList()) {
			Set<UserId> accounts = several.getOrDefault(account, Set.of(account));
			if (told.add(account)) {
				told.addAll(accounts);
				boolean works = accounts.stream().anyMatch(staff::contains);
				all.add(accounts.stream()
					.filter(recorded::containsKey)
					.map(recorded::get)
					.min(Comparator.comparing((placement) -> placement.id().value()))
					.map((placement) -> details(placement, accounts, works))
					.orElseGet(() -> unrecorded(account, accounts, works)));
			}
		}
		return all;
	}

	/** The place of the person behind an account. */
	@Transactional(readOnly = true)
	@PreAuthorize(READERS)
	public PlacementDetails of(UserId account) {
		Set<UserId> accounts = this.placements.accountsOf(account);
		boolean works = this.placements.isStaff(account);
		return this.placements.of(account)
			.map((placement) -> details(placement, accounts, works))
			.orElseGet(() -> unrecorded(account, accounts, works));
	}

	/** The currency limits are recorded in. */
	@PreAuthorize(READERS)
	public String currency() {
		return this.company.baseCurrency();
	}

	/**
	 * Writes a person's place down. Doing it again with the same content changes nothing.
	 * @param version of what was there, {@link PlacementDetails#UNRECORDED} if nothing
	 * Who works here no more is given nothing and nobody to manage, but what was recorded
	 * may stay and may go.
	 * @throws RuleViolation if it is the administrator's own place, the manager is the
	 * administrator, nobody of the company or answers to the person, a post is unknown,
	 * or a limit is in another currency or for a type of document that has none
	 */
	public PlacementDetails place(PlacementDraft draft, long version) {
		waitForTurn();
		List<Placement> present = this.placements.all(draft.account());
		Placement placement = present.isEmpty() ? Placement.of(draft.account()) : present.getFirst();
		Placement.State before = present.isEmpty() ? Placement.State.NOTHING : placement.state();
		check(draft, before);
		boolean changes = placement.change(draft) || present.size() > 1;
		long known = present.isEmpty() ? PlacementDetails.UNRECORDED : placement.version();
		if (changes) {
			if (known != version) {
				throw new OptimisticLockingFailureException(
						"the place of " + draft.account() + " was changed meanwhile");
			}
			this.records.deleteAll(present.stream().skip(1).toList());
			placement = this.records.saveAndFlush(placement);
			this.events.publishEvent(new PersonPlaced(placement.id(), placement.account(), before, placement.state()));
		}
		return present.isEmpty() && !changes ? of(draft.account()) : details(placement,
				this.placements.accountsOf(draft.account()), this.placements.isStaff(draft.account()));
	}

	/** Lets one change of reporting lines at a time past this point. */
	private void waitForTurn() {
		this.entities.createNativeQuery("select name from organisation_turn where name = 'LINES' for update")
			.getSingleResult();
	}

	/** What a draft adds must be right; what is there already may stay. */
	private void check(PlacementDraft draft, Placement.State before) {
		if (this.people.isSamePerson(this.currentUser.id(), draft.account())) {
			throw new RuleViolation("organisation.Placement.own");
		}
		Placement.State added = before.added(draft);
		added.manager()
			.filter((manager) -> this.people.isSamePerson(this.currentUser.id(), manager))
			.ifPresent((me) -> {
				throw new RuleViolation("organisation.Placement.yourself");
			});
		if ((before.equals(Placement.State.NOTHING) || !added.equals(Placement.State.NOTHING))
				&& !this.placements.isStaff(draft.account())) {
			throw new RuleViolation("organisation.Placement.notStaff", draft.account().value());
		}
		added.manager().filter((manager) -> !this.placements.isStaff(manager)).ifPresent((manager) -> {
			throw new RuleViolation("organisation.Placement.notStaff", manager.value());
		});
		draft.manager().ifPresent((manager) -> checkLine(draft.account(), manager));
		Set<PostCode> offered = this.posts.findAllByOrderByCode()
			.stream()
			.filter((post) -> !post.isRetired())
			.map((post) -> post.line().code())
			.collect(Collectors.toSet());
		added.posts().stream().filter((post) -> !offered.contains(post)).findFirst().ifPresent((unknown) -> {
			throw new RuleViolation("organisation.Post.unknown", unknown.value());
		});
		draft.limits()
			.stream()
			.filter((limit) -> !limit.amount().currency().equals(currency()))
			.findFirst()
			.ifPresent((limit) -> {
				throw new RuleViolation("organisation.ApprovalLimit.currency", currency());
			});
		added.limits().stream().filter((limit) -> !this.types.isKnown(limit)).findFirst().ifPresent((limit) -> {
			throw new RuleViolation("organisation.ApprovalLimit.unknownType", limit.documentType());
		});
	}

	private void checkLine(UserId account, UserId manager) {
		if (this.people.isSamePerson(manager, account)) {
			throw new RuleViolation("organisation.Placement.ownManager");
		}
		if (this.placements.ladder()
			.above(manager, Ladder.UP_TO_THE_TOP)
			.stream()
			.anyMatch((above) -> this.people.isSamePerson(above, account))) {
			throw new RuleViolation("organisation.Placement.circle");
		}
	}

	private static PlacementDetails details(Placement placement, Set<UserId> accounts, boolean works) {
		Placement.State state = placement.state();
		return new PlacementDetails(placement.account(), accounts, state.manager(), state.posts(), state.limits(),
				works, placement.version());
	}

	private static PlacementDetails unrecorded(UserId account, Set<UserId> accounts, boolean works) {
		return new PlacementDetails(account, accounts, Optional.empty(), List.of(), List.of(), works,
				PlacementDetails.UNRECORDED);
	}

}
