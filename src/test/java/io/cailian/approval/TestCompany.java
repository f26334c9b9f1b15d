package io.cailian.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.organisation.PostCode;
import io.cailian.workflow.StepName;

/**
 * A company as a test needs it: whoever is not named is not there.
 */
final class TestCompany implements Places, StepNames {

	private final Map<UserId, List<UserId>> managers = new HashMap<>();

	private final Map<PostCode, Set<UserId>> holders = new HashMap<>();

	private final Map<String, List<UserId>> roles = new HashMap<>();

	private final Map<UserId, Money> limits = new HashMap<>();

	private final Set<UserId> gone = new LinkedHashSet<>();

	static UserId account(String name) {
		return new UserId(name);
	}

	/** Those above somebody, the nearest first. */
	TestCompany above(String person, String... above) {
		this.managers.put(account(person), List.of(above).stream().map(TestCompany::account).toList());
		return this;
	}

	TestCompany post(String code, String... people) {
		this.holders.put(new PostCode(code),
				new LinkedHashSet<>(List.of(people).stream().map(TestCompany::account).toList()));
		return this;
	}

	TestCompany role(String role, String... people) {
		this.roles.put(role, List.of(people).stream().map(TestCompany::account).toList());
		return this;
	}

	TestCompany limit(String person, String amount) {
		this.limits.put(account(person), Money.of(amount, "CNY"));
		return this;
	}

	TestCompany gone(String person) {
		this.gone.add(account(person));
		return this;
	}

	@Override
	public List<UserId> managersAbove(UserId person, int most) {
		return this.managers.getOrDefault(person, List.of()).stream().limit(most).toList();
	}

	@Override
	public Set<UserId> holdersOf(PostCode post) {
		return this.holders.getOrDefault(post, Set.of());
	}

	@Override
	public List<UserId> holdersOf(String role) {
		return this.roles.getOrDefault(role, List.of());
	}

	@Override
	public Optional<Money> limitOf(UserId person, String documentType) {
		return Optional.ofNullable(this.limits.get(person));
	}

	@Override
	public boolean isActing(UserId account) {
		return !this.gone.contains(account);
	}

	@Override
	public StepName ofRole(String role) {
		return named(role);
	}

	@Override
	public StepName ofPost(PostCode post) {
		return named(post.value());
	}

	@Override
	public StepName ofCommittee(PostCode post) {
		return named("committee " + post);
	}

	@Override
	public StepName ofManager(UserId manager) {
		return named("manager " + manager);
	}

	@Override
	public StepName ofManagerOf(PostCode post, Collection<UserId> managers) {
		return named("manager of " + post);
	}

	@Override
	public StepName ofPerson(UserId account) {
		return named(account.value());
	}

	private static StepName named(String name) {
		return new StepName(name, name);
	}

}
