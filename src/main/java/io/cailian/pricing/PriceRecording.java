package io.cailian.pricing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemQueries;
import io.cailian.catalog.ItemStatus;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierStatus;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.RegionalSettings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes prices down. While a new row holds no other one of its tier does: what held
 * before ends on its first day and is not resumed, and what was to begin meanwhile is
 * void.
 */
@Service
@Transactional
@PreAuthorize(Access.KEEPERS)
public class PriceRecording {

	private final ItemQueries catalog;

	private final SupplierItems items;

	private final SupplierPrices prices;

	private final Suppliers suppliers;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final ZoneId zone;

	PriceRecording(ItemQueries catalog, SupplierItems items, SupplierPrices prices, Suppliers suppliers,
			CurrentUser currentUser, ApplicationEventPublisher events, Clock clock, RegionalSettings settings) {
		this.catalog = catalog;
		this.items = items;
		this.prices = prices;
		this.suppliers = suppliers;
		this.currentUser = currentUser;
		this.events = events;
		this.clock = clock;
		this.zone = settings.zone();
	}

	/**
	 * Records a price; the same id again returns what was recorded.
	 * @throws RuleViolation {@code pricing.Price.past} if it is to hold from a day that
	 * is over, {@code pricing.Price.retired} if the item is bought no more,
	 * {@code pricing.Price.notActive} if the supplier is not active, or it was merged
	 * into another
	 */
	public PriceDetails record(PriceDraft draft) {
		PriceOffer offer = draft.offer();
		Optional<SupplierPrice> earlier = this.prices.findById(offer.id());
		if (earlier.isPresent()) {
			return earlier.get().details();
		}
		if (offer.validity().from().isBefore(today())) {
			throw new RuleViolation("pricing.Price.past");
		}
		ItemDetails item = this.catalog.find(draft.item())
			.orElseThrow(() -> new IllegalArgumentException("no item " + draft.item()));
		if (item.status() == ItemStatus.RETIRED) {
			throw new RuleViolation("pricing.Price.retired");
		}
		this.suppliers.requireNotMerged(offer.supplier());
		if (this.suppliers.find(offer.supplier())
			.filter((supplier) -> supplier.status() == SupplierStatus.ACTIVE)
			.isEmpty()) {
			throw new RuleViolation("pricing.Price.notActive");
		}
		return record(draft, PriceSource.ENTERED, this.currentUser.id(), this.clock.instant());
	}

	/**
	 * Ends a price from a day on; one that has not begun will not begin. Ending it again
	 * later changes nothing.
	 * @throws RuleViolation {@code pricing.Price.past} if that day is over
	 */
	public PriceDetails end(PriceId id, LocalDate day) {
		if (day.isBefore(today())) {
			throw new RuleViolation("pricing.Price.past");
		}
		SupplierPrice price = this.prices.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("no price " + id));
		lock(price.sold());
		PriceDetails before = price.details();
		price.giveWay(day, Optional.empty(), this.currentUser.id(), this.clock.instant());
		PriceDetails ended = this.prices.saveAndFlush(price).details();
		if (!ended.equals(before)) {
			tell(PriceRecorded::ended, ended);
		}
		return ended;
	}

	private PriceDetails record(PriceDraft draft, PriceSource source, UserId by, Instant at) {
		PriceOffer offer = draft.offer();
		SupplierItem sold = this.items.findAndLock(draft.item().value(), offer.supplier().value())
			.orElseGet(() -> begin(draft, at));
		sold.isCalled(draft.supplierCode());
		List<SupplierPrice> tier = this.prices.of(sold.id())
			.stream()
			.filter((other) -> !other.isVoid() && other.isSameTierAs(offer)
					&& other.offer().validity().overlaps(offer.validity()))
			.toList();
		tier.forEach((other) -> {
			other.giveWay(offer.validity().from(), Optional.of(offer.id()), by, at);
			this.prices.saveAndFlush(other);
		});
		PriceDetails recorded = this.prices.saveAndFlush(SupplierPrice.record(sold, offer, source, by, at)).details();
		tell(PriceRecorded::recorded, recorded);
		return recorded;
	}

	private SupplierItem begin(PriceDraft draft, Instant at) {
		try {
			return this.items.saveAndFlush(SupplierItem.of(draft.item(), draft.offer().supplier(), at));
		}
		catch (DataIntegrityViolationException sideBySide) {
			throw new RuleViolation("pricing.Price.sideBySide");
		}
	}

	private void tell(Telling event, PriceDetails price) {
		String code = this.catalog.find(price.item()).map(ItemDetails::code).orElse("");
		String supplier = this.suppliers.find(price.offer().supplier()).map(SupplierSummary::name).orElse("");
		this.events.publishEvent(event.of(price, code, supplier));
	}

	private void lock(SupplierItem sold) {
		this.items.findAndLock(sold.item().value(), sold.supplier().value());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	/**
	 * What is told of a price.
	 */
	private interface Telling {

		PriceRecorded of(PriceDetails price, String itemCode, String supplierName);

	}

}
