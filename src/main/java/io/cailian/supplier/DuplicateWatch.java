package io.cailian.supplier;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.matching.MatchKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
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

	private final SupplierRecords records;

	private final SupplierDuplicates duplicates;

	private final DuplicateSearch search;

	private final TransactionTemplate transaction;

	private final JsonMapper json;

	private final Clock clock;

	DuplicateWatch(SupplierRecords records, SupplierDuplicates duplicates, DuplicateSearch search,
			TransactionTemplate transaction, JsonMapper json, Clock clock) {
		this.records = records;
		this.duplicates = duplicates;
		this.search = search;
		this.transaction = transaction;
		this.json = json;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${cailian.duplicates.every:PT10S}")
	void watch() {
		fileAnew();
		for (SupplierId id : this.records.toCompare(Limit.of(AT_ONCE))) {
			try {
				this.transaction.executeWithoutResult((status) -> compare(id));
			}
			catch (OptimisticLockingFailureException | DataIntegrityViolationException ex) {
				LOG.info("supplier {} is compared again later: somebody was faster", id);
			}
			catch (RuntimeException ex) {
				LOG.warn("supplier {} cannot be compared", id, ex);
			}
		}
	}

	/** Compares one supplier now. */
	void compare(SupplierId id) {
		Supplier supplier = this.records.findById(id).orElseThrow();
		Set<UUID> still = new HashSet<>();
		if (!supplier.isMerged()) {
			for (SimilarSupplier similar : this.search.like(supplier.identity())) {
				if (!similar.id().equals(id)) {
					still.add(similar.id().value());
					note(id, similar);
				}
			}
		}
		List<SupplierDuplicate> gone = this.duplicates.openOf(id.value())
			.stream()
			.filter((pair) -> !still.contains(pair.left().value()) && !still.contains(pair.right().value()))
			.toList();
		this.duplicates.deleteAll(gone);
		this.records.wasCompared(id.value(), supplier.version());
	}

	private void note(SupplierId id, SimilarSupplier similar) {
		String features = this.json.writeValueAsString(similar.resemblance().features());
		Optional<SupplierDuplicate> known = this.duplicates.pair(id.value(), similar.id().value());
		known.ifPresent((pair) -> pair.foundAgain(similar.resemblance().strength(), features));
		this.duplicates.save(known.orElseGet(() -> SupplierDuplicate.found(id, similar.id(),
				similar.resemblance().strength(), features, this.clock.instant())));
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
