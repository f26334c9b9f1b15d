package io.cailian.pricing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.cailian.identity.CurrentUser;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the indices stand that floating prices follow.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Access.READERS)
public class PriceIndices {

	private final IndexValues values;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PriceIndices(IndexValues values, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
		this.values = values;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
	}

	/** Records a value; the same index and day again correct it. */
	@Transactional
	@PreAuthorize(Access.KEEPERS)
	public IndexEntry record(IndexEntry entry) {
		Instant at = this.clock.instant();
		Optional<IndexValue> known = this.values.findByIndexAndDay(entry.index(), entry.day());
		if (known.filter((value) -> value.entry().equals(entry)).isPresent()) {
			return entry;
		}
		IndexValue row = known.orElseGet(() -> IndexValue.of(entry, this.currentUser.id(), at));
		row.correct(entry, this.currentUser.id(), at);
		IndexValue recorded = this.values.saveAndFlush(row);
		this.events.publishEvent(new IndexRecorded(recorded.id(), entry));
		return recorded.entry();
	}

	/** The latest value of the day or before. */
	public Optional<IndexEntry> on(String index, LocalDate day) {
		return this.values.latest(FloatingTerms.index(index), day, Limit.of(1))
			.stream()
			.findFirst()
			.map(IndexValue::entry);
	}

}
