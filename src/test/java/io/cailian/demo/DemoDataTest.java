package io.cailian.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.cailian.changerequest.ChangeRequests;
import io.cailian.IntegrationTest;
import io.cailian.onboarding.ApplicationDirectory;
import io.cailian.onboarding.ApplicationFilter;
import io.cailian.onboarding.ApplicationStatus;
import io.cailian.approval.ApprovalRules;
import io.cailian.identity.UserId;
import io.cailian.kernel.Money;
import io.cailian.organisation.Organisation;
import io.cailian.organisation.PostCode;
import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemQueries;
import io.cailian.kernel.Money;
import io.cailian.kernel.Quantity;
import io.cailian.pricing.PassedOver;
import io.cailian.pricing.PriceChoice;
import io.cailian.pricing.PriceNeed;
import io.cailian.pricing.Prices;
import io.cailian.sourcing.AwardQueries;
import io.cailian.sourcing.AwardStatus;
import io.cailian.sourcing.BidComparison;
import io.cailian.sourcing.Comparison;
import io.cailian.rates.ExchangeRates;
import io.cailian.sourcing.InvitationQueries;
import io.cailian.rates.RateFilter;
import io.cailian.sourcing.RfqQueries;
import io.cailian.sourcing.RfqStatus;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierFilter;
import io.cailian.supplier.SupplierStatus;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.PaletteSource;
import io.cailian.workflow.Inbox;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.InboxFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a new demo holds once it has filled itself, in a database of its own.
 */
@IntegrationTest
@DirtiesContext
@TestPropertySource(properties = { "cailian.demo.data=true", "cailian.data-dir=target/demo-data",
		"cailian.test.database=demodata" })
@SuppressWarnings("NullAway.Init")
class DemoDataTest {

	private static final List<String> TABLES = List.of("supplier_application", "application_draft",
			"questionnaire_template", "supplier_application_answer", "supplier_application_document", "supplier",
			"supplier_user", "supplier_document", "attachment", "exchange_rate", "user_account", "rfq", "rfq_line",
			"invitation", "bid", "bid_line", "award", "inbox_task", "approval_decision", "audit_entry", "mail_outbox",
			"category", "business_unit", "qualification", "certificate", "certificate_type", "supplier_block",
			"supplier_version", "change_request", "organisation_post", "organisation_placement", "organisation_limit",
			"approval_rule_version", "catalog_item", "supplier_item", "supplier_price");

	@Autowired
	private DemoData demoData;

	@Autowired
	private ItemQueries items;

	@Autowired
	private Prices prices;

	@Autowired
	private SupplierDirectory suppliers;

	@Autowired
	private ApplicationDirectory applications;

	@Autowired
	private Inbox inbox;

	@Autowired
	private ChangeRequests changes;

	@Autowired
	private RfqQueries rfqs;

	@Autowired
	private InvitationQueries invitations;

	@Autowired
	private BidComparison comparisons;

	@Autowired
	private AwardQueries awards;

	@Autowired
	private ExchangeRates rates;

	@Autowired
	private ObjectProvider<HomeTile> tiles;

	@Autowired
	private ObjectProvider<PaletteSource> palette;

	@Autowired
	private Organisation organisation;

	@Autowired
	private ApprovalRules rules;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void theSeedingOfTheStartIsOver() throws Exception {
		assertThat(this.demoData.seeding().get(2, TimeUnit.MINUTES)).isTrue();
	}

	@Test
	void threeSuppliersTradeAndOneApplicationWaits() {
		assertThat(OnBehalf.ADMIN.call(() -> this.suppliers.list(SupplierFilter.ALL, 0, 10)))
			.filteredOn((each) -> each.status() == SupplierStatus.ACTIVE)
			.hasSize(3);
		assertThat(OnBehalf.ADMIN.call(() -> this.applications.list(ApplicationFilter.ALL, 0, 10)))
			.extracting((each) -> each.status())
			.containsExactlyInAnyOrder(ApplicationStatus.APPROVED, ApplicationStatus.APPROVED,
					ApplicationStatus.APPROVED, ApplicationStatus.SUBMITTED);
		assertThat(OnBehalf.APPROVER.call(() -> this.inbox.mine(InboxFilter.ALL, 10)))
			.extracting(InboxEntry::supplierName)
			.containsExactly("山西晋岭煤炭销售有限公司");
	}

