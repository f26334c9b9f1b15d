package io.cailian.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.cailian.IntegrationTest;
import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemKeeping;
import io.cailian.classification.CategoryAdministration;
import io.cailian.identity.Roles;
import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.TestSuppliers;
import io.cailian.uikit.RegionalSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Prices as they are written down, replaced and ended.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class PriceRecordingTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private PriceRecording recording;

	@Autowired
	private Prices prices;

	@Autowired
	private PricingReferences references;

	@Autowired
	private PriceIndices indices;

	@Autowired
	private RegionalSettings settings;

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private AttributeAdministration attributes;

	@Autowired
	private ItemKeeping keeping;

	private ItemId item;

	private SupplierId supplier;

	private LocalDate today;

	@BeforeEach
	void begin() {
		this.item = PricedItems.write(this.categories, this.attributes, this.keeping);
		ZoneId zone = this.settings.zone();
		this.today = LocalDate.now(zone);
		this.supplier = TestSuppliers.in(this.context).anActiveSupplier().supplier();
	}

	@Test
	void whatIsRecordedIsTaken() {
		PriceDetails recorded = record(offer("1", "12.50", this.today, null));

		PriceChoice choice = choose("3", this.today);

		assertThat(choice.best()).hasValueSatisfying((best) -> {
			assertThat(best.offer()).isEqualTo(recorded.offer());
			assertThat(best.total()).isEqualTo(Money.of("37.50", "CNY"));
		});
		assertThat(recorded.source()).isEqualTo(PriceSource.ENTERED);
	}

	@Test
	void whatAMergedSupplierSellsIsTheOthersUnlessThatOneSellsItToo() {
		ItemId both = PricedItems.write(this.categories, this.attributes, this.keeping);
		SupplierId other = TestSuppliers.in(this.context).anActiveSupplier().supplier();
		PriceDetails alone = record(offer("1", "12.50", this.today, null));
		PriceDetails mine = record(both, this.supplier, "8");
		PriceDetails theirs = record(both, other, "9");

		List<String> moved = this.references.move(this.supplier, other);

		assertThat(suppliers(this.item)).containsExactly(other);
		assertThat(suppliers(both)).containsExactlyInAnyOrder(this.supplier, other);

		this.references.moveBack(moved, this.supplier, other);

		assertThat(suppliers(this.item)).containsExactly(this.supplier);
		assertThat(List.of(alone, mine, theirs)).extracting((price) -> price.offer().supplier())
			.containsExactly(this.supplier, this.supplier, other);
	}

	private PriceDetails record(ItemId of, SupplierId from, String price) {
		PriceOffer offer = offer("1", price, this.today, null);
		return as("buyer", Roles.BUYER,
				() -> this.recording.record(new PriceDraft(of,
						new PriceOffer(offer.id(), from, offer.unit(), offer.from(), offer.price(), offer.validity(),
								offer.quantities(), offer.leadDays(), offer.agreement(), offer.floating()),
						Optional.empty())));
	}

	private List<SupplierId> suppliers(ItemId of) {
		return as("buyer", Roles.BUYER, () -> this.prices.history(of)).stream()
			.map((price) -> price.offer().supplier())
			.toList();
	}

	@Test
	void theSameIdAgainRecordsNothing() {
		PriceOffer offer = offer("1", "12.50", this.today, null);

		assertThat(record(offer)).isEqualTo(record(offer));
		assertThat(history()).hasSize(1);
	}

	@Test
	void aNewPriceReplacesTheOldOneFromItsFirstDayOn() {
		PriceDetails old = record(offer("1", "10", this.today, null));
		PriceDetails raised = record(offer("1", "11", this.today.plusDays(5), null));

		assertThat(price("1", this.today.plusDays(4))).isEqualTo("10");
		assertThat(price("1", this.today.plusDays(5))).isEqualTo("11");
		assertThat(history()).extracting((row) -> row.offer().id())
			.containsExactly(raised.offer().id(), old.offer().id());
		assertThat(history().getLast().replacedBy()).contains(raised.offer().id());
	}

	@Test
	void aPriceOfTheSameDayMakesTheEarlierOneVoid() {
		record(offer("1", "10", this.today, null));
		record(offer("1", "9", this.today, null));

		assertThat(price("1", this.today)).isEqualTo("9");
		assertThat(history()).filteredOn(PriceDetails::neverHeld).hasSize(1);
	}

	@Test
	void anotherTierIsLeftAlone() {
		record(offer("1", "10", this.today, null));
		record(offer("100", "9", this.today, null));

		assertThat(price("1", this.today)).isEqualTo("10");
		assertThat(price("100", this.today)).isEqualTo("9");
	}

	@Test
	void aPriceForSomeDaysLeavesWhatComesLaterAlone() {
		record(offer("1", "10", this.today.plusDays(30), null));
		record(offer("1", "8", this.today, this.today.plusDays(10)));

		assertThat(price("1", this.today.plusDays(9))).isEqualTo("8");
		assertThat(choose("1", this.today.plusDays(10)).best()).isEmpty();
		assertThat(price("1", this.today.plusDays(30))).isEqualTo("10");
	}

	@Test
	void aPriceEndsOnTheDayThatIsSaidAndAgainChangesNothing() {
		PriceId id = record(offer("1", "10", this.today, null)).offer().id();

		PriceDetails ended = asBuyer(() -> this.recording.end(id, this.today.plusDays(2)));

		assertThat(asBuyer(() -> this.recording.end(id, this.today.plusDays(9)))).isEqualTo(ended);
		assertThat(price("1", this.today.plusDays(1))).isEqualTo("10");
		assertThat(choose("1", this.today.plusDays(2)).others()).containsValue(PassedOver.OVER);
	}

	@Test
	void whatIsOverIsNotRewritten() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> record(offer("1", "10", this.today.minusDays(1), null)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("pricing.Price.past");
	}

	@Test
	void aFloatingPriceFollowsTheIndexOnRecord() {
		String index = "IDX-" + this.supplier.value().toString().substring(24);
		asBuyer(() -> this.indices.record(new IndexEntry(index, this.today, new BigDecimal("73500"), "SHFE")));
		PriceOffer fixed = offer("1", "100", this.today, null);
		record(new PriceOffer(fixed.id(), fixed.supplier(), fixed.unit(), fixed.from(), fixed.price(), fixed.validity(),
				fixed.quantities(), fixed.leadDays(), fixed.agreement(),
				Optional.of(new FloatingTerms(index, new BigDecimal("70000"), new BigDecimal("0.6"),
						new BigDecimal("0.95"), new BigDecimal("1.05")))));

		assertThat(price("1", this.today)).isEqualTo("103");
		asBuyer(() -> this.indices
			.record(new IndexEntry(index, this.today.plusDays(1), new BigDecimal("90000"), "SHFE")));
		assertThat(price("1", this.today.plusDays(1))).isEqualTo("105");
	}

	@Test
	void aRetiredItemTakesNoNewPrice() {
		asBuyer(() -> this.keeping.activate(this.item, 0));
		asBuyer(() -> this.keeping.retire(this.item, 1));

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> record(offer("1", "10", this.today, null)))
			.extracting(RuleViolation::messageKey)
			.isEqualTo("pricing.Price.retired");
	}

	@Test
	void ofManyWhoRecordTheSameTierAtOnceOnePriceHolds() throws Exception {
		record(offer("1", "99", this.today, null));
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Callable<PriceDetails>> all = IntStream.rangeClosed(1, 16)
				.<Callable<PriceDetails>>mapToObj((price) -> () -> record(offer("1", "" + price, this.today, null)))
				.toList();
			for (Future<PriceDetails> done : threads.invokeAll(all)) {
				done.get();
			}
		}

		assertThat(history()).hasSize(17).filteredOn((row) -> !row.neverHeld()).hasSize(1);
	}

	@Test
	void requestersSeePricesAndDoNotKeepThem() {
		record(offer("1", "10", this.today, null));

		assertThat(as("requester", Roles.REQUESTER, () -> this.prices.history(this.item))).hasSize(1);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as("requester", Roles.REQUESTER, () -> this.recording
				.record(new PriceDraft(this.item, offer("1", "1", this.today, null), Optional.empty()))));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as("supplier1", Roles.SUPPLIER, () -> this.prices.history(this.item)));
	}

	private PriceOffer offer(String from, String price, LocalDate since, @Nullable LocalDate until) {
		return new PriceOffer(PriceId.next(), this.supplier, "H87", new BigDecimal(from), UnitPrice.of(price, "CNY"),
				new Validity(since, Optional.ofNullable(until)), OrderQuantities.ANY, 7, Optional.empty(),
				Optional.empty());
	}

	private PriceDetails record(PriceOffer offer) {
		return asBuyer(() -> this.recording.record(new PriceDraft(this.item, offer, Optional.of("A-1"))));
	}

	private List<PriceDetails> history() {
		return asBuyer(() -> this.prices.history(this.item));
	}

	private PriceChoice choose(String quantity, LocalDate day) {
		return asBuyer(() -> this.prices.choose(this.item, new PriceNeed(Quantity.of(quantity, "H87"), day)));
	}

	private String price(String quantity, LocalDate day) {
		return choose(quantity, day).best().orElseThrow().price().money().amount().toPlainString();
	}

	private static <T> T asBuyer(Supplier<T> work) {
		return as("buyer", Roles.BUYER, work);
	}

}
