package io.cailian.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.cailian.sourcing.RfqStatus;
import io.cailian.supplier.SupplierId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a new demo something to look at: suppliers, and an RFQ at every stage. It works
 * behind a start that is already complete; an interrupted seeding is finished by the next
 * start, and a portal somebody else has filled is left alone.
 */
@Component
@DemoMode
class DemoData implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration STEP = Duration.ofMillis(250);

	/** Past the closing time, whatever the clocks round. */
	private static final Duration MARGIN = Duration.ofMillis(50);

	private final DemoMasterData masterData;

	private final DemoCatalog catalog;

	private final DemoOrganisation organisation;

	private final DemoDelegations delegations;

	private final DemoRules rules;

	private final DemoSuppliers suppliers;

	private final DemoQualifications qualifications;

	private final DemoChanges changes;

	private final DemoPrices prices;

	private final DemoRates rates;

	private final DemoRfqs rfqs;

	private final DemoAwards awards;

	private final boolean wanted;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile CompletableFuture<Boolean> seeding = CompletableFuture.completedFuture(false);

	DemoData(DemoMasterData masterData, DemoCatalog catalog, DemoOrganisation organisation, DemoDelegations delegations,
			DemoRules rules, DemoSuppliers suppliers, DemoQualifications qualifications, DemoChanges changes,
			DemoPrices prices, DemoRates rates, DemoRfqs rfqs, DemoAwards awards,
			@Value("${cailian.demo.data:true}") boolean wanted) {
		this.masterData = masterData;
		this.catalog = catalog;
		this.organisation = organisation;
		this.delegations = delegations;
		this.rules = rules;
		this.suppliers = suppliers;
		this.qualifications = qualifications;
		this.changes = changes;
		this.prices = prices;
		this.rates = rates;
		this.rfqs = rfqs;
		this.awards = awards;
		this.wanted = wanted;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		if (this.wanted) {
			this.seeding = CompletableFuture.supplyAsync(this::seed,
					(work) -> Thread.ofPlatform().name("demo-data").daemon().start(work));
		}
	}

	/** The seeding of this start; true once everything is in place. */
	CompletableFuture<Boolean> seeding() {
		return this.seeding;
	}

	/** Puts in place what is missing; false if it could not be finished. */
	boolean seed() {
		try {
			if (!this.suppliers.mayBegin()) {
				LOG.info("No demo data: this portal holds suppliers of its own");
				return false;
			}
			boolean finished = put();
			LOG.info(finished ? "Demo data is in place" : "Demo data is unfinished: the portal is stopping");
			return finished;
		}
		catch (RuntimeException ex) {
			LOG.warn("Demo data is unfinished; the next start goes on with it", ex);
			return false;
		}
	}

	private boolean put() {
		this.masterData.put();
		this.catalog.put();
		this.organisation.put();
		this.delegations.put();
		this.rules.put();
		List<SupplierId> trading = this.suppliers.put();
		this.qualifications.put(trading);
		this.changes.put(trading);
		this.prices.put(trading);
		this.rates.put();
		this.rfqs.draft(DemoPurchase.COAL, trading);
		this.rfqs.publishForDays(DemoPurchase.CABLES, trading);
		List<DemoPurchase> opened = List.of(DemoPurchase.PUMPS, DemoPurchase.CLOTHING, DemoPurchase.PACKAGING);
		opened.forEach((purchase) -> this.rfqs.publishBriefly(purchase, trading));
		this.rfqs.publishBriefly(DemoPurchase.LUBRICANTS, trading);
		for (DemoPurchase purchase : opened) {
			if (isStoppedWithin(this.rfqs.untilClosing(purchase).plus(MARGIN))) {
				return false;
			}
			this.awards.open(purchase);
		}
		this.awards.award(DemoPurchase.CLOTHING);
		this.awards.propose(DemoPurchase.PACKAGING);
		return hasClosed(DemoPurchase.LUBRICANTS);
	}

	/** Closing is the clock's own work; this only waits for it. */
	private boolean hasClosed(DemoPurchase purchase) {
		for (long waited = 0; waited < PATIENCE.toMillis(); waited += STEP.toMillis()) {
			if (this.rfqs.details(purchase).status() != RfqStatus.PUBLISHED) {
				return true;
			}
			if (isStoppedWithin(STEP)) {
				return false;
			}
		}
		return false;
	}

	private boolean isStoppedWithin(Duration time) {
		try {
			return this.stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/** Lets a step under way end, but begins no further one that would have to wait. */
	@Override
	public void destroy() {
		this.stopping.countDown();
		this.seeding.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
	}

}
