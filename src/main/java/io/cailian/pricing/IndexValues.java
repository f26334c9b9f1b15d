package io.cailian.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps where indices stood.
 */
interface IndexValues extends Repository<IndexValue, UUID> {

	IndexValue saveAndFlush(IndexValue value);

	Optional<IndexValue> findByIndexAndDay(String index, LocalDate day);

	/** The latest of the day or before. */
	@Query("select v from IndexValue v where v.index = :index and v.day <= :day order by v.day desc")
	List<IndexValue> latest(String index, LocalDate day, Limit limit);

}
