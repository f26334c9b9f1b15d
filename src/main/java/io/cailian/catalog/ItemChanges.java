package io.cailian.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import io.cailian.classification.CategoryId;
import io.cailian.kernel.Ids;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of which items have changed, written in the transaction of the change and
 * followed by the index of each node.
 */
@Component
class ItemChanges {

	static final int PAGE = 5_000;

	private static final int CATEGORIES_AT_ONCE = 500;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	ItemChanges(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void note(Collection<ItemId> items) {
		Object at = stamp(this.clock.instant());
		this.jdbc.batchUpdate("insert into catalog_item_change (item_id, noted_at) values (?, ?)",
				items.stream().map((item) -> new Object[] { Ids.bytes(item.value()), at }).toList());
	}

	/**
	 * Notes all items of these categories, as when what they are found by has changed.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void noteAll(Collection<CategoryId> categories) {
		List<byte[]> ids = categories.stream().map((category) -> Ids.bytes(category.value())).toList();
		for (int from = 0; from < ids.size(); from += CATEGORIES_AT_ONCE) {
			List<byte[]> some = ids.subList(from, Math.min(ids.size(), from + CATEGORIES_AT_ONCE));
			Object[] args = new Object[some.size() + 1];
			args[0] = stamp(this.clock.instant());
			for (int i = 0; i < some.size(); i++) {
				args[i + 1] = some.get(i);
			}
			this.jdbc.update("insert into catalog_item_change (item_id, noted_at) select id, ? from catalog_item "
					+ "where category_id in (" + "?,".repeat(some.size() - 1) + "?)", args);
		}
	}

	/** Changes after a number and up to another, in their order. */
	List<Change> between(long after, long last) {
		return this.jdbc.query(
				"select seq, item_id from catalog_item_change where seq > ? and seq <= ? order by seq limit " + PAGE,
				(row, number) -> new Change(row.getLong(1), new ItemId(Ids.fromBytes(row.getBytes(2)))), after, last);
	}

	/** The last change noted before a moment, or 0. */
	long lastBefore(Instant moment) {
		Long last = this.jdbc.queryForObject("select max(seq) from catalog_item_change where noted_at < ?", Long.class,
				stamp(moment));
		return (last != null) ? last : 0;
	}

	/** The first change that is still kept, or 0. */
	long first() {
		Long first = this.jdbc.queryForObject("select min(seq) from catalog_item_change", Long.class);
		return (first != null) ? first : 0;
	}

	/** Forgets changes noted before a moment, a page at a time; the last one stays. */
	int forget(Instant before) {
		long last = lastBefore(before);
		Long newest = this.jdbc.queryForObject("select max(seq) from catalog_item_change", Long.class);
		if (newest == null || last == 0) {
			return 0;
		}
		return this.jdbc.update("delete from catalog_item_change where seq <= ? and seq < ?",
				Math.min(last, first() + PAGE - 1), newest);
	}

	private static Object stamp(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC).toLocalDateTime();
	}

	/** That an item has changed. */
	record Change(long number, ItemId item) {

	}

}
