package io.cailian.organisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.identity.BuyerCompany;
import io.cailian.identity.People;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who stands above a person, who holds a post and what a person may decide alone,
 * for the modules that route decisions. It answers whoever calls. People with several
 * accounts are one person here: what is recorded for one account holds for all of them.
 * What is recorded of somebody who works here no more stays until an administrator clears
 * it, but counts no more: it answers with people who may act.
 */
@Service
@Transactional(readOnly = true)
public class Organisation {

	private final Placements placements;

	private final PlacementRecords records;

	private final PostRecords posts;

	private final People people;

	private final BuyerCompany company;

	Organisation(Placements placements, PlacementRecords records, PostRecords posts, People people,
			BuyerCompany company) {
		this.placements = placements;
		this.records = records;
		this.posts = posts;
		this.people = people;
		this.company = company;
	}

	/**
	 * To whom the person answers today; nobody at the top. In the place of a manager who
	 * works here no more steps that one's own manager.
	 */
	public Optional<UserId> managerOf(UserId person) {
		return managersAbove(person, 1).stream().findFirst();
	}

	/**
	 * The managers above a person, the nearest first. Whatever was recorded, nobody is in
	 * it twice, and the person never; whoever works here no more is passed over.
	 * @param most how many levels to climb at most
	 */
	public List<UserId> managersAbove(UserId person, int most) {
		return this.placements.ladder()
			.above(person, Ladder.UP_TO_THE_TOP)
			.stream()
			.flatMap((manager) -> this.placements.acting(manager).stream())
			.limit(most)
			.toList();
	}

	/**
	 * Who holds a post: one account of each person, the one it was recorded for if that
	 * one may still act.
	 */
	public Set<UserId> holdersOf(PostCode post) {
		List<UserId> holders = new ArrayList<>();
		for (UserId account : this.records.holding(post.value())) {
			if (holders.stream().noneMatch((other) -> this.people.isSamePerson(account, other))) {
				this.placements.acting(account).ifPresent(holders::add);
			}
		}
		return new LinkedHashSet<>(holders);
	}

	public Set<PostCode> postsOf(UserId person) {
		return recorded(person).stream()
			.flatMap((placement) -> placement.state().posts().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Up to which amount, itself included, the person decides alone on documents of a
	 * type: by the limit for that type, otherwise by the general one, in the company's
	 * own currency. Empty if no such limit is recorded: the person decides on no amount
	 * alone. A limit recorded in a currency the company kept its books in before counts
	 * no more.
	 */
	public Optional<Money> limitOf(UserId person, String documentType) {
		List<ApprovalLimit> limits = recorded(person).stream()
			.findFirst()
			.map((placement) -> placement.state().limits())
			.orElse(List.of());
		return limit(limits, documentType).or(() -> limit(limits, ApprovalLimit.GENERAL))
			.filter((limit) -> limit.currency().equals(this.company.baseCurrency()));
	}

	private List<Placement> recorded(UserId person) {
		return this.placements.isStaff(person) ? this.placements.all(person) : List.of();
	}

	/** The posts there are, by their codes. */
	public List<PostLine> posts() {
		return this.posts.findAllByOrderByCode().stream().filter((post) -> !post.isRetired()).map(Post::line).toList();
	}

	private static Optional<Money> limit(List<ApprovalLimit> limits, String documentType) {
		return limits.stream()
			.filter((limit) -> limit.documentType().equals(documentType))
			.map(ApprovalLimit::amount)
			.findFirst();
	}

}
