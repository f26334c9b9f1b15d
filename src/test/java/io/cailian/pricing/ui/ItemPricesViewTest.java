package io.cailian.pricing.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemKeeping;
import io.cailian.classification.CategoryAdministration;
import io.cailian.identity.Roles;
import io.cailian.pricing.OrderQuantities;
import io.cailian.pricing.PriceDraft;
import io.cailian.pricing.PriceId;
import io.cailian.pricing.PriceOffer;
import io.cailian.pricing.PriceRecording;
import io.cailian.pricing.PricedItems;
import io.cailian.pricing.Prices;
import io.cailian.pricing.UnitPrice;
import io.cailian.pricing.Validity;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.supplier.TestSuppliers;
import io.cailian.uikit.AmountField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.IntegerField;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screen with the prices of an item.
 */
@IntegrationTest
@WithMockUser(username = "buyer", roles = "BUYER")
@SuppressWarnings("NullAway.Init")
class ItemPricesViewTest extends ScreenTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CategoryAdministration categories;

	@Autowired
	private AttributeAdministration attributes;

	@Autowired
	private ItemKeeping keeping;

	@Autowired
	private PriceRecording recording;

	@Autowired
	private Prices prices;

	@Autowired
	private Suppliers suppliers;

	private ItemId item;

	private SupplierSummary supplier;

	@BeforeEach
	void somethingToBuy() {
		this.item = PricedItems.write(this.categories, this.attributes, this.keeping);
		SupplierId id = TestSuppliers.in(this.context).anActiveSupplier().supplier();
		this.supplier = this.suppliers.find(id).orElseThrow();
	}

	@Test
	void aPriceIsRecordedAndFaultsStandAtTheirFields() {
		open("items/" + this.item + "/prices");
		press("登记价格");
		press("登记");
		assertThat(amount("价格").isInvalid()).isTrue();
		assertThat(supplierBox().isInvalid()).isTrue();

		supplierBox().setValue(this.supplier);
		amount("价格").setValue(new BigDecimal("12.5"));
		find(IntegerField.class).single().setValue(7);
		press("登记");

		assertThat(this.prices.history(this.item)).hasSize(1);
		assertThat(cells()).contains(this.supplier.name(), "12.50", "生效中", "手工登记");
		assertThat(page()).contains("取价试算", "CNY\u00a012.50");
	}

	@Test
	void theTrialSaysWhichPriceIsTakenAndWhyNotTheOther() {
		record("1", "10", Validity.from(today()));
		record("100", "9", Validity.from(today()));
		open("items/" + this.item + "/prices");

		assertThat(page()).contains("CNY\u00a010.00", "数量未达到该档");
		amount("需求数量").setValue(new BigDecimal(100));
		roundTrip();
		assertThat(page()).contains("CNY\u00a0900.00", "同一价目有更接近的档");
	}

	@Test
	void aPriceIsEnded() {
		record("1", "10", Validity.from(today()));
		open("items/" + this.item + "/prices");

		Grid<?> grid = find(Grid.class).single();
		test((Button) test(grid).getCellComponent(0, grid.getColumns().size() - 1)).click();
		press("终止");

		assertThat(cells()).contains("未曾生效");
		assertThat(page()).contains("该日没有可用的价格。");
	}

	@Test
	@WithMockUser(username = "requester", roles = "REQUESTER")
	void requestersReadPricesInEnglishAndKeepNone() {
		as("buyer", Roles.BUYER, () -> {
			record("1", "10", Validity.from(today()));
			return true;
		});
		open("items/" + this.item + "/prices");
		speak(Locale.ENGLISH);

		assertThat(page()).contains("Which price would be taken", "CNY\u00a010.00");
		assertThat(find(Button.class).all())
			.noneMatch((button) -> button.getText().equals("Record a price") || button.getText().equals("End"));
		open("items/" + this.item);
		assertThat(page()).contains("Prices");
	}

	private void record(String from, String price, Validity validity) {
		this.recording.record(new PriceDraft(this.item,
				new PriceOffer(PriceId.next(), this.supplier.id(), "H87", new BigDecimal(from),
						UnitPrice.of(price, "CNY"), validity, OrderQuantities.ANY, 7, Optional.empty(),
						Optional.empty()),
				Optional.empty()));
	}

	private LocalDate today() {
		return as("buyer", Roles.BUYER, this.prices::today);
	}

	private AmountField amount(String label) {
		return find(AmountField.class).withLabel(label).single();
	}

	@SuppressWarnings("unchecked")
	private ComboBox<SupplierSummary> supplierBox() {
		return (ComboBox<SupplierSummary>) find(ComboBox.class).withLabel("供应商").single();
	}

}
