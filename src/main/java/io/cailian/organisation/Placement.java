package io.cailian.organisation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.cailian.identity.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The place of one person in the company: manager, posts and limits. It is recorded for
 * one account and holds for the person behind it. It comes into being when something is
 * first recorded of the person, and says what is so now; what was before is on the audit
 * trail.
 */
@Entity
@Table(name = "organisation_placement")
class Placement {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private PlacementId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "account_id"))
	private UserId account;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "manager_id"))
	private @Nullable UserId manager;

	@ElementCollection
	@CollectionTable(name = "organisation_post_holder", joinColumns = @JoinColumn(name = "placement_id"))
	@Column(name = "post_code")
	private Set<String> posts = new TreeSet<>();

	@ElementCollection
	@CollectionTable(name = "organisation_limit", joinColumns = @JoinColumn(name = "placement_id"))
	private Set<ApprovalLimit> limits = new HashSet<>();

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Placement() {
	}

	static Placement of(UserId account) {
		Placement placement = new Placement();
		placement.id = PlacementId.next();
		placement.account = account;
		return placement;
	}

	/** Records what is so from now on; false if nothing changes by it. */
	boolean change(PlacementDraft draft) {
		Placement.State before = state();
		this.manager = draft.manager().orElse(null);
		Set<String> wanted = draft.posts().stream().map(PostCode::value).collect(Collectors.toSet());
		this.posts.retainAll(wanted);
		this.posts.addAll(wanted);
		this.limits.retainAll(draft.limits());
		this.limits.addAll(draft.limits());
		return !state().equals(before);
	}

	PlacementId id() {
		return this.id;
	}

	UserId account() {
		return this.account;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	State state() {
		return new State(Optional.ofNullable(this.manager), this.posts.stream().map(PostCode::new).sorted().toList(),
				this.limits.stream().sorted(Comparator.comparing(ApprovalLimit::documentType)).toList());
	}

	/**
	 * What is recorded, to be compared and told.
	 */
	record State(Optional<UserId> manager, List<PostCode> posts, List<ApprovalLimit> limits) {

		static final State NOTHING = new State(Optional.empty(), List.of(), List.of());

		/** What a draft brings that was not so before. */
		State added(PlacementDraft draft) {
			return new State(draft.manager().filter((other) -> !this.manager.equals(Optional.of(other))),
					draft.posts().stream().filter((post) -> !this.posts.contains(post)).sorted().toList(),
					draft.limits().stream().filter((limit) -> !this.limits.contains(limit)).toList());
		}

	}

}