	@Test
	void theNearestTierOfTheCheapestSupplierIsTakenForACable() {
		OnBehalf.BUYER.run(() -> {
			ItemDetails cable = this.items.find("YJV22-3X95").orElseThrow();
			PriceChoice choice = this.prices.choose(cable.id(),
					new PriceNeed(new Quantity(new BigDecimal("600"), cable.unit()), this.prices.today()));

			assertThat(choice.best()).get()
				.satisfies((best) -> assertThat(best.offer().price().money()).isEqualTo(Money.of("226.40", "CNY")));
			assertThat(choice.others().values()).contains(PassedOver.NEARER_TIER, PassedOver.TOO_FEW,
					PassedOver.NOT_YET, PassedOver.DEARER);
		});
	}

	@Test
	void awardsAreApprovedByRulesThatTwoPersonsPutIntoForce() {
		assertThat(OnBehalf.ADMIN.call(() -> this.rules.inForce("AWARD"))).get()
			.satisfies((version) -> assertThat(version.rules().rows()).hasSize(3),
					(version) -> assertThat(version.line().created().by()).isEqualTo(OnBehalf.ADMIN.id()),
					(version) -> assertThat(version.line().decided().orElseThrow().by())
						.isEqualTo(OnBehalf.FINANCE.id()));
	}

	@Test
	void oneChangeIsInForceAndAnotherWaitsForFinance() {
		assertThat(OnBehalf.ADMIN.call(() -> this.changes.list(Optional.empty(), 0, 10)))
			.extracting((each) -> each.kind() + " " + each.stage())
			.containsExactly("BANK WAITING", "LEGAL IN_FORCE");
		assertThat(OnBehalf.FINANCE.call(() -> this.inbox.mine(InboxFilter.ALL, 10)))
			.extracting(InboxEntry::supplierName)
			.containsExactly("江苏澄远电缆设备有限公司");
	}

	@Test
	void whatIsInForceOfEverySupplierIsItsNewestVersion() {
		assertThat(this.jdbc.queryForObject("""
				select count(*) from supplier s left join supplier_version v
					on v.supplier_id = s.id and v.version_no = s.version_no
					and v.name = s.name and v.legal_form = s.legal_form and v.country = s.country
					and v.address = s.address and v.identifier_scheme = s.identifier_scheme
					and v.identifier_value = s.identifier_value
					and coalesce(v.bank_account_index, '-') = coalesce(s.bank_account_index, '-')
				where v.id is null""", Integer.class)).isZero();
		assertThat(this.jdbc.queryForObject("select count(*) from supplier_version", Integer.class)).isEqualTo(6);
	}

	@Test
	void anRfqStandsAtEveryStage() {
		assertThat(status(DemoPurchase.COAL)).isEqualTo(RfqStatus.DRAFT);
		assertThat(status(DemoPurchase.CABLES)).isEqualTo(RfqStatus.PUBLISHED);
		assertThat(status(DemoPurchase.LUBRICANTS)).isEqualTo(RfqStatus.CLOSED);
		assertThat(status(DemoPurchase.PUMPS)).isEqualTo(RfqStatus.OPENED);
		assertThat(status(DemoPurchase.PACKAGING)).isEqualTo(RfqStatus.AWARD_APPROVAL);
		assertThat(status(DemoPurchase.CLOTHING)).isEqualTo(RfqStatus.AWARDED);
		assertThat(OnBehalf.SUPPLIER1.call(() -> this.invitations.revision(DemoPurchase.CABLES.id()))).isEqualTo(1);
		assertThat(OnBehalf.SUPPLIER2.call(() -> this.invitations.revision(DemoPurchase.CABLES.id()))).isZero();
		assertThat(OnBehalf.BUYER.call(() -> this.awards.details(DemoPurchase.CLOTHING.award())).status())
			.isEqualTo(AwardStatus.CONFIRMED);
	}

	@Test
	void foreignCurrenciesHaveARateOfTheDayBeforeAndItsSource() {
		assertThat(OnBehalf.BUYER.call(() -> this.rates.list(RateFilter.ALL, 0, 10))).hasSize(5).allSatisfy((rate) -> {
			assertThat(rate.entry().baseCurrency()).isEqualTo("CNY");
			assertThat(rate.entry().source()).isNotBlank();
			assertThat(rate.entry().date()).isBefore(OnBehalf.BUYER.call(this.rates::today).plusDays(1));
		});
	}

	@Test
	void oneOfThreeBidsOnThePumpsIsAbnormallyLow() {
		Comparison comparison = OnBehalf.BUYER.call(() -> this.comparisons.of(DemoPurchase.PUMPS.id()));

		assertThat(comparison.bids()).hasSize(3)
			.filteredOn((bid) -> bid.abnormallyLow() != null)
			.extracting(Comparison.Column::supplierName)
			.containsExactly("上海衡安工矿物资有限公司");
	}

