package io.cailian.sourcing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.RuleViolation;
import io.cailian.qualification.Eligibility;
import io.cailian.qualification.EligibilityQuestion;
import io.cailian.qualification.QualificationStatus;
import io.cailian.qualification.QualificationWorld;
import io.cailian.qualification.Scope;
import io.cailian.qualification.SupplierProcess;
import io.cailian.supplier.MergeField;
import io.cailian.supplier.MergeState;
import io.cailian.supplier.SupplierFilter;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import io.cailian.supplier.SupplierStatus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two suppliers with invitations, bids and people become one, and two again.
 */
@SuppressWarnings("NullAway.Init")
class SupplierMergeTest extends MergingTest {

	/**
	 * What tells of the merge itself, what follows from what stands elsewhere, and what
	 * other threads write.
	 */
	private static final Pattern ASIDE = Pattern.compile(
			"(?i)(supplier_merge|supplier_version|supplier_match_key|supplier_duplicate|audit_.*|mail_.*|act_.*|flw_.*|flyway.*)");

	/** Tables of the merge itself, history that stays, and keys that are made anew. */
	private static final Set<String> STAY = Set.of("supplier", "supplier_merge", "supplier_duplicate",
			"supplier_match_key", "supplier_user", "supplier_version");

	/** Columns that count changes instead of holding facts. */
	private static final Set<String> COUNTS = Set.of("version", "version_no", "compare_due");

