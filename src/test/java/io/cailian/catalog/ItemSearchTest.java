package io.cailian.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;
import io.cailian.identity.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * By what items are found, and which comes first.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class ItemSearchTest {

	@Autowired
	private ItemSearch search;

	@Autowired
	private ItemKeeping keeping;

	@Autowired
	private AttributeAdministration administration;

	@Autowired
	private CategoryAdministration categories;

	private final String tag = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

	private TestCatalog catalog;

	private CategoryDetails goods;

	private CategoryDetails cables;

	private CategoryDetails bearings;

	@BeforeEach
	void categories() {
		String scheme = TestCatalog.scheme();
		this.catalog = new TestCatalog(this.categories, this.administration);
		this.goods = this.catalog.category(scheme, "20", "工业品", null);
		this.cables = this.catalog.category(scheme, "2010", "电线电缆", this.goods.id());
		this.bearings = this.catalog.category(scheme, "2020", "轴承", this.goods.id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "电力电缆", "电缆", "交联", "缆", "聚乙烯 电缆", "电缆 交联", "交联电缆" })
	void anItemIsFoundByChineseWords(String words) {
		cable();

		assertThat(found(words)).containsExactly("CABLE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jljyx", "dldl", "dl", "jlj" })
	void anItemIsFoundByInitialsOfPinyin(String words) {
		cable();

		assertThat(found(words)).containsExactly("CABLE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jiaolian", "dianlidianlan", "dianlan", "dian lan", "jiaolianju", "jiaolian dl" })
	void anItemIsFoundByFullPinyin(String words) {
		cable();

		assertThat(found(words)).containsExactly("CABLE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "power cable", "XLPE", "xlpe cab", "CABLE power", "ｃａｂｌｅ" })
	void anItemIsFoundByLatinWords(String words) {
		cable();

		assertThat(found(words)).containsExactly("CABLE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "YJV22", "yjv", "0.6/1kV", "3x95", "YJV22-0.6/1kV-3x95", "1kv" })
	void anItemIsFoundByItsSpecification(String words) {
		cable();

		assertThat(found(words)).containsExactly("CABLE");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "powr cable", "pover", "cabel", "insualted", "电览", "电力电揽", "交联电力电费", "dianlna", "insulatedd" })
	void anItemIsFoundInSpiteOfATypo(String words) {
		cable();

		assertThat(found(words)).containsExactly("CABLE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "煤炭", "3x96", "YJV23", "copper", "meitan", "zzz", "·" })
	void whatIsNotThereIsNotFound(String words) {
		cable();

		assertThat(found(words)).isEmpty();
	}

	@Test
	void anItemIsFoundByTheBeginningOfItsCode() {
		cable();

		assertThat(found(this.tag.toLowerCase(Locale.ROOT) + "-ca")).containsExactly("CABLE");
		assertThat(found(this.tag + "-CABLE")).containsExactly("CABLE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "𠮷", "㛃", "鿍", "龘", "𠮷㛃", "㛃鿍龘", "𠮷㛃鿍龘" })
	void rareCharactersAreFoundLikeAllOthers(String words) {
		item("RARE", "𠮷㛃鿍龘牌手套", "", this.goods, Map.of());

		assertThat(found(words)).containsExactly("RARE");
	}

	@Test
	void theBestWayOfBeingFoundRanksFirst() {
		item("ZHOUCHENG", "密封件", "", this.goods, Map.of());
		item("B", "zhoucheng", "", this.goods, Map.of());
		item("C", "zhoucheng 6205", "", this.goods, Map.of());
		item("D", "深沟球 zhoucheng", "", this.goods, Map.of());
		item("E", "轴承", "", this.goods, Map.of());
		item("F", "深沟 zhouchang", "", this.goods, Map.of());

		assertThat(found("zhoucheng")).containsExactly("B", "C", "D", "E", "F");
		assertThat(found(this.tag + "-ZHOUCHENG")).containsExactly("ZHOUCHENG");
	}

	@Test
	void anExactCodePrecedesANameThatIsTheSame() {
		item("X", "名称", "", this.goods, Map.of());
		item("Y", this.tag + "-X", "", this.goods, Map.of());
		item("X2", "别的", "", this.goods, Map.of());

		assertThat(found(this.tag + "-X")).containsExactly("X", "Y", "X2");
	}

	@Test
	void ofEquallyGoodItemsTheShorterNamePrecedesThenTheCode() {
		item("3", "深沟球轴承", "", this.bearings, Map.of());
		item("2", "球轴承", "", this.bearings, Map.of());
		item("1", "深沟球轴承", "", this.bearings, Map.of());

		assertThat(found("轴承")).containsExactly("2", "1", "3");
	}

	@Test
	void aCategoryTakesInEverythingUnderIt() {
		cable();
		item("BEARING", "轴承", "", this.bearings, Map.of());

		assertThat(found("", this.goods.id())).containsExactly("BEARING", "CABLE");
		assertThat(found("", this.cables.id())).containsExactly("CABLE");
		assertThat(found("轴承", this.cables.id())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "bore:20..30, S M", "bore:25..25, M", "bore:25.0001.., L", "bore:..19.9999, ''", "bore:.., S M L",
			"seal:A, S L", "seal:A|B, S M L", "sealed:true, S", "sealed:false, M", "bore:20..30;seal:A, S" })
	void itemsAreFilteredByTheirAttributes(String conditions, String expected) {
		this.catalog.attribute(this.bearings.id(), "bore", TestCatalog.number("mm", 4, null, null), false);
		this.catalog.attribute(this.bearings.id(), "seal", TestCatalog.GRADES, false);
		this.catalog.attribute(this.bearings.id(), "sealed", AttributeForm.of(AttributeKind.YES_NO), false);
		item("1S", "轴承", "", this.bearings, Map.of("bore", "20", "seal", "A", "sealed", "true"));
		item("2M", "轴承", "", this.bearings, Map.of("bore", "25", "seal", "B", "sealed", "false"));
		item("3L", "轴承", "", this.bearings, Map.of("bore", "999999999999.9999", "seal", "A"));

		assertThat(codes(this.search
			.find(new ItemWish("轴承", filter(this.goods.id()), AttributeCondition.readAll(conditions)), 0, 10)))
			.extracting((code) -> code.substring(1))
			.containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
	}

	@Test
	void textsAndNamesOfChoicesOfSearchableAttributesAreFound() {
		AttributeDetails seal = this.catalog.attribute(this.bearings.id(), "seal",
				AttributeForm.choice(new AttributeChoice("2RS", "橡胶密封", "Rubber")), false);
		this.catalog.attribute(this.bearings.id(), "brand", AttributeForm.of(AttributeKind.TEXT), false);
		item("1", "轴承", "", this.bearings, Map.of("seal", "2RS", "brand", "人本"));

		assertThat(found("橡胶")).containsExactly("1");
		assertThat(found("轴承 人本 rubber")).containsExactly("1");

		AttributeDetails used = as("manager", Roles.PURCHASING_MANAGER,
				() -> this.administration.change(
						new AttributeDraft(seal.id(), seal.category(), seal.code(), seal.names(),
								AttributeForm.choice(new AttributeChoice("2RS", "双面密封", "Both")), false, true),
						seal.version() + 1));
		assertThat(found("橡胶")).isEmpty();
		assertThat(found("双面")).containsExactly("1");

		as("manager", Roles.PURCHASING_MANAGER, () -> this.administration.change(
				new AttributeDraft(seal.id(), seal.category(), seal.code(), seal.names(), used.form(), false, false),
				used.version()));
		assertThat(found("双面")).isEmpty();
	}

	@Test
	void whatIsEditedIsFoundByItsNewWordsAtOnceAndNoMoreByTheOld() {
		ItemDetails item = item("1", "轴承", "", this.bearings, Map.of());
		assertThat(found("轴承")).containsExactly("1");

		this.keeping.edit(new ItemDraft(item.id(), item.code(), new CatalogNames("滚珠丝杠", ""), item.category(),
				item.unit(), "", Map.of()), item.version());

		assertThat(found("轴承")).isEmpty();
		assertThat(found("丝杠")).containsExactly("1");
	}

	@Test
	void itemsAreFilteredByTheirStatusAndReadPageByPage() {
		for (int i = 0; i < 5; i++) {
			ItemDetails item = item("P" + i, "轴承", "", this.bearings, Map.of());
			if (i % 2 == 0) {
				this.keeping.activate(item.id(), item.version());
			}
		}
		ItemWish wish = new ItemWish("轴承",
				new ItemFilter(Optional.of(this.bearings.id()), Optional.of(ItemStatus.ACTIVE)), List.of());

		assertThat(codes(this.search.find(wish, 0, 2))).containsExactly("P0", "P2");
		assertThat(codes(this.search.find(wish, 2, 2))).containsExactly("P4");
		assertThat(this.search.find(wish, 0, 0).total()).isEqualTo(3);
		assertThat(this.search.find(wish, ItemSearch.MOST, 50).items()).isEmpty();
	}

	@Test
	@WithMockUser(username = "s", roles = "SUPPLIER")
	void suppliersDoNotSearch() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.search.find(ItemWish.words("轴承"), 0, 1));
	}

	@Test
	void onlyAdministratorsRebuild() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.search.rebuild());
	}

	private void cable() {
		item("CABLE", "交联聚乙烯绝缘电力电缆 YJV22-0.6/1kV-3x95", "XLPE insulated power cable", this.cables, Map.of());
	}

	private ItemDetails item(String code, String zh, String en, CategoryDetails category, Map<String, String> values) {
		return this.keeping.write(new ItemDraft(ItemId.next(), this.tag + "-" + code, new CatalogNames(zh, en),
				category.id(), "H87", "", values));
	}

	private List<String> found(String words) {
		return found(words, this.goods.id());
	}

	private List<String> found(String words, CategoryId category) {
		return codes(this.search.find(new ItemWish(words, filter(category), List.of()), 0, 20));
	}

	private static ItemFilter filter(CategoryId category) {
		return new ItemFilter(Optional.of(category), Optional.empty());
	}

	private List<String> codes(ItemFinds finds) {
		return finds.items().stream().map((item) -> item.code().substring(this.tag.length() + 1)).toList();
	}

}