	@Test
	void everybodyAnswersToTheHeadOfPurchasingAndTheCfoDecidesOnMore() {
		assertThat(this.organisation.managersAbove(new UserId("requester"), 5)).extracting(UserId::value)
			.containsExactly("manager", "finance");
		assertThat(this.organisation.holdersOf(new PostCode("CFO"))).containsExactly(new UserId("finance"));
		assertThat(this.organisation.limitOf(new UserId("manager"), "AWARD")).contains(Money.of("2000000", "CNY"));
		assertThat(this.organisation.limitOf(new UserId("requester"), "AWARD")).isEmpty();
	}

	@Test
	void theHomePageCountsWhatWaitsForEach() {
		assertThat(counts(OnBehalf.BUYER)).containsEntry("sourcing.RfqTiles.drafts", 1L)
			.containsEntry("sourcing.RfqTiles.toCompare", 1L)
			.containsEntry("sourcing.RfqTiles.toOpen", 1L)
			.containsEntry("sourcing.RfqTiles.closingSoon", 0L)
			.doesNotContainKey("sourcing.RfqTiles.unanswered");
		assertThat(counts(OnBehalf.MANAGER)).containsEntry("workflow.InboxTile.title", 1L);
		assertThat(counts(OnBehalf.APPROVER)).containsEntry("workflow.InboxTile.title", 1L);
		assertThat(counts(OnBehalf.SUPPLIER1)).containsEntry("sourcing.RfqTiles.unanswered", 0L);
		assertThat(counts(OnBehalf.SUPPLIER2)).containsEntry("sourcing.RfqTiles.unanswered", 1L)
			.doesNotContainKey("sourcing.RfqTiles.drafts");
		assertThat(OnBehalf.SUPPLIER2.call(() -> this.invitations.unanswered(0, 10))).extracting((each) -> each.rfq())
			.containsExactly(DemoPurchase.CABLES.id());
		assertThat(counts(OnBehalf.FINANCE)).containsEntry("sourcing.RfqTiles.awardsThisMonth", 1L);
	}

	@Test
	void thePaletteFindsWhatThePersonMayOpenAndNothingElse() {
		String draft = "rfqs/" + DemoPurchase.COAL.id();

		assertThat(routes(OnBehalf.BUYER, "动力煤")).contains(draft)
			.hasSize(3)
			.filteredOn((route) -> !route.equals(draft))
			.allMatch((route) -> route.startsWith("items/"));
		assertThat(routes(OnBehalf.BUYER, "91310115madem")).singleElement().asString().startsWith("suppliers/");
		assertThat(routes(OnBehalf.SUPPLIER1, "动力煤")).isEmpty();
		assertThat(routes(OnBehalf.SUPPLIER1, "电缆")).containsExactly("invitations/" + DemoPurchase.CABLES.id());
		assertThat(routes(OnBehalf.SUPPLIER1, "91310115MADEM")).isEmpty();
		assertThat(routes(OnBehalf.SUPPLIER1, "%")).isEmpty();
		assertThat(routes(OnBehalf.APPROVER, "电缆")).anyMatch((route) -> route.startsWith("suppliers/"))
			.allMatch((route) -> route.startsWith("suppliers/") || route.startsWith("items/"));
	}

	@Test
	void seedingAgainChangesNothing() {
		Map<String, Long> rows = rows();
		List<String> before = moves();

		assertThat(this.demoData.seed()).isTrue();

		assertThat(rows()).isEqualTo(rows);
		assertThat(moves()).hasSize(6).isEqualTo(before);
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
	}

	private RfqStatus status(DemoPurchase purchase) {
		return OnBehalf.BUYER.call(() -> this.rfqs.details(purchase.id())).status();
	}

	private Map<String, Long> counts(OnBehalf person) {
		Supplier<Map<String, Long>> counting = () -> this.tiles.stream()
			.filter((tile) -> tile.roles().contains(person.role()))
			.collect(Collectors.toMap(HomeTile::titleKey, HomeTile::count));
		return person.call(counting);
	}

	private List<String> routes(OnBehalf person, String text) {
		return person.call(() -> this.palette.stream()
			.flatMap((source) -> source.find(text, Locale.SIMPLIFIED_CHINESE, 6).stream())
			.map(PaletteSource.Entry::route)
			.toList());
	}

	private List<String> moves() {
		return this.jdbc.query("select number, status, version from rfq order by number",
				(row, index) -> row.getString(1) + " " + row.getString(2) + " " + row.getLong(3));
	}

	private Map<String, Long> rows() {
		return TABLES.stream()
			.collect(Collectors.toMap((table) -> table,
					(table) -> this.jdbc.queryForList("select 1 from " + table).stream().count()));
	}

}
