package io.cailian.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How items are written, edited, offered and retired.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class ItemKeepingTest {

	@Autowired
	private ItemKeeping keeping;

	@Autowired
	private ItemQueries queries;

	@Autowired
	private CategoryAttributes attributes;

	@Autowired
	private AttributeAdministration administration;

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ItemValues values;

	@Autowired
	private TransactionTemplate transaction;

	private final String scheme = TestCatalog.scheme();

	private TestCatalog catalog;

	private CategoryDetails coal;

	private AttributeDetails heat;

	@BeforeEach
	void attributes() {
		this.catalog = new TestCatalog(this.categories, this.administration);
		CategoryDetails materials = this.catalog.category(this.scheme, "10", "原材料", null);
		this.coal = this.catalog.category(this.scheme, "1010", "煤炭", materials.id());
		this.heat = this.catalog.attribute(this.coal.id(), "calorific",
				TestCatalog.number("kcal/kg", 0, "3000", "7500"), true);
		this.catalog.attribute(materials.id(), "grade", TestCatalog.GRADES, false);
	}

	@Test
	void aDraftMayBeIncompleteAndAnItemThatIsOfferedMayNot() {
		ItemDetails draft = this.keeping.write(draft("COAL-1", Map.of("grade", "一级")));

		assertThat(draft.values()).isEqualTo(Map.of("grade", "A"));
		refuses("catalog.Item.valueMissing", () -> this.keeping.activate(draft.id(), draft.version()));
		ItemDetails complete = this.keeping.edit(draft(draft, Map.of("calorific", "5500")), draft.version());
		ItemDetails active = this.keeping.activate(complete.id(), complete.version());
		assertThat(active.status()).isEqualTo(ItemStatus.ACTIVE);
		refuses("catalog.Item.valueMissing", () -> this.keeping.edit(draft(draft, Map.of()), active.version()));
	}

	@ParameterizedTest
	@CsvSource({ "calorific, 2999, catalog.AttributeValue.tooLow", "calorific, 7501, catalog.AttributeValue.tooHigh",
			"calorific, 5500.5, catalog.AttributeValue.decimals", "grade, Z, catalog.AttributeValue.choice",
			"voltage, 10, catalog.Item.noAttribute" })
	void aValueThatDoesNotFitIsRefusedInADraftToo(String attribute, String value, String key) {
		refuses(key, () -> this.keeping.write(draft("COAL-2", Map.of(attribute, value))));
		assertThat(this.keeping.check(this.coal.id(), Map.of(attribute, value), false).problems())
			.containsOnlyKeys(attribute);
	}

	@Test
	void theFirstValueFixesTheKindOfItsAttribute() {
		this.keeping.write(draft("COAL-3", Map.of("calorific", "5500")));

		AttributeDetails used = this.attributes.find(this.heat.id()).orElseThrow();
		assertThat(used.used()).isTrue();
		refuses("catalog.CategoryAttribute.kindUsed",
				() -> as("manager", Roles.PURCHASING_MANAGER,
						() -> this.administration.change(new AttributeDraft(used.id(), used.category(), used.code(),
								used.names(), AttributeForm.of(AttributeKind.TEXT), true, true), used.version())));
	}

	@Test
	void anAttributeChangedBeforeItsFirstValueIsStoredKeepsTheItemOut() {
		CheckedValues checked = this.keeping.check(this.coal.id(), Map.of("calorific", "5500"), true);
		as("manager", Roles.PURCHASING_MANAGER,
				() -> this.administration.change(new AttributeDraft(this.heat.id(), this.heat.category(),
						this.heat.code(), this.heat.names(), AttributeForm.of(AttributeKind.DATE), true, true),
						this.heat.version()));

		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.values.use(checked.given())));
		assertThat(this.attributes.find(this.heat.id()).orElseThrow().used()).isFalse();
	}

	@Test
	void valuesOfARetiredAttributeStayWhereTheyAre() {
		ItemDetails item = this.keeping
			.write(draft("COAL-4", new HashMap<>(Map.of("grade", "A", "calorific", "5500"))));
		AttributeDetails used = this.attributes.find(this.heat.id()).orElseThrow();
		as("manager", Roles.PURCHASING_MANAGER, () -> this.administration.retire(used.id(), used.version()));

		ItemDetails edited = this.keeping.edit(draft(item, Map.of("grade", "B")), item.version());

		assertThat(edited.values()).isEqualTo(Map.of("grade", "B", "calorific", "5500"));
		assertThat(this.keeping.activate(edited.id(), edited.version()).status()).isEqualTo(ItemStatus.ACTIVE);
	}

	@Test
	void aRetiredItemIsOfferedAgainOnlyIfItIsCompleteByTheAttributesOfThatDay() {
		ItemDetails item = active("COAL-5");
		ItemDetails retired = this.keeping.retire(item.id(), item.version());
		this.catalog.attribute(this.coal.id(), "ash", TestCatalog.number("%", 1, "0", "60"), true);

		refuses("catalog.Item.retired", () -> this.keeping.edit(draft(retired, Map.of()), retired.version()));
		refuses("catalog.Item.valueMissing", () -> this.keeping.activate(retired.id(), retired.version()));
	}

	@ParameterizedTest
	@EnumSource(ItemStatus.class)
	void noItemMovesToWhereItStands(ItemStatus status) {
		assertThat(status.next()).doesNotContain(status, ItemStatus.DRAFT);
	}

	@Test
	void aCodeIsTakenOnceHoweverItIsTyped() {
		String code = unique("COAL-6");
		this.keeping.write(draft(ItemId.next(), code, Map.of()));

		refuses("catalog.Item.codeTaken",
				() -> this.keeping.write(draft(ItemId.next(), " " + code.toLowerCase() + " ", Map.of())));
		refuses("catalog.Item.code", () -> draft(ItemId.next(), "煤-1", Map.of()));
	}

	@Test
	void writingTwiceIsHarmlessAndNobodyWritesOverAColleague() {
		ItemDraft draft = draft(ItemId.next(), unique("COAL-7"), Map.of());

		ItemDetails written = this.keeping.write(draft);
		assertThat(this.keeping.write(draft)).isEqualTo(written);
		assertThat(this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'ITEM_WRITTEN' and facts like ?", Integer.class,
				"%" + draft.code() + "%"))
			.isOne();
		this.keeping.edit(draft, written.version());
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.keeping.retire(written.id(), written.version()));
	}

	@Test
	void everyCharacterOfANameIsKept() {
		ItemDetails item = this.keeping.write(new ItemDraft(ItemId.next(), unique("X"), new CatalogNames("𠮷㛃鿍龘", ""),
				this.coal.id(), "tne", "𠮷", Map.of()));

		assertThat(this.queries.find(item.code()).orElseThrow().names().zh()).isEqualTo("𠮷㛃鿍龘");
		assertThat(item.unit()).isEqualTo("TNE");
	}

	@Test
	@WithMockUser(username = "requester", roles = "REQUESTER")
	void requestersReadAndDoNotWrite() {
		assertThat(this.queries.find("NONE")).isEmpty();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.keeping.write(draft("COAL-8", Map.of())));
	}

	private ItemDetails active(String code) {
		ItemDetails item = this.keeping.write(draft(code, Map.of("calorific", "5500")));
		return this.keeping.activate(item.id(), item.version());
	}

	private ItemDraft draft(String code, Map<String, String> values) {
		return draft(ItemId.next(), unique(code), values);
	}

	private ItemDraft draft(ItemId id, String code, Map<String, String> values) {
		return new ItemDraft(id, code, new CatalogNames("动力煤", "Thermal coal"), this.coal.id(), "TNE", "", values);
	}

	private ItemDraft draft(ItemDetails item, Map<String, String> values) {
		return new ItemDraft(item.id(), item.code(), item.names(), item.category(), item.unit(), item.description(),
				values);
	}

	private static String unique(String code) {
		return code + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
	}

	private static void refuses(String key, ThrowingCallable act) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(key));
	}

}
