package io.cailian.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.cailian.catalog.ItemWords.Part;
import io.cailian.classification.CategoryId;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Makes a query of what somebody looks for. The best way in which an item is found says
 * how high it ranks: its code, its name, the beginning of either, words, sounds, and last
 * what was perhaps mistyped.
 */
final class ItemQuestion {

	/** Parts beyond these are not looked at. */
	private static final int MAX_PARTS = 8;

	private static final int SHORTEST_PREFIX = 2;

	private static final int ONE_TYPO = 4;

	private static final int TWO_TYPOS = 8;

	private static final int MAX_EXPANSIONS = 50;

	private static final int MAX_SCATTERED = 12;

	private ItemQuestion() {
	}

	static Query of(ItemWish wish, Set<CategoryId> categories) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		List<Part> parts = ItemWords.parts(wish.words()).stream().limit(MAX_PARTS).toList();
		if (!parts.isEmpty()) {
			query.add(words(ItemWords.plain(wish.words()), parts), Occur.MUST);
		}
		else {
			query.add(wish.words().isBlank() ? new MatchAllDocsQuery() : term(ItemIndex.CODE, "", 1), Occur.MUST);
		}
		wish.filter()
			.status()
			.ifPresent((status) -> query.add(new TermQuery(new Term(ItemIndex.STATUS, status.name())), Occur.FILTER));
		if (wish.filter().category().isPresent()) {
			query.add(
					new TermInSetQuery(ItemIndex.CATEGORY,
							categories.stream().map((category) -> new BytesRef(category.toString())).toList()),
					Occur.FILTER);
		}
		wish.conditions().forEach((condition) -> query.add(condition(condition), Occur.FILTER));
		return query.build();
	}

	private static Query condition(AttributeCondition condition) {
		return switch (condition) {
			case AttributeCondition.OneOf oneOf -> new TermInSetQuery(ItemIndex.CHOSEN,
					oneOf.values().stream().map((value) -> new BytesRef(oneOf.code() + "=" + value)).toList());
			case AttributeCondition.Between between -> LongPoint.newRangeQuery(ItemIndex.NUMBER + between.code(),
					(between.lowest() != null) ? scaled(between.lowest()) : Long.MIN_VALUE,
					(between.highest() != null) ? scaled(between.highest()) : Long.MAX_VALUE);
		};
	}

	/** A number as the index keeps it: whole ten-thousandths. */
	static long scaled(BigDecimal number) {
		return number.movePointRight(AttributeForm.MAX_DECIMALS).longValueExact();
	}

	private static Query words(String whole, List<Part> parts) {
		List<Query> ways = new ArrayList<>();
		ways.add(term(ItemIndex.CODE, whole, 10_000));
		ways.add(term(ItemIndex.NAME, whole, 5_000));
		if (whole.codePointCount(0, whole.length()) >= SHORTEST_PREFIX) {
			ways.add(prefix(ItemIndex.CODE, whole, 1_000));
			ways.add(prefix(ItemIndex.NAME, whole, 500));
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		parts.forEach((part) -> all.add(best(part.chinese() ? chinese(part) : other(part)), Occur.MUST));
		ways.add(all.build());
		return best(ways);
	}

	private static List<Query> chinese(Part part) {
		List<Query> ways = new ArrayList<>();
		List<String> characters = part.characters();
		if (characters.size() == 1) {
			ways.add(term(ItemIndex.WORD, part.text(), 8));
			ways.add(term(ItemIndex.TOLD, part.text(), 2));
			return ways;
		}
		ways.add(all(ItemIndex.WORD, part.pairs(), 8));
		ways.add(all(ItemIndex.TOLD, part.pairs(), 2));
		ways.add(all(ItemIndex.SOUND_PAIR, part.soundPairs(), 1));
		List<String> distinct = characters.stream().distinct().toList();
		if (distinct.size() > SHORTEST_PREFIX && distinct.size() <= MAX_SCATTERED) {
			ways.add(scattered(distinct, distinct.size(), 3));
			ways.add(scattered(distinct, distinct.size() - 1, 0.5f));
		}
		return ways;
	}

	/** Each of the characters, or so many of them, wherever they stand. */
	private static Query scattered(List<String> characters, int atLeast, float score) {
		BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
		characters.forEach((character) -> some.add(either(character), Occur.SHOULD));
		return scored(some.build(), score);
	}

	private static Query either(String text) {
		return new BooleanQuery.Builder().add(new TermQuery(new Term(ItemIndex.WORD, text)), Occur.SHOULD)
			.add(new TermQuery(new Term(ItemIndex.TOLD, text)), Occur.SHOULD)
			.build();
	}

	private static List<Query> other(Part part) {
		List<Query> ways = new ArrayList<>();
		String text = part.text();
		ways.add(term(ItemIndex.WORD, text, 8));
		ways.add(term(ItemIndex.TOLD, text, 2));
		List<String> pieces = part.pieces();
		if (!pieces.isEmpty()) {
			ways.add(all(ItemIndex.WORD, pieces, 7));
		}
		if (text.length() >= SHORTEST_PREFIX) {
			ways.add(prefix(ItemIndex.WORD, text, 6));
			ways.add(prefix(ItemIndex.CODE, text, 5));
		}
		if (part.isLetters() && text.length() >= SHORTEST_PREFIX) {
			ways.add(prefix(ItemIndex.SOUND, text, 4));
			ways.add(prefix(ItemIndex.INITIALS, text, 4));
		}
		if (part.isLetters() && text.length() >= ONE_TYPO) {
			Stream.of(ItemIndex.WORD, ItemIndex.SOUND_PAIR, ItemIndex.SOUND)
				.forEach((field) -> ways.add(mistyped(field, text)));
		}
		return ways;
	}

	/** Words alone may be mistyped: another digit is another size. */
	private static Query mistyped(String field, String text) {
		return scored(
				new FuzzyQuery(new Term(field, text), (text.length() >= TWO_TYPOS) ? 2 : 1, 1, MAX_EXPANSIONS, true),
				1);
	}

	private static Query all(String field, Collection<String> texts, float score) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		texts.stream().distinct().forEach((text) -> all.add(new TermQuery(new Term(field, text)), Occur.FILTER));
		return scored(all.build(), score);
	}

	private static Query term(String field, String text, float score) {
		return scored(new TermQuery(new Term(field, text)), score);
	}

	private static Query prefix(String field, String text, float score) {
		return scored(new PrefixQuery(new Term(field, text)), score);
	}

	private static Query scored(Query query, float score) {
		return new BoostQuery(new ConstantScoreQuery(query), score);
	}

	private static Query best(List<Query> ways) {
		return new DisjunctionMaxQuery(ways, 0);
	}

}
