package io.cailian.supplier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.matching.CompanyIdentity;
import io.cailian.matching.MatchKeys;
import io.cailian.matching.Strength;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares every supplier that is new or has changed with those it might be, soon after
 * and in the background, and files suppliers anew when the rules of comparison have
 * changed.
 */
@Component
class DuplicateWatch {

	private static final Logger LOG = LoggerFactory.getLogger(DuplicateWatch.class);

	private static final int AT_ONCE = 200;

	private static final Duration QUIET = Duration.ofSeconds(5);

	private final SupplierRecords records;

	private final SupplierDuplicates duplicates;

	private final DuplicateSearch search;

	private final TransactionTemplate transaction;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final Clock clock;

	private volatile Instant quietUntil = Instant.MIN;

	DuplicateWatch(SupplierRecords records, SupplierDuplicates duplicates, DuplicateSearch search,
			TransactionTemplate transaction, JdbcTemplate jdbc, JsonMapper json, Clock clock) {
		this.records = records;
		this.duplicates = duplicates;
		this.search = search;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${cailian.duplicates.every:PT10S}")
	void watch() {
		fileAnew();
		List<SupplierId> due = due();
		while (!due.isEmpty()) {
			compareApart(due);
			List<SupplierId> next = due();
			due = next.equals(due) ? List.of() : next;
		}
	}

	/**
	 * Leaves the machine to whoever writes suppliers by the hundred, until they have not
	 * done so for some seconds. What is due stays so.
	 */
	void waitAWhile() {
		this.quietUntil = this.clock.instant().plus(QUIET);
	}

	private List<SupplierId> due() {
		return this.clock.instant().isBefore(this.quietUntil) ? List.of() : this.records.toCompare(Limit.of(AT_ONCE));
	}

	/** All in one transaction, or, where somebody was faster, each in one of its own. */
	private void compareApart(List<SupplierId> ids) {
		try {
			this.transaction.executeWithoutResult((status) -> compare(ids));
		}
		catch (OptimisticLockingFailureException | DataIntegrityViolationException ex) {
			if (ids.size() > 1) {
				ids.forEach((id) -> compareApart(List.of(id)));
			}
			else {
				LOG.info("supplier {} is compared again later: somebody was faster", ids.getFirst());
			}
		}
		catch (RuntimeException ex) {
			if (ids.size() > 1) {
				ids.forEach((id) -> compareApart(List.of(id)));
			}
			else {
				LOG.warn("supplier {} cannot be compared", ids.getFirst(), ex);
			}
		}
	}

	/** Compares these suppliers now. */
	void compare(List<SupplierId> ids) {
		List<UUID> values = ids.stream().map(SupplierId::value).toList();
		List<Supplier> suppliers = this.records.withIds(values);
		Map<SupplierId, CompanyIdentity> identities = new LinkedHashMap<>();
		suppliers.stream()
			.filter((supplier) -> !supplier.isMerged())
			.forEach((supplier) -> identities.put(supplier.id(), supplier.identity()));
		Map<Set<SupplierId>, SupplierDuplicate> known = new HashMap<>();
		this.duplicates.ofEach(values).forEach((pair) -> known.put(pair.both(), pair));
		Set<Set<SupplierId>> still = new HashSet<>();
		this.search.likeEach(identities)
			.forEach((id, similar) -> similar.stream()
				.filter((other) -> !other.id().equals(id) && still.add(Set.of(id, other.id())))
				.forEach((other) -> note(id, other, known)));
		this.duplicates.deleteAll(known.values()
			.stream()
			.filter((pair) -> pair.state() == DuplicateState.OPEN && !still.contains(pair.both()))
			.toList());
		this.duplicates.flush();
		this.jdbc.batchUpdate("update supplier set compare_due = false where id = ? and version = ?",
				suppliers.stream()
					.map((supplier) -> new Object[] { Ids.bytes(supplier.id().value()), supplier.version() })
					.toList());
	}

	private void note(SupplierId id, SimilarSupplier similar, Map<Set<SupplierId>, SupplierDuplicate> known) {
		String features = this.json.writeValueAsString(similar.resemblance().features());
		Strength strength = similar.resemblance().strength();
		SupplierDuplicate pair = known.get(Set.of(id, similar.id()));
		if (pair == null) {
			pair = SupplierDuplicate.found(id, similar.id(), strength, features, this.clock.instant());
		}
		else {
			pair.foundAgain(strength, features);
		}
		this.duplicates.save(pair);
	}

	private void fileAnew() {
		for (SupplierId id : this.records.filedBefore(MatchKeys.VERSION, Limit.of(AT_ONCE))) {
			try {
				this.transaction.executeWithoutResult((status) -> {
					Supplier supplier = this.records.findById(id).orElseThrow();
					supplier.file();
					this.records.save(supplier);
				});
			}
			catch (OptimisticLockingFailureException ex) {
				LOG.info("supplier {} is filed again later: somebody was faster", id);
			}
		}
	}

}
