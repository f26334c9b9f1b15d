package io.cailian.supplier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.cailian.IntegrationTest;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is written by the hundred is, column by column, what would be written one by one.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class NewSuppliersTest {

	/** What is another one's for every supplier, and the hidden number of a row. */
	private static final Set<String> OWN = Set.of("id", "supplier_id", "identifier_value", "approved_at", "match_key");

	@Autowired
	private NewSuppliers newSuppliers;

	@Autowired
	private SupplierVersioning versioning;

	@Autowired
	private SupplierRecords records;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private final FactOrigin origin = FactOrigin.imported(new UserId("buyer"));

	@Test
	void everyColumnIsAsTheEntitiesWriteIt() {
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Supplier together = supplier(at);
		Supplier alone = supplier(at);

		this.transaction.executeWithoutResult((status) -> {
			this.newSuppliers.add(List.of(together), this.origin, at);
			this.versioning.save(alone, this.origin);
		});

		assertThat(row("select * from supplier where id = ?", together))
			.isEqualTo(row("select * from supplier where id = ?", alone))
			.containsEntry("version_no", "1")
			.containsEntry("compare_due", "true");
		assertThat(row("select * from supplier_version where supplier_id = ?", together))
			.isEqualTo(row("select * from supplier_version where supplier_id = ?", alone))
			.containsEntry("cause", "IMPORT");
		assertThat(keys(together)).isNotEmpty().containsExactlyInAnyOrderElementsOf(together.matchKeys());
		assertThat(keys(alone)).hasSameSizeAs(keys(together));
	}

	@Test
	void whatWasWrittenTogetherIsReadAndChangedLikeAnyOther() {
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		List<Supplier> many = Stream.generate(() -> supplier(at)).limit(250).toList();
		this.transaction.executeWithoutResult((status) -> this.newSuppliers.add(many, this.origin, at));

		Contact other = new Contact("李雷", "li.lei@supplier.example", "+86 571 5555 0001");
		this.transaction.executeWithoutResult((status) -> {
			Supplier read = this.records.findById(many.getLast().id()).orElseThrow();
			assertThat(read.identity()).isEqualTo(many.getLast().identity());
			read.reach(other);
			this.versioning.save(read, this.origin);
		});

		Supplier changed = this.transaction
			.execute((status) -> this.records.findById(many.getLast().id()).orElseThrow());
		assertThat(changed).isNotNull();
		assertThat(changed.contact()).isEqualTo(other);
		assertThat(changed.versionNo()).isEqualTo(2);
	}

	@Test
	void itWritesNothingOfItsOwnAccordAndNothingThatIsThere() {
		Supplier supplier = supplier(this.clock.instant());
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.newSuppliers.add(List.of(supplier), this.origin, this.clock.instant()));
		this.transaction.executeWithoutResult(
				(status) -> this.newSuppliers.add(List.of(supplier), this.origin, this.clock.instant()));

		assertThatIllegalArgumentException().isThrownBy(() -> this.transaction.executeWithoutResult(
				(status) -> this.newSuppliers.add(List.of(supplier), this.origin, this.clock.instant())));
	}

	private static Supplier supplier(Instant at) {
		return Supplier.imported(new SupplierIdentifier(SupplierIdentifier.CN_USCC, TestSuppliers.aCode()),
				new Company("杭州𠮷利轴承有限公司", "有限责任公司", "CN", "杭州文三路 1 号", "轴承",
						new RegistryEntry("何伟", "500 万元人民币", LocalDate.of(2010, 5, 6), LocalDate.of(2040, 5, 5))),
				new Contact("韩梅梅", "han@supplier.example", "+86 571 5555 0100"), at);
	}

	private Map<String, String> row(String select, Supplier supplier) {
		Map<String, String> row = new TreeMap<>();
		this.jdbc.queryForMap(select, Ids.bytes(supplier.id().value())).forEach((column, value) -> {
			if (!OWN.contains(column.toLowerCase(Locale.ROOT))) {
				row.put(column.toLowerCase(Locale.ROOT), String.valueOf(value));
			}
		});
		return row;
	}

	private List<String> keys(Supplier supplier) {
		return this.jdbc.query("select match_key from supplier_match_key where supplier_id = ?",
				(row, index) -> row.getString(1), Ids.bytes(supplier.id().value()));
	}

}
