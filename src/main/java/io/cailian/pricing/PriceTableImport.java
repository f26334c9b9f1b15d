package io.cailian.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.cailian.catalog.ItemCodes;
import io.cailian.catalog.ItemDraft;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemStatus;
import io.cailian.catalog.KnownItem;
import io.cailian.identity.BuyerCompany;
import io.cailian.identity.Roles;
import io.cailian.kernel.CurrencyCodes;
import io.cailian.kernel.Decimals;
import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportChoice;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.staging.spi.ImportKind;
import io.cailian.staging.spi.ImportRow;
import io.cailian.staging.spi.ImportRun;
import io.cailian.staging.spi.RowOutcome;
import io.cailian.staging.spi.RowOutcome.What;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.RegionalSettings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Price lists out of tables. Each row is compared with what holds on its first day, and
 * somebody says yes to every change that is large; a row that says what holds already
 * changes nothing.
 */
@Component
class PriceTableImport implements ImportKind {

	private static final String PREFIX = "pricing.PriceTableImport.";

	private static final String ITEM = "item";

	private static final String SUPPLIER = "supplier";

	private static final String SUPPLIER_CODE = "supplierCode";

	private static final String FROM = "from";

	private static final String UNIT = "unit";

	private static final String PRICE = "price";

	private static final String CURRENCY = "currency";

	private static final String PER = "per";

	private static final String VALID_FROM = "validFrom";

	private static final String VALID_UNTIL = "validUntil";

	private static final String LEAST = "least";

	private static final String PACKAGE_SIZE = "packageSize";

	private static final String LEAD_DAYS = "leadDays";

	/** Stand for what a row does not name, so that all else about it can be said. */
	private static final SupplierId NOBODY = new SupplierId(new UUID(0, 0));

	private static final ItemId NOTHING = new ItemId(new UUID(0, 0));

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** Where a fault of the offer stands in the table. */
	private static final Map<String, String> COLUMNS = Map.of("pricing.Price.negative", PRICE, "pricing.Price.per", PER,
			"pricing.Price.from", FROM, "pricing.Price.leadDays", LEAD_DAYS, "pricing.Validity.ends", VALID_UNTIL,
			"pricing.Quantities.negative", LEAST, "pricing.Price.supplierCode", SUPPLIER_CODE);

	private final ItemCodes items;

	private final Suppliers suppliers;

	private final PriceBatch batch;

	private final BuyerCompany company;

	private final Clock clock;

	private final ZoneId zone;

	private final BigDecimal remarkable;

	/**
	 * @param remarkable from how many percent on somebody has to say yes to a change
	 */
	PriceTableImport(ItemCodes items, Suppliers suppliers, PriceBatch batch, BuyerCompany company, Clock clock,
			RegionalSettings settings, @Value("${cailian.prices.remarkable-change:20}") BigDecimal remarkable) {
		this.items = items;
		this.suppliers = suppliers;
		this.batch = batch;
		this.company = company;
		this.clock = clock;
		this.zone = settings.zone();
		this.remarkable = remarkable;
	}

	@Override
	public String name() {
		return "prices";
	}

