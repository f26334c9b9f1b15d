package io.cailian.catalog;

import java.util.List;

import io.cailian.IntegrationTest;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryNames;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the items of a category are described by.
 */
@IntegrationTest
@WithMockUser(username = "manager", roles = "PURCHASING_MANAGER")
@SuppressWarnings("NullAway.Init")
class CategoryAttributesTest {

	@Autowired
	private CategoryAttributes attributes;

	@Autowired
	private AttributeAdministration administration;

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private JdbcTemplate jdbc;

	private final String scheme = TestCatalog.scheme();

	private TestCatalog catalog;

	private CategoryDetails materials;

	private CategoryDetails coal;

	@BeforeEach
	void categories() {
		this.catalog = new TestCatalog(this.categories, this.administration);
		this.materials = this.catalog.category(this.scheme, "10", "原材料", null);
		this.coal = this.catalog.category(this.scheme, "1010", "煤炭", this.materials.id());
	}

	@Test
	void aCategoryHasItsOwnAttributesBehindThoseOfTheCategoriesAbove() {
		define(this.coal, "calorific", TestCatalog.number("kcal/kg", 0, "3000", "7500"));
		define(this.materials, "origin", AttributeForm.of(AttributeKind.TEXT));
		define(this.coal, "sulphur", TestCatalog.number("%", 2, "0", "5"));

		assertThat(codes(this.coal.id())).containsExactly("origin", "calorific", "sulphur");
		assertThat(codes(this.materials.id())).containsExactly("origin");
		assertThat(this.attributes.inForce(this.coal.id()).getFirst().category()).isEqualTo(this.materials.id());
	}

	@Test
	void aCodeIsTakenOnceOnTheWayUpAndDownTheTree() {
		CategoryDetails cables = this.catalog.category(this.scheme, "20", "电缆", null);
		define(this.coal, "grade", TestCatalog.GRADES);

		refuses("catalog.CategoryAttribute.codeTaken", () -> define(this.materials, "grade", TestCatalog.GRADES));
		refuses("catalog.CategoryAttribute.codeTaken", () -> define(this.coal, "grade", TestCatalog.GRADES));
		assertThat(define(cables, "grade", TestCatalog.GRADES).code()).isEqualTo("grade");
	}

	@Test
	void ofTwoOfOneCodeThatMeetWhenACategoryMovesTheNearestCounts() {
		CategoryDetails cables = this.catalog.category(this.scheme, "20", "电缆", null);
		AttributeDetails nearest = define(cables, "grade", TestCatalog.GRADES);
		define(this.materials, "grade", AttributeForm.of(AttributeKind.TEXT));

		as("admin", Roles.ADMIN, () -> this.categories.change(cables.id(), new CategoryNames("电缆", ""),
				this.materials.id(), cables.version()));

		assertThat(this.attributes.inForce(cables.id())).extracting(AttributeDetails::id).containsExactly(nearest.id());
	}

