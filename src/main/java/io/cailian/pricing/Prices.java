package io.cailian.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemQueries;
import io.cailian.identity.BuyerCompany;
import io.cailian.qualification.EligibilityQuestion;
import io.cailian.qualification.Scope;
import io.cailian.qualification.SupplierEligibility;
import io.cailian.qualification.SupplierProcess;
import io.cailian.rates.FixedRate;
import io.cailian.rates.RateLookup;
import io.cailian.supplier.SupplierId;
import io.cailian.uikit.RegionalSettings;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The prices of items: which one is taken, and which there were.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Access.READERS)
public class Prices {

	private final ItemQueries items;

	private final SupplierPrices prices;

	private final PriceIndices indices;

	private final RateLookup rates;

	private final SupplierEligibility eligibility;

	private final BuyerCompany company;

	private final Clock clock;

	private final ZoneId zone;

	Prices(ItemQueries items, SupplierPrices prices, PriceIndices indices, RateLookup rates,
			SupplierEligibility eligibility, BuyerCompany company, Clock clock, RegionalSettings settings) {
		this.items = items;
		this.prices = prices;
		this.indices = indices;
		this.rates = rates;
		this.eligibility = eligibility;
		this.company = company;
		this.clock = clock;
		this.zone = settings.zone();
	}

	/** The best valid price of an item for a need, and why the others are not taken. */
	public PriceChoice choose(ItemId item, PriceNeed need) {
		List<PriceOffer> offers = this.prices.ofItem(item.value())
			.stream()
			.filter((price) -> !price.isVoid())
			.map(SupplierPrice::offer)
			.toList();
		Scope scope = this.items.find(item).map((known) -> Scope.of(known.category())).orElse(Scope.EVERYTHING);
		return PriceChoice.of(offers, need, new Market(need.orderedOn(), scope), this.company.baseCurrency());
	}

	/** The day it is for the company, by which prices hold or not. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	/** All prices of an item there were, are and will be, the newest first. */
	public List<PriceDetails> history(ItemId item) {
		return this.prices.ofItem(item.value()).stream().map(SupplierPrice::details).toList();
	}

	/** What is on record for a day. */
	private final class Market implements PriceMarket {

		private final LocalDate day;

		private final Scope scope;

		Market(LocalDate day, Scope scope) {
			this.day = day;
			this.scope = scope;
		}

		@Override
		public Optional<FixedRate> rate(String currency) {
			Instant begins = this.day.atStartOfDay(Prices.this.zone).toInstant();
			return Prices.this.rates.on(currency, Prices.this.company.baseCurrency(), begins);
		}

		@Override
		public Optional<BigDecimal> index(String name) {
			return Prices.this.indices.on(name, this.day).map(IndexEntry::value);
		}

		@Override
		public boolean isOpen(SupplierId supplier) {
			return !Prices.this.eligibility
				.ask(new EligibilityQuestion(supplier, SupplierProcess.PURCHASE_ORDER, this.scope,
						Optional.of(this.day)))
				.isRefused();
		}

	}

}
