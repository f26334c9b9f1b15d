package io.cailian.supplier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.kernel.SqlText;
import io.cailian.matching.CompanyIdentity;
import io.cailian.matching.IdentityComparison;
import io.cailian.matching.MatchKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the suppliers that a company might be, under the keys both are filed by. The
 * register is never read as a whole: each key is one range of an index, and of a key that
 * half the register shares only the first suppliers are looked at, so that an answer
 * takes the same time however many suppliers there are.
 */
@Component
@Transactional(readOnly = true)
class DuplicateSearch {

	private static final int MOST = 200;

	private static final int KEYS_AT_ONCE = 500;

	/** Of one key, so that a common one costs no more than a rare one. */
	private static final int MOST_OF_A_KEY = 1_000;

	private static final String OF_A_KEY = "(select supplier_id from supplier_match_key where match_key = ? limit "
			+ MOST_OF_A_KEY + ")";

	private final JdbcTemplate jdbc;

	private final SupplierRecords records;

	DuplicateSearch(JdbcTemplate jdbc, SupplierRecords records) {
		this.jdbc = jdbc;
		this.records = records;
	}

	/** Suppliers like the company, the surest first. */
	List<SimilarSupplier> like(CompanyIdentity company) {
		List<String> keys = List.copyOf(MatchKeys.of(company));
		if (keys.isEmpty()) {
			return List.of();
		}
		List<UUID> found = this.jdbc.query(
				"select supplier_id from (" + String.join(" union all ", Collections.nCopies(keys.size(), OF_A_KEY))
						+ ") filed group by supplier_id order by count(*) desc, supplier_id limit " + MOST,
				(row, index) -> Ids.fromBytes(row.getBytes(1)), keys.toArray());
		return compared(company, suppliers(found).values());
	}

	/** The same for many companies at once, each under its own name. */
	<K> Map<K, List<SimilarSupplier>> likeEach(Map<K, CompanyIdentity> companies) {
		Map<K, Set<String>> keysOf = new HashMap<>();
		Set<String> keys = new LinkedHashSet<>();
		companies.forEach((name, company) -> {
			Set<String> own = MatchKeys.of(company);
			keysOf.put(name, own);
			keys.addAll(own);
		});
		Map<String, List<UUID>> filed = filed(List.copyOf(keys));
		Set<UUID> all = new HashSet<>();
		filed.values().forEach(all::addAll);
		Map<UUID, ComparedSupplier> suppliers = suppliers(all);
		Map<K, List<SimilarSupplier>> similar = new HashMap<>();
		companies.forEach((name, company) -> {
			Set<UUID> ids = new LinkedHashSet<>();
			keysOf.getOrDefault(name, Set.of()).forEach((key) -> ids.addAll(filed.getOrDefault(key, List.of())));
			List<ComparedSupplier> candidates = new ArrayList<>();
			for (UUID id : ids) {
				ComparedSupplier candidate = suppliers.get(id);
				if (candidate != null) {
					candidates.add(candidate);
				}
			}
			similar.put(name, compared(company, candidates));
		});
		return similar;
	}

	private Map<String, List<UUID>> filed(List<String> keys) {
		Map<String, List<UUID>> filed = new HashMap<>();
		for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
			List<String> block = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE));
			this.jdbc.query("select match_key, supplier_id from supplier_match_key where match_key in ("
					+ SqlText.marks(block.size()) + ")", (row) -> {
						List<UUID> ids = filed.computeIfAbsent(row.getString(1), (key) -> new ArrayList<>());
						if (ids.size() < MOST) {
							ids.add(Ids.fromBytes(row.getBytes(2)));
						}
					}, block.toArray());
		}
		return filed;
	}

	private Map<UUID, ComparedSupplier> suppliers(Collection<UUID> ids) {
		Map<UUID, ComparedSupplier> suppliers = new HashMap<>();
		List<UUID> all = List.copyOf(ids);
		for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
			this.records.compared(all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE)))
				.forEach((found) -> suppliers.put(found.id().value(), found));
		}
		return suppliers;
	}

	private static List<SimilarSupplier> compared(CompanyIdentity company, Collection<ComparedSupplier> candidates) {
		List<SimilarSupplier> similar = new ArrayList<>();
		for (ComparedSupplier candidate : candidates) {
			IdentityComparison.between(company, candidate.identity())
				.ifPresent((found) -> similar.add(new SimilarSupplier(candidate.known(), candidate.number(),
						candidate.name(), candidate.scheme() + " " + candidate.value(), found)));
		}
		similar.sort(Comparator.comparing((SimilarSupplier found) -> found.resemblance().strength())
			.thenComparing(SimilarSupplier::name));
		return similar;
	}

}
