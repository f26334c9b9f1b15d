package io.cailian.sourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

	@Query("select r from ExchangeRate r order by r.rateDate desc, r.currency, r.baseCurrency")
	List<ExchangeRate> newestFirst(Limit limit);

}