	@Override
	public String titleKey() {
		return PREFIX + "title";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER);
	}

	@Override
	public List<ImportColumn> columns() {
		return List.of(text(ITEM, true, ItemDraft::code), text(SUPPLIER, true, UnaryOperator.identity()),
				text(SUPPLIER_CODE, false, UnaryOperator.identity()), number(FROM, false),
				text(UNIT, false, ItemDraft::unit), number(PRICE, true), text(CURRENCY, false, CurrencyCodes::known),
				number(PER, false), date(VALID_FROM), date(VALID_UNTIL), number(LEAST, false),
				number(PACKAGE_SIZE, false), number(LEAD_DAYS, false));
	}

	@Override
	public List<ImportChoice> choices() {
		return List.of();
	}

	/** What held yesterday may have been replaced since. */
	@Override
	public boolean remembersRows() {
		return false;
	}

	@Override
	public boolean acceptsTogether() {
		return true;
	}

	/** A list has one price of each tier. */
	@Override
	public String key(ImportRow row) {
		return (row.value(ITEM).isEmpty() || row.value(SUPPLIER).isEmpty()) ? ""
				: String.join(" ", row.value(ITEM), row.value(SUPPLIER), row.value(UNIT), row.value(CURRENCY),
						Decimals.stripped(number(row, FROM, BigDecimal.ONE)).toPlainString());
	}

	@Override
	public Map<Integer, List<CellFinding>> check(List<ImportRow> rows) {
		Known known = known(rows);
		Map<Integer, List<CellFinding>> findings = new HashMap<>();
		List<Listed> listed = new ArrayList<>();
		for (ImportRow row : rows) {
			List<CellFinding> found = new ArrayList<>();
			findings.put(row.number(), found);
			listed(row, known, found).ifPresent(listed::add);
		}
		TiersOnRecord onRecord = this.batch.tiers(listed.stream().map(Listed::draft).toList(), known.today());
		listed.forEach((row) -> onRecord.heldOn(row.draft(), row.draft().offer().validity().from())
			.ifPresent((held) -> findings.computeIfAbsent(row.number(), (number) -> new ArrayList<>())
				.add(compared(row.draft(), held))));
		return findings;
	}

	/** How the price moves against the one that holds on its first day. */
	private CellFinding compared(PriceDraft draft, TierOnRecord held) {
		if (held.saysTheSameAs(draft)) {
			return CellFinding.notice(PRICE, PREFIX + "same").leadingTo(page(draft));
		}
		BigDecimal before = held.price().money().amount().multiply(draft.offer().price().per());
		BigDecimal after = draft.offer().price().money().amount().multiply(held.price().per());
		String was = held.price().money().amount().toPlainString();
		if (before.signum() == 0) {
			return CellFinding.warning(PRICE, PREFIX + "wasFree", was).leadingTo(page(draft));
		}
		BigDecimal change = after.subtract(before).multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
		String signed = ((change.signum() > 0) ? "+" : "") + change.toPlainString();
		return ((change.abs().compareTo(this.remarkable) >= 0)
				? CellFinding.warning(PRICE, PREFIX + "changesMuch", was, signed)
				: CellFinding.notice(PRICE, PREFIX + "changes", was, signed))
			.leadingTo(page(draft));
	}

	@Override
	public List<RowOutcome> take(List<ImportRow> rows, ImportRun run) {
		Known known = known(rows);
		List<Listed> listed = new ArrayList<>();
		for (ImportRow row : rows) {
			List<CellFinding> found = new ArrayList<>();
			Optional<Listed> price = listed(row, known, found);
			found.stream().filter(CellFinding::error).findFirst().ifPresent((fault) -> {
				throw new RuleViolation(fault.messageKey(), fault.args().toArray());
			});
			price.ifPresent(listed::add);
		}
		List<PriceDraft> drafts = listed.stream().map(Listed::draft).toList();
		Set<PriceId> written = this.batch.record(drafts, known.today(),
				new PriceSource(PriceOrigin.UPLOADED, Optional.of(run.id())), run.by(), this.clock.instant());
		return listed.stream()
			.map((row) -> new RowOutcome(row.number(),
					written.contains(row.draft().offer().id()) ? What.CREATED : What.SKIPPED, page(row.draft())))
			.toList();
	}

	private static String page(PriceDraft draft) {
		return "items/" + draft.item() + "/prices";
	}

	/** What a row says, or what is wrong with it. */
	private Optional<Listed> listed(ImportRow row, Known known, List<CellFinding> found) {
		Optional<KnownItem> item = Optional.ofNullable(known.items().get(row.value(ITEM)));
		Optional<SupplierSummary> supplier = Optional.ofNullable(known.suppliers().get(row.value(SUPPLIER)));
		if (item.isEmpty() && !row.value(ITEM).isEmpty()) {
			found.add(CellFinding.error(ITEM, PREFIX + "noItem", row.value(ITEM)));
		}
		item.filter((present) -> present.status() == ItemStatus.RETIRED)
			.ifPresent((retired) -> found
				.add(CellFinding.error(ITEM, "pricing.Price.retired").leadingTo("items/" + retired.id())));
		if (supplier.isEmpty() && !row.value(SUPPLIER).isEmpty()) {
			found.add(CellFinding.error(SUPPLIER, PREFIX + "noSupplier", row.value(SUPPLIER)));
		}
		LocalDate first = day(row, VALID_FROM).orElse(known.today());
		if (first.isBefore(known.today())) {
			found.add(CellFinding.error(VALID_FROM, "pricing.Price.past"));
		}
		try {
			BigDecimal price = number(row, PRICE, BigDecimal.ZERO);
			PriceOffer offer = new PriceOffer(PriceId.next(), supplier.map(SupplierSummary::id).orElse(NOBODY),
					row.value(UNIT).isEmpty() ? item.map(KnownItem::unit).orElse("") : row.value(UNIT),
					number(row, FROM, BigDecimal.ONE),
					new UnitPrice(
							new Money(price,
									row.value(CURRENCY).isEmpty() ? this.company.baseCurrency() : row.value(CURRENCY)),
							number(row, PER, BigDecimal.ONE)),
					new Validity(first, day(row, VALID_UNTIL)), new OrderQuantities(number(row, LEAST, BigDecimal.ZERO),
							number(row, PACKAGE_SIZE, BigDecimal.ZERO)),
					days(row), Optional.empty(), Optional.empty());
			PriceDraft draft = new PriceDraft(item.map(KnownItem::id).orElse(NOTHING), offer,
					Optional.of(row.value(SUPPLIER_CODE)));
			return found.stream().anyMatch(CellFinding::error) ? Optional.empty()
					: Optional.of(new Listed(row.number(), draft));
		}
		catch (RuleViolation violation) {
			found.add(CellFinding.error(COLUMNS.getOrDefault(violation.messageKey(), PRICE), violation.messageKey(),
					violation.args().toArray()));
			return Optional.empty();
		}
	}

	private Known known(List<ImportRow> rows) {
		return new Known(this.items.all(values(rows, ITEM)), this.suppliers.named(values(rows, SUPPLIER)),
				LocalDate.ofInstant(this.clock.instant(), this.zone));
	}

	private static List<String> values(List<ImportRow> rows, String column) {
		return rows.stream().map((row) -> row.value(column)).filter((text) -> !text.isEmpty()).distinct().toList();
	}

	private static BigDecimal number(ImportRow row, String column, BigDecimal otherwise) {
		return row.value(column).isEmpty() ? otherwise : new BigDecimal(row.value(column));
	}

	private static int days(ImportRow row) {
		BigDecimal days = number(row, LEAD_DAYS, BigDecimal.ZERO);
		if (days.stripTrailingZeros().scale() > 0 || days.compareTo(BigDecimal.valueOf(PriceOffer.MAX_LEAD_DAYS)) > 0) {
			throw new RuleViolation("pricing.Price.leadDays", PriceOffer.MAX_LEAD_DAYS);
		}
		return days.intValue();
	}

	private static Optional<LocalDate> day(ImportRow row, String column) {
		return row.value(column).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row.value(column)));
	}

	/** A number the database can keep. */
	private static String fitting(String text) {
		BigDecimal number = new BigDecimal(text);
		if (Decimals.isTooLarge(number) || Decimals.isTooPrecise(number)) {
			throw new RuleViolation(PREFIX + "noFit", Decimals.MAX_INTEGER_DIGITS, Decimals.MAX_SCALE);
		}
		return text;
	}

	private static ImportColumn text(String name, boolean required, UnaryOperator<String> form) {
		return ImportColumn.text(name, PREFIX + name, required, form);
	}

	private static ImportColumn number(String name, boolean required) {
		return new ImportColumn(name, PREFIX + name, ImportColumn.Type.NUMBER, required, List.of(),
				PriceTableImport::fitting);
	}

	private static ImportColumn date(String name) {
		return new ImportColumn(name, PREFIX + name, ImportColumn.Type.DATE, false, List.of(),
				UnaryOperator.identity());
	}

	/** A row that says a price. */
	private record Listed(int number, PriceDraft draft) {

	}

	/** What the rows name, as it is today. */
	private record Known(Map<String, KnownItem> items, Map<String, SupplierSummary> suppliers, LocalDate today) {

	}

}
