package io.cailian.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.AttributeChoice;
import io.cailian.catalog.AttributeDraft;
import io.cailian.catalog.AttributeForm;
import io.cailian.catalog.AttributeId;
import io.cailian.catalog.AttributeKind;
import io.cailian.catalog.CatalogNames;
import io.cailian.catalog.CategoryAttributes;
import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemDraft;
import io.cailian.catalog.ItemFilter;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemKeeping;
import io.cailian.catalog.ItemQueries;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;

import org.springframework.stereotype.Component;

/**
 * What coal and cables are described by in the demo, and some items of them. Where
 * somebody has written items, none are added.
 */
@Component
@DemoMode
class DemoCatalog {

	private static final String COAL = "1010";

	private static final String CABLES = "2010";

	private static final List<Attribute> ATTRIBUTES = List.of(
			new Attribute(COAL, "calorific", "收到基低位发热量", "Net calorific value", number("kcal/kg", 0, "3000", "7500"),
					true),
			new Attribute(COAL, "sulphur", "全硫", "Total sulphur", number("%", 2, "0", "5"), true),
			new Attribute(COAL, "ash", "灰分", "Ash", number("%", 1, "0", "60"), false),
			new Attribute(COAL, "mine", "产地", "Origin mine", AttributeForm.of(AttributeKind.TEXT), false),
			new Attribute(COAL, "size", "粒度", "Size",
					AttributeForm.choice(new AttributeChoice("RAW", "原煤", "Run of mine"),
							new AttributeChoice("0-50", "0-50 毫米", "0-50 mm"),
							new AttributeChoice("13-30", "13-30 毫米", "13-30 mm")),
					false),
			new Attribute(COAL, "washed", "是否洗选", "Washed", AttributeForm.of(AttributeKind.YES_NO), false),
			new Attribute(CABLES, "section", "导体截面", "Cross-section", number("mm²", 2, "0.5", "1000"), true),
			new Attribute(CABLES, "cores", "芯数", "Cores", number("", 0, "1", "61"), true),
			new Attribute(CABLES, "conductor", "导体材料", "Conductor",
					AttributeForm.choice(new AttributeChoice("CU", "铜", "Copper"),
							new AttributeChoice("AL", "铝", "Aluminium")),
					true),
			new Attribute(CABLES, "armoured", "是否铠装", "Armoured", AttributeForm.of(AttributeKind.YES_NO), false));

	private static final List<Written> ITEMS = List.of(
			new Written("COAL-5500", "神东动力煤 5500 大卡", "Shendong thermal coal 5500 kcal", "101010", "TNE",
					Map.of("calorific", "5500", "sulphur", "0.45", "ash", "14.5", "mine", "神东", "size", "0-50",
							"washed", "false")),
			new Written("COAL-5000", "准格尔动力煤 5000 大卡", "Zhungeer thermal coal 5000 kcal", "101010", "TNE",
					Map.of("calorific", "5000", "sulphur", "0.6", "mine", "准格尔", "size", "RAW", "washed", "false")),
			new Written("COAL-W6200", "淮南洗精煤 6200 大卡", "Huainan washed coal 6200 kcal", "101020", "TNE",
					Map.of("calorific", "6200", "sulphur", "0.38", "ash", "9.8", "mine", "淮南", "size", "13-30",
							"washed", "true")),
			new Written("YJV22-3X95", "交联聚乙烯绝缘钢带铠装电力电缆 YJV22-0.6/1kV-3x95", "XLPE armoured power cable 3x95", "201010",
					"MTR", Map.of("section", "95", "cores", "3", "conductor", "CU", "armoured", "true")),
			new Written("YJV-4X25", "交联聚乙烯绝缘电力电缆 YJV-0.6/1kV-4x25", "XLPE power cable 4x25", "201010", "MTR",
					Map.of("section", "25", "cores", "4", "conductor", "CU", "armoured", "false")),
			new Written("YJLV-4X120", "铝芯交联聚乙烯绝缘电力电缆 YJLV-0.6/1kV-4x120", "Aluminium XLPE power cable 4x120", "201010",
					"MTR", Map.of("section", "120", "cores", "4", "conductor", "AL", "armoured", "false")),
			new Written("BRG-6205-2RS", "深沟球轴承 6205-2RS", "Deep groove ball bearing 6205-2RS", "2030", "H87", Map.of()),
			new Written("PUMP-ISG80", "立式管道离心泵 ISG80-160", "Vertical inline centrifugal pump ISG80-160", "2020", "SET",
					Map.of()),
			new Written("GLOVE-NBR-L", "丁腈涂层防护手套 L 码", "Nitrile coated gloves L", "2050", "PR", Map.of()),
			new Written("PAPER-A4-80", "A4 复印纸 80 克", "A4 copy paper 80 g", "3010", "RO", Map.of()));

	private final Categories categories;

	private final CategoryAttributes attributes;

	private final AttributeAdministration administration;

	private final ItemQueries queries;

	private final ItemKeeping keeping;

	DemoCatalog(Categories categories, CategoryAttributes attributes, AttributeAdministration administration,
			ItemQueries queries, ItemKeeping keeping) {
		this.categories = categories;
		this.attributes = attributes;
		this.administration = administration;
		this.queries = queries;
		this.keeping = keeping;
	}

	void put() {
		OnBehalf.MANAGER.run(() -> ATTRIBUTES.forEach(this::define));
		OnBehalf.BUYER.run(() -> {
			if (this.queries.list(ItemFilter.ALL, 0, 1)
				.stream()
				.allMatch((item) -> ITEMS.stream().anyMatch((written) -> written.code().equals(item.code())))) {
				ITEMS.forEach(this::write);
			}
		});
	}

	private void define(Attribute attribute) {
		this.categories.find(DemoMasterData.SCHEME, attribute.category())
			.map(CategoryDetails::id)
			.filter((category) -> this.attributes.all(category)
				.stream()
				.noneMatch((present) -> present.code().equals(attribute.code())))
			.ifPresent((category) -> this.administration.define(attribute.draft(category)));
	}

	private void write(Written written) {
		this.categories.find(DemoMasterData.SCHEME, written.category())
			.map(CategoryDetails::id)
			.filter((category) -> this.queries.find(written.code()).isEmpty())
			.ifPresent((category) -> {
				ItemDetails item = this.keeping.write(written.draft(category));
				this.keeping.activate(item.id(), item.version());
			});
	}

	private static AttributeForm number(String unit, int decimals, String lowest, String highest) {
		return AttributeForm.number(unit, decimals, new BigDecimal(lowest), new BigDecimal(highest));
	}

	private static UUID id(String what) {
		return UUID.nameUUIDFromBytes(("demo/catalog/" + what).getBytes(StandardCharsets.UTF_8));
	}

	private record Attribute(String category, String code, String nameZh, String nameEn, AttributeForm form,
			boolean required) {

		AttributeDraft draft(CategoryId of) {
			return new AttributeDraft(new AttributeId(id(this.category + "/" + this.code)), of, this.code,
					new CatalogNames(this.nameZh, this.nameEn), this.form, this.required, true);
		}

	}

	private record Written(String code, String nameZh, String nameEn, String category, String unit,
			Map<String, String> values) {

		ItemDraft draft(CategoryId of) {
			return new ItemDraft(new ItemId(id("item/" + this.code)), this.code,
					new CatalogNames(this.nameZh, this.nameEn), of, this.unit, "", this.values);
		}

	}

}