	@Test
	void anAttributeIsChangedInPlaceAndNeverAgainstAColleague() {
		AttributeDetails grade = define(this.coal, "grade", TestCatalog.GRADES);
		AttributeDraft number = draft(grade, TestCatalog.number("%", 1, "0", "100"));

		AttributeDetails changed = this.administration.change(number, grade.version());

		assertThat(changed.form()).isEqualTo(number.form());
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.administration.change(number, grade.version()));
	}

	@Test
	void ofAUsedAttributeKindAndUnitStayAndNoChoiceGoes() {
		AttributeDetails grade = used(define(this.coal, "grade", TestCatalog.GRADES));
		AttributeDetails ash = used(define(this.coal, "ash", TestCatalog.number("%", 1, "0", "100")));

		refuses("catalog.CategoryAttribute.kindUsed",
				() -> this.administration.change(draft(grade, AttributeForm.of(AttributeKind.TEXT)), grade.version()));
		refuses("catalog.CategoryAttribute.choiceUsed", () -> this.administration
			.change(draft(grade, AttributeForm.choice(new AttributeChoice("A", "一级", "First"))), grade.version()));
		refuses("catalog.CategoryAttribute.kindUsed",
				() -> this.administration.change(draft(ash, TestCatalog.number("g/kg", 1, "0", "100")), ash.version()));
		assertThat(this.administration
			.change(draft(grade,
					AttributeForm.choice(new AttributeChoice("C", "三级", "Third"),
							new AttributeChoice("B", "二等", "Second"), new AttributeChoice("A", "一级", "First"))),
					grade.version())
			.form()
			.choices()).extracting(AttributeChoice::code).containsExactly("C", "B", "A");
		assertThat(this.administration.change(draft(ash, TestCatalog.number("%", 2, "0", "60")), ash.version())
			.form()
			.decimals()).isEqualTo(2);
	}

	@Test
	void aRetiredAttributeIsAskedForNowhereUntilItIsReinstated() {
		AttributeDetails origin = define(this.materials, "origin", AttributeForm.of(AttributeKind.TEXT));

		AttributeDetails retired = this.administration.retire(origin.id(), origin.version());

		assertThat(codes(this.coal.id())).isEmpty();
		assertThat(this.attributes.all(this.coal.id())).extracting(AttributeDetails::retired).containsExactly(true);
		this.administration.reinstate(origin.id(), retired.version());
		assertThat(codes(this.coal.id())).containsExactly("origin");
	}

	@Test
	void attributesAreAskedForInTheOrderTheyWerePutIn() {
		AttributeDetails first = define(this.coal, "first", TestCatalog.GRADES);
		define(this.coal, "second", TestCatalog.GRADES);
		AttributeDetails third = define(this.coal, "third", TestCatalog.GRADES);

		this.administration.move(third.id(), true);
		this.administration.move(first.id(), true);
		this.administration.move(first.id(), false);

		assertThat(codes(this.coal.id())).containsExactly("third", "first", "second");
	}

	@Test
	void definingTwiceIsHarmlessAndOnTheTrailOnce() {
		AttributeDraft draft = new AttributeDraft(AttributeId.next(), this.coal.id(), "grade",
				new CatalogNames("等级", "Grade"), TestCatalog.GRADES, true, true);

		assertThat(this.administration.define(draft)).isEqualTo(this.administration.define(draft));
		assertThat(this.jdbc.queryForObject(
				"select count(*) from audit_entry where action = 'ATTRIBUTE_DEFINED' and facts like ?", Integer.class,
				"%" + this.scheme + ":1010%"))
			.isOne();
	}

	@Test
	void noCategoryGetsMoreAttributesThanSomebodyFillsIn() {
		for (int i = 0; i < AttributeAdministration.MAX_IN_FORCE; i++) {
			define((i % 2 == 0) ? this.materials : this.coal, "a" + i, AttributeForm.of(AttributeKind.YES_NO));
		}

		refuses("catalog.CategoryAttribute.tooMany", () -> define(this.coal, "b", TestCatalog.GRADES));
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void buyersReadAndDoNotDefine() {
		assertThat(codes(this.coal.id())).isEmpty();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.administration.define(new AttributeDraft(AttributeId.next(), this.coal.id(), "grade",
					new CatalogNames("等级", ""), TestCatalog.GRADES, false, true)));
	}

	private AttributeDetails define(CategoryDetails category, String code, AttributeForm form) {
		return this.catalog.attribute(category.id(), code, form, false);
	}

	private static AttributeDraft draft(AttributeDetails present, AttributeForm form) {
		return new AttributeDraft(present.id(), present.category(), present.code(), present.names(), form,
				present.required(), present.searchable());
	}

	private AttributeDetails used(AttributeDetails attribute) {
		this.jdbc.update("update category_attribute set used = true where id = ?",
				io.cailian.kernel.Ids.bytes(attribute.id().value()));
		return this.attributes.find(attribute.id()).orElseThrow();
	}

	private List<String> codes(CategoryId category) {
		return this.attributes.inForce(category).stream().map(AttributeDetails::code).toList();
	}

	private static void refuses(String key, ThrowingCallable act) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act)
			.satisfies((violation) -> assertThat(violation.messageKey()).isEqualTo(key));
	}

}
