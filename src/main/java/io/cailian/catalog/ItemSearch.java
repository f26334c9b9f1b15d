package io.cailian.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.cailian.classification.Categories;
import io.cailian.kernel.Ids;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds items by words, sounds, codes and attributes. The index says which and in what
 * order, the database what they are.
 */
@Service
@PreAuthorize(Access.STAFF)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ItemSearch {

	/** So many are counted and can be leafed through: whoever finds more says more. */
	public static final int MOST = 10_000;

	private final ItemFollowing following;

	private final ItemQueries queries;

	private final Categories categories;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	ItemSearch(ItemFollowing following, ItemQueries queries, Categories categories, TransactionTemplate transaction,
			ApplicationEventPublisher events) {
		this.following = following;
		this.queries = queries;
		this.categories = categories;
		this.transaction = transaction;
		this.events = events;
	}

	/** The items found from a place on, the best first; without words by their codes. */
	public ItemFinds find(ItemWish wish, int offset, int limit) {
		int last = Math.min(MOST, offset + limit);
		ItemIndex.Hits hits = hits(wish, Math.min(offset, last), last - Math.min(offset, last));
		Map<ItemId, ItemDetails> items = this.queries.all(hits.ids());
		List<ItemDetails> found = hits.ids().stream().map(items::get).filter(Objects::nonNull).toList();
		return new ItemFinds(found, hits.total(), hits.more());
	}

	/** Builds the index from the database anew, whatever stands in it. */
	@PreAuthorize("hasRole('ADMIN')")
	public int rebuild() {
		int items = this.following.rebuild();
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(IndexRebuilt.of(Ids.next(), items)));
		return items;
	}

	private ItemIndex.Hits hits(ItemWish wish, int offset, int limit) {
		Query query = ItemQuestion.of(wish,
				wish.filter().category().map(this.categories::withDescendants).orElse(Set.of()));
		boolean ranked = !wish.words().isBlank();
		try {
			try {
				return this.following.current().find(query, ranked, offset, limit, MOST);
			}
			catch (AlreadyClosedException givenUp) {
				return this.following.current().find(query, ranked, offset, limit, MOST);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
