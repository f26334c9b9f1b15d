package io.cailian.pricing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.catalog.ItemId;
import io.cailian.identity.UserId;
import io.cailian.kernel.Decimals;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Money;
import io.cailian.kernel.SqlText;
import io.cailian.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes many prices at once past the entities, by the rule of {@link PriceRecording}:
 * each statement is one batch.
 */
@Component
class PriceBatch {

	private static final String PRICE = """
			insert into supplier_price (id, supplier_item_id, unit, from_quantity, price, currency, price_per, valid_from,
				valid_until, least_quantity, package_size, lead_days, agreement_id, index_name, index_base, index_share,
				index_lowest, index_highest, origin, origin_id, recorded_by, recorded_at, version)
			values """;

	private static final String PRICE_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";

	private static final String SOLD = """
			insert into supplier_item (id, item_id, supplier_id, supplier_code, first_priced_at, version)
			values (?, ?, ?, ?, ?, 0)""";

	private static final String CODE = "update supplier_item set supplier_code = ?, version = version + 1 where id = ?";

	/**
	 * Rows of one statement: with more of them MySQL guesses instead of looking into its
	 * index (eq_range_index_dive_limit), and reads whole tables.
	 */
	private static final int AT_ONCE = 100;

	private final JdbcTemplate jdbc;