	@Test
	void allOfOneSupplierBecomesTheOthersAndTheOldNumberLeadsThere() {
		RfqDraft rfq = publish(
				TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "100")), List.of(this.second)));

		asBuyer(() -> this.publishing.cancel(rfq.id(), "wrong paper"));

		UUID merge = merged(this.first, this.second, EnumSet.of(MergeField.NAME));

		assertThat(invitedTo(rfq)).containsExactly(this.first);
		assertThat(this.membership.supplierOf(new UserId(this.two))).contains(this.first);
		assertThat(this.suppliers.find(new SupplierIdentifier("SE-ORG", this.two))).hasValueSatisfying((found) -> {
			assertThat(found.id()).isEqualTo(this.first);
			assertThat(found.name()).isEqualTo("Nordic Office AB");
		});
		assertThat(asBuyer(() -> this.directory.mergedInto(this.second))).contains(this.first);
		assertThat(asBuyer(() -> this.directory.list(new SupplierFilter(this.two, Optional.empty()), 0, 10)))
			.extracting((line) -> line.id())
			.containsExactly(this.first);
		assertThat(asBuyer(() -> this.merging.find(merge)).orElseThrow().state()).isEqualTo(MergeState.DONE);
		assertThat(this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'SUPPLIERS_MERGED' " + "and subject_id = ?",
				Integer.class, Ids.bytes(this.second.value())))
			.isOne();
	}

	@Test
	void blocksGoAlongSoThatNobodyIsWashedCleanByAMerge() {
		QualificationWorld.in(this.context).block(this.second, SupplierProcess.RFQ);

		merged(this.first, this.second, Set.of());

		assertThat(this.eligibility
			.ask(EligibilityQuestion.today(this.first, SupplierProcess.RFQ, BuyingScope.NONE.scope()))
			.isRefused()).isTrue();
	}

	@Test
	void theOldIdOpensNoWayRoundABlock() {
		QualificationWorld world = QualificationWorld.in(this.context);
		RfqDraft waiting = drafted(List.of(this.second));
		merged(this.first, this.second, Set.of());
		world.block(this.first, SupplierProcess.RFQ, SupplierProcess.PAYMENT);

		for (SupplierProcess process : List.of(SupplierProcess.RFQ, SupplierProcess.PAYMENT)) {
			assertThat(this.eligibility.ask(EligibilityQuestion.today(this.second, process, BuyingScope.NONE.scope())))
				.isEqualTo(
						this.eligibility.ask(EligibilityQuestion.today(this.first, process, BuyingScope.NONE.scope())))
				.matches(Eligibility::isRefused);
		}
		assertThat(asBuyer(() -> this.blocking.of(this.second))).isNotEmpty()
			.isEqualTo(asBuyer(() -> this.blocking.of(this.first)));
		namesTheSurvivor(() -> drafted(List.of(this.second)));
		namesTheSurvivor(() -> world.block(this.second, SupplierProcess.RFQ));
		namesTheSurvivor(
				() -> world.propose(this.second, Scope.of(world.category("1", null)), QualificationStatus.QUALIFIED));
		namesTheSurvivor(() -> world.submit(this.second, world.type("M"), world.today(), world.today().plusDays(9)));
		this.jdbc.update("update invitation set supplier_id = ? where rfq_id = ?", Ids.bytes(this.second.value()),
				Ids.bytes(waiting.id().value()));
		namesTheSurvivor(() -> asBuyer(() -> this.publishing.publish(waiting.id(), List.of())));
	}

	@Test
	void theOldIdSaysThatItWasMergedAndIntoWhichAndShowsNoAccount() {
		merged(this.first, this.second, Set.of());

		assertThat(asBuyer(() -> this.directory.find(this.second)).orElseThrow()).satisfies((found) -> {
			assertThat(found.status()).isEqualTo(SupplierStatus.MERGED);
			assertThat(found.mergedInto().orElseThrow().id()).isEqualTo(this.first);
			assertThat(found.bank().isGiven()).isFalse();
		});
		assertThat(this.suppliers.find(this.second).orElseThrow().status()).isEqualTo(SupplierStatus.MERGED);
		assertThat(asBuyer(() -> this.directory.find(this.first)).orElseThrow().mergedInto()).isEmpty();
	}

	@Test
	void whatIsTakenFromTheOtherIsOnTheTrailAsItWasAndAsItIs() {
		this.jdbc.update("update supplier set address = '杭州' where id = ?", Ids.bytes(this.first.value()));
		this.jdbc.update("update supplier set address = 'Lund' where id = ?", Ids.bytes(this.second.value()));

		merged(this.first, this.second, EnumSet.of(MergeField.NAME, MergeField.ADDRESS));

		assertThat(this.trail.timeline("SUPPLIER", this.first.value()))
			.filteredOn((entry) -> entry.action().equals("SUPPLIERS_MERGED"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.facts()).containsEntry("name", "华东纸业有限公司 → Nordic Office AB")
				.containsEntry("address", "杭州 → Lund")
				.doesNotContainKey("contactPhone"));
	}

	@Test
	void anApprovedContactIsNoChoiceOfAMerge() {
		refuses("supplier.SupplierMerging.contactByRequest",
				() -> asBuyer(() -> this.merging.propose(this.first, this.second, Set.of(MergeField.CONTACT), "one")));
	}

	@Test
	void whatIsOwedToOneNeverGoesToTheAccountOfTheOther() {
		for (SupplierId each : List.of(this.first, this.second)) {
			this.jdbc.update("update supplier set bank_name = '银行', bank_account_index = ? where id = ?",
					each.toString(), Ids.bytes(each.value()));
		}

		refuses("supplier.SupplierMerging.twoAccounts",
				() -> asBuyer(() -> this.merging.propose(this.first, this.second, Set.of(), "one")));
		refuses("supplier.SupplierMerging.twoAccounts",
				() -> asBuyer(() -> this.merging.propose(this.second, this.first, Set.of(), "one")));
	}

	@Test
	void whateverNamesASupplierIsOfferedToTheMerge() throws SQLException, IOException {
		Set<String> named = new TreeSet<>();
		try (Connection connection = this.source.getConnection()) {
			String supplier = connection.getMetaData().storesUpperCaseIdentifiers() ? "SUPPLIER" : "supplier";
			try (ResultSet keys = connection.getMetaData()
				.getExportedKeys(connection.getCatalog(), connection.getSchema(), supplier)) {
				while (keys.next()) {
					named.add(keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT));
				}
			}
		}
		named.removeAll(STAY);

		StringBuilder owners = new StringBuilder();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path owner : sources.filter((path) -> path.toString().endsWith("References.java")).toList()) {
				owners.append(Files.readString(owner));
			}
		}
		assertThat(named).isNotEmpty().allSatisfy((table) -> assertThat(owners).contains("\"" + table + "\""));
	}

	@ParameterizedTest
	@EnumSource(RfqStatus.class)
	void onlyDraftsAndWhatHasEndedAreDecided(RfqStatus status) {
		assertThat(status.isUndecided())
			.isEqualTo(Set.of("PUBLISHED", "CLOSED", "OPENED", "AWARD_APPROVAL").contains(status.name()));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void mergeAndUndoIsAsIfNothingHadBeen(long seed) throws SQLException {
		Random random = new Random(seed);
		List<RfqDraft> drafts = new ArrayList<>();
		for (int i = 0; i < 1 + random.nextInt(4); i++) {
			SupplierId invited = random.nextBoolean() ? this.first : this.second;
			RfqDraft rfq = publish(
					TestRfqs.draft(TestRfqs.CLOSING, List.of(TestRfqs.line("复印纸", "100")), List.of(invited)));
			drafts.add(rfq);
			if (random.nextBoolean()) {
				asSupplier(invited.equals(this.first) ? this.one : this.two,
						() -> this.submission.submit(rfq.id(), TestRfqs.bid(rfq, "12.5"), 0));
			}
		}
		if (random.nextBoolean()) {
			RfqDraft both = publishedDraft();
			asBuyer(() -> this.publishing.cancel(both.id(), "ended"));
		}
		Set<MergeField> fields = EnumSet.noneOf(MergeField.class);
		for (MergeField field : EnumSet.complementOf(EnumSet.of(MergeField.CONTACT))) {
			if (random.nextBoolean()) {
				fields.add(field);
			}
		}
		drafts.forEach((rfq) -> asBuyer(() -> this.publishing.cancel(rfq.id(), "ended")));
		Set<String> before = dump();

		UUID merge = merged(this.first, this.second, fields);
		assertThat(dump()).isNotEqualTo(before);
		undo(merge);

		assertThat(dump()).isEqualTo(before);
	}

	private void namesTheSurvivor(ThrowingCallable deed) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(deed).satisfies((refusal) -> {
			assertThat(refusal.messageKey()).isEqualTo("supplier.Supplier.merged");
			assertThat(refusal.args()).startsWith("Nordic Office AB", "华东纸业有限公司");
		});
	}

	/** Every row of every table but those that are aside, as one text each. */
	private Set<String> dump() throws SQLException {
		Set<String> rows = new HashSet<>();
		try (Connection connection = this.source.getConnection(); Statement statement = connection.createStatement()) {
			List<String> tables = new ArrayList<>();
			try (ResultSet found = connection.getMetaData()
				.getTables(connection.getCatalog(), connection.getSchema(), "%",
						new String[] { "TABLE", "BASE TABLE" })) {
				while (found.next()) {
					tables.add(found.getString("TABLE_NAME"));
				}
			}
			String quote = connection.getMetaData().getIdentifierQuoteString();
			for (String table : tables) {
				if (ASIDE.matcher(table).matches()) {
					continue;
				}
				try (ResultSet found = statement.executeQuery("select * from " + quote + table + quote)) {
					while (found.next()) {
						rows.add(row(table, found));
					}
				}
			}
		}
		return rows;
	}

	private static String row(String table, ResultSet found) throws SQLException {
		StringBuilder text = new StringBuilder(table.toLowerCase(Locale.ROOT));
		for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
			String column = found.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
			if (!COUNTS.contains(column)) {
				Object value = found.getObject(i);
				text.append('|')
					.append(column)
					.append('=')
					.append((value instanceof byte[] bytes) ? HexFormat.of().formatHex(bytes) : found.getString(i));
			}
		}
		return text.toString();
	}

}
