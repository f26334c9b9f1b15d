package io.cailian.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.cailian.identity.Acting;
import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.uikit.AmountField;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screen of exchange rates, for those who record and those who read.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class ExchangeRateScreensTest extends ScreenTest {

	@Autowired
	private ExchangeRates rates;

	@Test
	@WithMockUser(username = "finance", roles = "FINANCE")
	void financeRecordsARateAndSeesIt() {
		open("exchange-rates?currency=NZD");
		assertThat(page()).contains("汇率", "没有符合筛选条件的记录");

		press("录入汇率");
		press("保存");
		assertThat(dialog()).contains("币种", "此项必填");
		choose("币种", "NZD");
		find(AmountField.class).withLabel("汇率").single().setValue(new BigDecimal("4.1234567891"));
		find(DatePicker.class).withLabel("日期").single().setValue(LocalDate.of(2026, 2, 27));
		test(field("来源")).setValue("中国外汇交易中心");
		press("保存");

		assertThat(find(Dialog.class).exists()).isFalse();
		assertThat(row(0)).contains("2026-02-27", "1 NZD = 4.1234567891 CNY", "中国外汇交易中心");
		assertThat(page()).contains("共 1 条汇率");
	}

	@Test
	@WithMockUser(username = "buyer", roles = "BUYER")
	void buyersReadButDoNotRecord() {
		Acting.as("finance", "FINANCE", () -> this.rates
			.record(new RateEntry("MXN", "CNY", new BigDecimal("0.41"), LocalDate.of(2026, 2, 26), "Banco de México")));

		open("exchange-rates?currency=MXN&from=2026-02-01&to=2026-02-28");

		assertThat(row(0)).contains("1 MXN = 0.41 CNY", "Banco de México");
		assertThat(find(Button.class).all()).noneMatch((button) -> button.getText().equals("录入汇率"));
		open("exchange-rates?currency=MXN&from=2026-02-27");
		assertThat(rows()).isZero();
	}

	@SuppressWarnings("unchecked")
	private void choose(String label, String value) {
		List<ComboBox<String>> boxes = find(ComboBox.class).withLabel(label)
			.all()
			.stream()
			.map((box) -> (ComboBox<String>) box)
			.toList();
		boxes.getLast().setValue(value);
	}

}
