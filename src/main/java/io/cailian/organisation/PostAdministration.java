package io.cailian.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, renames and retires posts, which auditors read. Creating the same id again
 * changes nothing.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class PostAdministration {

	private final PostRecords posts;

	private final PlacementRecords records;

	private final Placements placements;

	private final ApplicationEventPublisher events;

	PostAdministration(PostRecords posts, PlacementRecords records, Placements placements,
			ApplicationEventPublisher events) {
		this.posts = posts;
		this.records = records;
		this.placements = placements;
		this.events = events;
	}

	/** All posts, retired ones included, by their codes. */
	@Transactional(readOnly = true)
	@PreAuthorize(PlacementAdministration.READERS)
	public List<PostDetails> all() {
		List<PostHolding> holdings = this.records.holdings();
		Set<UserId> gone = Set
			.copyOf(this.placements.gone(holdings.stream().map(PostHolding::account).distinct().toList()));
		Map<String, List<UserId>> holders = holdings.stream()
			.collect(Collectors.groupingBy(PostHolding::post,
					Collectors.mapping(PostHolding::account, Collectors.toList())));
		return this.posts.findAllByOrderByCode()
			.stream()
			.map((post) -> details(post, holders.getOrDefault(post.line().code().value(), List.of()), gone))
			.toList();
	}

	/**
	 * Creates a post.
	 * @throws RuleViolation if another post has the code
	 */
	public PostDetails create(PostDraft draft) {
		return this.posts.findById(draft.id()).map(this::details).orElseGet(() -> {
			if (this.posts.findByCode(draft.code().value()).isPresent()) {
				throw new RuleViolation("organisation.Post.codeTaken", draft.code().value());
			}
			return saved(PostChanged.CREATED, Post.create(draft));
		});
	}

	public PostDetails rename(PostId id, String nameZh, String nameEn, long version) {
		Post post = post(id, version);
		post.rename(PostDraft.name(nameZh), PostDraft.name(nameEn));
		return saved(PostChanged.RENAMED, post);
	}

	/**
	 * Offers the post no more.
	 * @throws RuleViolation while somebody holds it
	 */
	public PostDetails retire(PostId id, long version) {
		Post post = post(id, version);
		if (!this.records.holding(post.line().code().value()).isEmpty()) {
			throw new RuleViolation("organisation.Post.held", post.line().code().value());
		}
		post.retire();
		return saved(PostChanged.RETIRED, post);
	}

	public PostDetails reinstate(PostId id, long version) {
		Post post = post(id, version);
		post.reinstate();
		return saved(PostChanged.REINSTATED, post);
	}

	private Post post(PostId id, long version) {
		Post post = this.posts.findById(id).orElseThrow(() -> new IllegalArgumentException("no post " + id));
		if (post.version() != version) {
			throw new OptimisticLockingFailureException("post " + id + " was changed meanwhile");
		}
		return post;
	}

	private PostDetails saved(String action, Post post) {
		Post saved = this.posts.saveAndFlush(post);
		this.events.publishEvent(new PostChanged(action, saved.id(), saved.line()));
		return details(saved);
	}

	private PostDetails details(Post post) {
		List<UserId> holders = this.records.holding(post.line().code().value());
		return details(post, holders, Set.copyOf(this.placements.gone(holders)));
	}

	private static PostDetails details(Post post, List<UserId> holders, Set<UserId> gone) {
		return new PostDetails(post.id(), post.line(), holders, holders.stream().filter(gone::contains).toList(),
				post.isRetired(), post.version());
	}

}
