package io.cailian.rates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ExchangeRateTable extends JpaRepository<ExchangeRate, UUID> {

	@Query("""
			select r from ExchangeRate r
			where r.currency = :currency and r.baseCurrency = :base and r.rateDate <= :day
			order by r.rateDate desc""")
	List<ExchangeRate> latest(String currency, String base, LocalDate day, Limit limit);

	Optional<ExchangeRate> findByCurrencyAndBaseCurrencyAndRateDate(String currency, String baseCurrency,
			LocalDate rateDate);

	@Query("""
			select r from ExchangeRate r
			where (:currency is null or r.currency = :currency or r.baseCurrency = :currency)
				and (:from is null or r.rateDate >= :from) and (:to is null or r.rateDate <= :to)
			order by r.rateDate desc, r.currency, r.baseCurrency
			offset :offset rows fetch first :limit rows only""")
	List<ExchangeRate> page(@Nullable String currency, @Nullable LocalDate from, @Nullable LocalDate to, int offset,
			int limit);

	@Query("""
			select r from ExchangeRate r
			where (:currency is null or r.currency = :currency or r.baseCurrency = :currency)
				and (:from is null or r.rateDate >= :from) and (:to is null or r.rateDate <= :to)
				and (r.rateDate < :day or r.rateDate = :day
					and (r.currency > :last or r.currency = :last and r.baseCurrency > :lastBase))
			order by r.rateDate desc, r.currency, r.baseCurrency""")
	List<ExchangeRate> after(@Nullable String currency, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate day,
			String last, String lastBase, Limit limit);

	@Query("""
			select count(r) from ExchangeRate r
			where (:currency is null or r.currency = :currency or r.baseCurrency = :currency)
				and (:from is null or r.rateDate >= :from) and (:to is null or r.rateDate <= :to)""")
	long count(@Nullable String currency, @Nullable LocalDate from, @Nullable LocalDate to);

}
