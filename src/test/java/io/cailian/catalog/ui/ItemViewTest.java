package io.cailian.catalog.ui;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.AttributeForm;
import io.cailian.catalog.AttributeKind;
import io.cailian.catalog.CatalogNames;
import io.cailian.catalog.ItemDraft;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemKeeping;
import io.cailian.catalog.ItemQueries;
import io.cailian.catalog.ItemStatus;
import io.cailian.catalog.TestCatalog;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryPicker;
import io.cailian.identity.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screen on which an item is written and read.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class ItemViewTest extends ScreenTest {

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private AttributeAdministration administration;

	@Autowired
	private ItemQueries queries;

	@Autowired
	private ItemKeeping keeping;

	private final String code = "UI-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);

	private CategoryDetails coal;

	private CategoryDetails coke;

	@BeforeEach
	void attributes() {
		String scheme = TestCatalog.scheme();
		TestCatalog catalog = new TestCatalog(this.categories, this.administration);
		CategoryDetails fuels = catalog.category(scheme, "10", "燃料", null);
		this.coal = catalog.category(scheme, "1010", "煤炭", fuels.id());
		this.coke = catalog.category(scheme, "1020", "焦炭", fuels.id());
		catalog.attribute(fuels.id(), "origin", AttributeForm.of(AttributeKind.TEXT), true);
		catalog.attribute(this.coal.id(), "mine", AttributeForm.of(AttributeKind.TEXT), false);
	}

	@Test
	void anItemIsWrittenAndOfferedAndFaultsStandAtTheirFields() {
		open("items/new");

		press("保存");
		assertThat(field("编码").isInvalid()).isTrue();
		assertThat(field("中文名称").isInvalid()).isTrue();
		type("编码", this.code.toLowerCase(Locale.ROOT));
		type("中文名称", "神东动力煤");
		choose(this.coal);
		unit("TNE");
		press("保存");
		assertThat(this.queries.find(this.code).orElseThrow().status()).isEqualTo(ItemStatus.DRAFT);
		press("保存并启用");
		assertThat(field("属性origin").isInvalid()).isTrue();
		assertThat(page()).contains("启用物料前必须填写");
		type("属性origin", "陕西");
		press("保存并启用");

		assertThat(this.queries.find(this.code).orElseThrow().status()).isEqualTo(ItemStatus.ACTIVE);
		assertThat(this.queries.find(this.code).orElseThrow().values()).isEqualTo(Map.of("origin", "陕西"));
	}

	@Test
	void choosingAnotherCategoryKeepsWhatStillFitsAndBringsBackTheRest() {
		open("items/new");
		choose(this.coal);
		type("属性origin", "陕西");
		type("属性mine", "大柳塔");

		choose(this.coke);
		assertThat(field("属性origin").getValue()).isEqualTo("陕西");
		assertThat(find(TextField.class).withLabel("属性mine").exists()).isFalse();
		choose(this.coal);

		assertThat(field("属性mine").getValue()).isEqualTo("大柳塔");
	}

	@Test
	@WithMockUser(username = "requester", roles = "REQUESTER")
	void requestersReadItInEnglishAndChangeNothing() {
		ItemId id = as("buyer", Roles.BUYER, () -> this.keeping.write(new ItemDraft(ItemId.next(), this.code,
				new CatalogNames("动力煤", "Thermal coal"), this.coal.id(), "TNE", "", Map.of("origin", "Shaanxi"))))
			.id();
		open("items/" + id);
		speak(Locale.ENGLISH);

		assertThat(page()).contains("Thermal coal", "Draft");
		assertThat(find(TextField.class).all()).allMatch(TextField::isReadOnly);
		assertThat(find(Button.class).all()).noneMatch((button) -> button.getText().equals("Save"));
		open("items?category=" + this.coal.id());
		assertThat(cells()).contains("Thermal coal", this.code);
	}

	@Test
	@WithMockUser(username = "admin", roles = "ADMIN")
	void itemsAreFoundByPinyinAndFilteredByTheAttributesOfTheirCategory() {
		as("manager", Roles.PURCHASING_MANAGER, () -> new TestCatalog(this.categories, this.administration)
			.attribute(this.coal.id(), "heat", TestCatalog.number("kcal/kg", 0, null, null), false));
		for (int heat : new int[] { 5000, 6000 }) {
			as("buyer", Roles.BUYER,
					() -> this.keeping
						.write(new ItemDraft(ItemId.next(), this.code + heat, new CatalogNames("神东动力煤 " + heat, ""),
								this.coal.id(), "TNE", "", Map.of("heat", String.valueOf(heat)))));
		}

		open("items?q=sddlm&category=" + this.coal.id());
		assertThat(page()).contains("共 2 个物料");
		open("items?q=dongli&category=" + this.coal.id() + "&attributes=heat:5500..");
		assertThat(page()).contains("共 1 个物料");
		assertThat(cells()).contains(this.code + "6000").doesNotContain(this.code + "5000");
		open("items?q=wumei&category=" + this.coal.id());
		assertThat(page()).contains("共 0 个物料");

		press("重建索引");
		press("重建索引");
		open("items?q=sddlm&category=" + this.coal.id());
		assertThat(page()).contains("共 2 个物料");
	}

	private void choose(CategoryDetails category) {
		find(CategoryPicker.class).single().setValue(category);
		roundTrip();
	}

	@SuppressWarnings("unchecked")
	private void unit(String code) {
		((ComboBox<String>) find(ComboBox.class).withLabel("基本单位").single()).setValue(code);
	}

}
