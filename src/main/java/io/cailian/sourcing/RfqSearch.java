package io.cailian.sourcing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filter into one query that reads an index in list order and stops at the page's
 * end, however many RFQs there are: newest first, or by closing time when that is what is
 * filtered by.
 */
final class RfqSearch {

	private final RfqFilter filter;

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private final String from;

	private final String order;

	private final String ordinal;

	/**
	 * @param hits tells about how many titles have a word, to begin with the rarest
	 */
	RfqSearch(RfqFilter filter, ToIntFunction<String> hits) {
		this.filter = filter;
		List<String> words = words(hits);
		this.from = words.isEmpty() ? "from Rfq r" : "from RfqWord w join Rfq r on r.id.value = w.rfq.value";
		this.ordinal = words.isEmpty() ? "r.ordinal" : "w.ordinal";
		this.order = order(words.isEmpty());
		for (int i = 0; i < words.size(); i++) {
			String condition = (i == 0) ? "w.word = :word0"
					: "exists (select 1 from RfqWord w%1$d where w%1$d.rfq.value = r.id.value and w%1$d.word = :word%1$d)"
						.formatted(i);
			require(condition, "word" + i, words.get(i));
		}
		if (filter.status() != null) {
			require("r.status = :status", "status", filter.status());
		}
		if (filter.buyer() != null) {
			require("r.buyer.value = :buyer", "buyer", filter.buyer().value());
		}
		if (filter.closesFrom() != null) {
			require("r.closesAt >= :closesFrom", "closesFrom", filter.closesFrom());
		}
		if (filter.closesBefore() != null) {
			require("r.closesAt < :closesBefore", "closesBefore", filter.closesBefore());
		}
	}

	/**
	 * The columns that the filter fixes come first: they order nothing, but let the
	 * database read the very index that begins with them.
	 */
	private String order(boolean withoutWords) {
		List<String> columns = new ArrayList<>();
		if (!withoutWords && !this.filter.byClosing()) {
			columns.add("w.word");
		}
		if (withoutWords && this.filter.buyer() != null) {
			columns.add("r.buyer.value");
		}
		boolean closingOfBuyer = this.filter.byClosing() && this.filter.buyer() != null;
		if (withoutWords && this.filter.status() != null && !closingOfBuyer) {
			columns.add("r.status");
		}
		if (this.filter.byClosing()) {
			columns.add("r.closesAt desc");
		}
		columns.add((this.filter.byClosing() ? "r.ordinal" : this.ordinal) + " desc");
		return String.join(", ", columns);
	}

	void after(@Nullable RfqCursor cursor) {
		if (cursor == null) {
			return;
		}
		if (cursor.closesAt() == null) {
			require(this.ordinal + " < :afterOrdinal", "afterOrdinal", cursor.ordinal());
			return;
		}
		require("r.closesAt <= :afterClosing", "afterClosing", cursor.closesAt());
		require("(r.closesAt < :afterClosing or r.ordinal < :afterOrdinal)", "afterOrdinal", cursor.ordinal());
	}

	TypedQuery<RfqSummary> rows(EntityManager entities) {
		return bind(entities.createQuery("""
				select new io.cailian.sourcing.RfqSummary(r.id, r.number, r.title, r.status, r.buyer, r.currency,
					r.closesAt, r.zone, r.ordinal, 0L, 0L)
				""" + this.from + where() + " order by " + this.order, RfqSummary.class));
	}

	TypedQuery<Integer> ones(EntityManager entities) {
		return bind(entities.createQuery("select 1 " + this.from + where(), Integer.class));
	}

	private List<String> words(ToIntFunction<String> hits) {
		if (this.filter.text().isEmpty()) {
			return List.of();
		}
		Optional<RfqNumber.Range> range = RfqNumber.startingWith(this.filter.text());
		if (range.isPresent()) {
			require("r.ordinal >= :firstOrdinal", "firstOrdinal", range.get().first());
			require("r.ordinal <= :lastOrdinal", "lastOrdinal", range.get().last());
			return List.of();
		}
		List<String> words = new ArrayList<>(TitleWords.wanted(this.filter.text()));
		if (words.isEmpty()) {
			this.conditions.add("1 = 0");
		}
		if (words.size() > 1) {
			Map<String, Integer> counts = new HashMap<>();
			words.forEach((word) -> counts.put(word, hits.applyAsInt(word)));
			words.sort((one, other) -> Integer.compare(counts.getOrDefault(one, 0), counts.getOrDefault(other, 0)));
		}
		return words;
	}

	private void require(String condition, String parameter, Object value) {
		this.conditions.add(condition);
		this.parameters.put(parameter, value);
	}

	private String where() {
		return this.conditions.isEmpty() ? "" : " where " + String.join(" and ", this.conditions);
	}

	private <T> TypedQuery<T> bind(TypedQuery<T> query) {
		this.parameters.forEach(query::setParameter);
		return query;
	}

}
