package io.cailian.catalog.ui;

import java.util.Locale;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.AttributeForm;
import io.cailian.catalog.AttributeKind;
import io.cailian.catalog.TestCatalog;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screen of a category's attributes.
 */
@IntegrationTest
@WithMockUser(username = "manager", roles = "PURCHASING_MANAGER")
@SuppressWarnings("NullAway.Init")
class CategoryAttributesViewTest extends ScreenTest {

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private AttributeAdministration administration;

	private TestCatalog catalog;

	private CategoryDetails materials;

	private CategoryDetails coal;

	@BeforeEach
	void categories() {
		String scheme = TestCatalog.scheme();
		this.catalog = new TestCatalog(this.categories, this.administration);
		this.materials = this.catalog.category(scheme, "10", "原材料", null);
		this.coal = this.catalog.category(scheme, "1010", "煤炭", this.materials.id());
	}

	@Test
	@SuppressWarnings("unchecked")
	void aManagerDefinesAChoiceAndFaultsStandAtTheirFields() {
		open("category-attributes/" + this.coal.id());

		press("新增属性");
		press("保存");
		assertThat(field("代码").isInvalid()).isTrue();
		assertThat(field("中文名称").isInvalid()).isTrue();
		type("代码", "Grade");
		type("中文名称", "等级");
		Select<AttributeKind> kind = (Select<AttributeKind>) find(Select.class).withLabel("类型").single();
		kind.setValue(AttributeKind.CHOICE);
		typeLong("选项", "A | 一级 | First\nA | 二级");
		press("保存");
		assertThat(dialog()).contains("重复");
		typeLong("选项", "A | 一级 | First\nB");
		press("保存");
		assertThat(dialog()).contains("代码须以小写字母开头");
		type("代码", "grade");
		press("保存");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(cells()).contains("等级", "grade", "选项：一级、B", "本品类");
	}

	@Test
	void whatIsInheritedSaysFromWhereAndIsChangedThere() {
		this.catalog.attribute(this.materials.id(), "origin", AttributeForm.of(AttributeKind.TEXT), true);

		open("category-attributes/" + this.coal.id());

		assertThat(row(0)).contains("属性origin", "10 原材料", "category-attributes/" + this.materials.id());
		assertThat(find(Button.class).all()).noneMatch((button) -> button.getText().equals("停用"));
	}

	@Test
	@WithMockUser(username = "requester", roles = "REQUESTER")
	void othersReadItInEnglishAndChangeNothing() {
		this.catalog.attribute(this.coal.id(), "ash", TestCatalog.number("%", 1, "0", "60"), true);
		open("category-attributes/" + this.coal.id());
		speak(Locale.ENGLISH);

		assertThat(cells()).contains("ash", "Number % 0 – 60", "Yes", "This category");
		assertThat(find(Button.class).all()).noneMatch((button) -> button.getText().equals("Add attribute"));
		assertThat(find(TextField.class).all()).isEmpty();
	}

}