	PriceBatch(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The prices on record for what the drafts are about that are not over on a day. */
	TiersOnRecord tiers(Collection<PriceDraft> drafts, LocalDate day) {
		List<TierOnRecord> tiers = new ArrayList<>();
		for (List<Sold> some : blocks(Sold.all(drafts))) {
			List<Object> args = args(some);
			args.add(day);
			tiers.addAll(this.jdbc.query("""
					select s.item_id, s.supplier_id, p.* from supplier_item s
						join supplier_price p on p.supplier_item_id = s.id
					where %s and (p.valid_until is null or p.valid_until > ?)
						and (p.valid_until is null or p.valid_until > p.valid_from)""".formatted(among(some)),
					PriceBatch::tier, args.toArray()));
		}
		return new TiersOnRecord(tiers);
	}

	/**
	 * Records prices; one that says what holds on its first day is left out. In a
	 * transaction.
	 * @param drafts no two of one tier
	 * @return those that were recorded
	 */
	Set<PriceId> record(List<PriceDraft> drafts, LocalDate today, PriceSource source, UserId by, Instant at) {
		if (drafts.isEmpty()) {
			return Set.of();
		}
		Map<Sold, byte[]> sold = sold(drafts, at);
		TiersOnRecord onRecord = tiers(drafts, today);
		List<Object[]> prices = new ArrayList<>();
		List<Ended> ended = new ArrayList<>();
		Set<PriceId> recorded = new HashSet<>();
		for (PriceDraft draft : drafts) {
			PriceOffer offer = draft.offer();
			LocalDate first = offer.validity().from();
			if (onRecord.heldOn(draft, first).filter((held) -> held.saysTheSameAs(draft)).isPresent()) {
				continue;
			}
			recorded.add(offer.id());
			onRecord.replacedBy(draft).forEach((other) -> ended.add(Ended.by(offer, other)));
			prices.add(price(Objects.requireNonNull(sold.get(Sold.of(draft))), offer, source, by, at));
		}
		end(ended, by, at);
		blocks(prices).forEach(this::insert);
		return recorded;
	}

	/** What the suppliers sell, each locked; it begins with the first price. */
	private Map<Sold, byte[]> sold(List<PriceDraft> drafts, Instant at) {
		Map<Sold, byte[]> sold = new HashMap<>();
		Map<Sold, String> codes = new HashMap<>();
		for (List<Sold> some : blocks(Sold.all(drafts))) {
			this.jdbc.query("select s.id, s.item_id, s.supplier_id, s.supplier_code from supplier_item s where "
					+ among(some) + " for update", (row) -> {
						Sold known = new Sold(item(row), supplier(row));
						sold.put(known, row.getBytes("id"));
						codes.put(known, Objects.requireNonNullElse(row.getString("supplier_code"), ""));
					}, args(some).toArray());
		}
		Map<Sold, Object[]> begun = new HashMap<>();
		List<Object[]> renamed = new ArrayList<>();
		for (PriceDraft draft : drafts) {
			Sold what = Sold.of(draft);
			byte[] known = sold.get(what);
			if (known == null) {
				byte[] id = Ids.bytes(Ids.next());
				sold.put(what, id);
				begun.put(what, new Object[] { id, Ids.bytes(what.item().value()), Ids.bytes(what.supplier().value()),
						draft.supplierCode().orElse(null), utc(at) });
				codes.put(what, draft.supplierCode().orElse(""));
			}
			else {
				draft.supplierCode().filter((code) -> !code.equals(codes.get(what))).ifPresent((code) -> {
					codes.put(what, code);
					renamed.add(new Object[] { code, known });
				});
			}
		}
		this.jdbc.batchUpdate(SOLD, List.copyOf(begun.values()));
		this.jdbc.batchUpdate(CODE, renamed);
		return sold;
	}

	/**
	 * Asks by pairs: of a list of items and one supplier the database would read all the
	 * supplier sells.
	 */
	private static String among(List<Sold> some) {
		return "(s.item_id, s.supplier_id) in (" + String.join(", ", Collections.nCopies(some.size(), "(?, ?)")) + ")";
	}

	private static List<Object> args(List<Sold> some) {
		List<Object> args = new ArrayList<>();
		for (Sold each : some) {
			args.add(Ids.bytes(each.item().value()));
			args.add(Ids.bytes(each.supplier().value()));
		}
		return args;
	}

	private static <T> List<List<T>> blocks(List<T> all) {
		List<List<T>> blocks = new ArrayList<>();
		for (int first = 0; first < all.size(); first += AT_ONCE) {
			blocks.add(all.subList(first, Math.min(all.size(), first + AT_ONCE)));
		}
		return blocks;
	}

	/**
	 * Inserts prices by one statement, which the driver keeps prepared; of a batch it
	 * would write a new one each time.
	 */
	private void insert(List<Object[]> prices) {
		this.jdbc.update(PRICE + String.join(", ", Collections.nCopies(prices.size(), PRICE_ROW)),
				prices.stream().flatMap(Arrays::stream).toArray());
	}

	private void end(List<Ended> ended, UserId by, Instant at) {
		ended.stream().collect(Collectors.groupingBy(Ended::on)).forEach((on, prices) -> {
			blocks(prices).forEach((some) -> end(on, some, by, at));
		});
	}

	private void end(LocalDate on, List<Ended> prices, UserId by, Instant at) {
		List<Object> args = new ArrayList<>(List.of(on, by.value(), utc(at)));
		prices.forEach((price) -> {
			args.add(Ids.bytes(price.id().value()));
			args.add(Ids.bytes(price.replacedBy().value()));
		});
		prices.forEach((price) -> args.add(Ids.bytes(price.id().value())));
		this.jdbc
			.update("update supplier_price set valid_until = ?, ended_by = ?, ended_at = ?, version = version + 1, "
					+ "replaced_by = " + SqlText.cases("id", "cast(? as binary(16))", prices.size()) + " where id in ("
					+ SqlText.marks(prices.size()) + ")", args.toArray());
	}

	private static Object[] price(byte[] sold, PriceOffer offer, PriceSource source, UserId by, Instant at) {
		Optional<FloatingTerms> terms = offer.floating();
		return new Object[] { Ids.bytes(offer.id().value()), sold, offer.unit(), offer.from(),
				offer.price().money().amount(), offer.price().money().currency(), offer.price().per(),
				offer.validity().from(), offer.validity().until().orElse(null), offer.quantities().least(),
				offer.quantities().packageSize(), offer.leadDays(), bytes(offer.agreement()),
				terms.map(FloatingTerms::index).orElse(null), terms.map(FloatingTerms::base).orElse(null),
				terms.map(FloatingTerms::share).orElse(null), terms.map(FloatingTerms::lowest).orElse(null),
				terms.map(FloatingTerms::highest).orElse(null), source.origin().name(), bytes(source.document()),
				by.value(), utc(at) };
	}

	private static TierOnRecord tier(ResultSet row, int number) throws SQLException {
		LocalDate until = row.getObject("valid_until", LocalDate.class);
		byte[] agreement = row.getBytes("agreement_id");
		PriceOffer offer = new PriceOffer(new PriceId(Ids.fromBytes(row.getBytes("id"))), supplier(row),
				row.getString("unit"), decimal(row, "from_quantity"),
				new UnitPrice(new Money(row.getBigDecimal("price"), row.getString("currency")),
						decimal(row, "price_per")),
				new Validity(row.getObject("valid_from", LocalDate.class), Optional.ofNullable(until)),
				new OrderQuantities(decimal(row, "least_quantity"), decimal(row, "package_size")),
				row.getInt("lead_days"), Optional.ofNullable(agreement).map(Ids::fromBytes), terms(row));
		return new TierOnRecord(item(row), offer);
	}

	private static Optional<FloatingTerms> terms(ResultSet row) throws SQLException {
		String index = row.getString("index_name");
		return (index == null) ? Optional.empty() : Optional.of(new FloatingTerms(index, decimal(row, "index_base"),
				decimal(row, "index_share"), decimal(row, "index_lowest"), decimal(row, "index_highest")));
	}

	private static ItemId item(ResultSet row) throws SQLException {
		return new ItemId(Ids.fromBytes(row.getBytes("item_id")));
	}

	private static SupplierId supplier(ResultSet row) throws SQLException {
		return new SupplierId(Ids.fromBytes(row.getBytes("supplier_id")));
	}

	private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
		return Decimals.stripped(row.getBigDecimal(column));
	}

	private static byte @Nullable [] bytes(Optional<UUID> id) {
		return id.map(Ids::bytes).orElse(null);
	}

	private static LocalDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC).toLocalDateTime();
	}

	/** What one supplier sells. */
	private record Sold(ItemId item, SupplierId supplier) {

		static List<Sold> all(Collection<PriceDraft> drafts) {
			return drafts.stream().map(Sold::of).distinct().toList();
		}

		static Sold of(PriceDraft draft) {
			return new Sold(draft.item(), draft.offer().supplier());
		}

	}

	/**
	 * A price that gives way from a day on.
	 */
	private record Ended(PriceId id, LocalDate on, PriceId replacedBy) {

		static Ended by(PriceOffer offer, TierOnRecord other) {
			LocalDate began = other.offer().validity().from();
			LocalDate from = offer.validity().from();
			return new Ended(other.offer().id(), from.isBefore(began) ? began : from, offer.id());
		}

	}

}
