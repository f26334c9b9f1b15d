package io.cailian.pricing.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.cailian.catalog.ItemDetails;
import io.cailian.kernel.Money;
import io.cailian.pricing.FloatingTerms;
import io.cailian.pricing.OrderQuantities;
import io.cailian.pricing.PriceDraft;
import io.cailian.pricing.PriceId;
import io.cailian.pricing.PriceOffer;
import io.cailian.pricing.PriceRecording;
import io.cailian.pricing.UnitPrice;
import io.cailian.pricing.Validity;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Units;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where a buyer writes a supplier's price down.
 */
class PriceDialog extends ProposalDialog {

	private static final String KEY = "pricing.PriceDialog.";

	private static final int PERCENT = 2;

	private final PriceRecording recording;

	private final ItemDetails item;

	private final PriceId id = PriceId.next();

	private final ComboBox<SupplierSummary> supplier = Texts.label(new ComboBox<>(), KEY + "supplier");

	private final TextField supplierCode = Texts.label(new TextField(), KEY + "supplierCode");

	private final AmountField price = Texts.label(new AmountField(), KEY + "price");

	private final ComboBox<String> currency = Texts.label(new ComboBox<>(), KEY + "currency");

	private final AmountField per = Texts.label(new AmountField(), KEY + "per");

	private final ComboBox<String> unit = Texts.label(new ComboBox<>(), KEY + "unit");

	private final AmountField from = Texts.label(new AmountField(), KEY + "from");

	private final DatePicker validFrom = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "validFrom");

	private final DatePicker validUntil = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "validUntil");

	private final AmountField least = Texts.label(new AmountField(), KEY + "least");

	private final AmountField packageSize = Texts.label(new AmountField(), KEY + "packageSize");

	private final IntegerField leadDays = Texts.label(new IntegerField(), KEY + "leadDays");

	private final Checkbox floating = Texts.label(new Checkbox(), KEY + "floating");

	private final TextField index = Texts.label(new TextField(), KEY + "index");

	private final AmountField base = Texts.label(new AmountField(), KEY + "base");

	private final AmountField share = Texts.label(new AmountField(), KEY + "share");

	private final AmountField falls = Texts.label(new AmountField(), KEY + "falls");

	private final AmountField rises = Texts.label(new AmountField(), KEY + "rises");

	PriceDialog(PriceRecording recording, Suppliers suppliers, Formats formats, ItemDetails item, String baseCurrency,
			LocalDate today, Runnable onSent) {
		super(KEY, onSent);
		this.recording = recording;
		this.item = item;
		this.supplier
			.setItems((query) -> suppliers.active(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
				.stream());
		this.supplier.setItemLabelGenerator((each) -> each.name() + " " + each.number());
		this.currency
			.setItems(Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList());
		this.currency.setValue(baseCurrency);
		List<String> units = new ArrayList<>(Units.COMMON);
		if (!units.contains(item.unit())) {
			units.add(item.unit());
		}
		this.unit.setItems(units);
		this.unit.setValue(item.unit());
		Texts.follow(this.unit,
				(locale) -> this.unit.setItemLabelGenerator((each) -> formats.unit(each, locale) + " " + each));
		this.per.setValue(BigDecimal.ONE);
		this.from.setValue(BigDecimal.ONE);
		this.validFrom.setValue(today);
		this.leadDays.setMin(0);
		this.leadDays.setMax(PriceOffer.MAX_LEAD_DAYS);
		this.leadDays.setManualValidation(true);
		this.supplierCode.setMaxLength(PriceDraft.MAX_CODE);
		this.index.setMaxLength(FloatingTerms.MAX_INDEX);
		this.share.setValue(BigDecimal.valueOf(100));
		Texts.helper(this.from, KEY + "fromHint");
		Texts.helper(this.validUntil, KEY + "untilHint");
		Texts.helper(this.share, KEY + "shareHint");
		half(this.supplier, this.supplierCode, this.price, this.currency, this.per, this.unit, this.from, this.leadDays,
				this.validFrom, this.validUntil, this.least, this.packageSize);
		wide(this.floating);
		half(this.index, this.base, this.share, this.falls, this.rises);
		this.floating.addValueChangeListener((event) -> showTerms());
		showTerms();
		this.supplier.focus();
	}

	private void showTerms() {
		List.<Component>of(this.index, this.base, this.share, this.falls, this.rises)
			.forEach((field) -> field.setVisible(this.floating.getValue()));
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		required(this.supplier, problems);
		required(this.price, problems);
		required(this.currency, problems);
		required(this.per, problems);
		required(this.unit, problems);
		required(this.from, problems);
		required(this.leadDays, problems);
		day(this.validFrom, true, problems);
		day(this.validUntil, false, problems);
		FieldProblems.optional(this.least, problems);
		FieldProblems.optional(this.packageSize, problems);
		if (this.floating.getValue()) {
			required(this.index, problems);
			List.of(this.base, this.share, this.falls, this.rises).forEach((field) -> required(field, problems));
		}
	}

	@Override
	protected void send() {
		PriceOffer offer = new PriceOffer(this.id, this.supplier.getValue().id(), this.unit.getValue(),
				number(this.from),
				new UnitPrice(new Money(number(this.price), this.currency.getValue()), number(this.per)),
				new Validity(this.validFrom.getValue(), Optional.ofNullable(this.validUntil.getValue())),
				new OrderQuantities(orZero(this.least), orZero(this.packageSize)),
				Objects.requireNonNull(this.leadDays.getValue()), Optional.empty(), terms());
		this.recording.record(new PriceDraft(this.item.id(), offer, Optional.of(this.supplierCode.getValue())));
	}

	private Optional<FloatingTerms> terms() {
		if (!this.floating.getValue()) {
			return Optional.empty();
		}
		return Optional.of(new FloatingTerms(this.index.getValue(), number(this.base), percent(this.share),
				BigDecimal.ONE.subtract(percent(this.falls)), BigDecimal.ONE.add(percent(this.rises))));
	}

	private static BigDecimal percent(AmountField field) {
		return number(field).movePointLeft(PERCENT).setScale(4, RoundingMode.HALF_UP);
	}

	private static BigDecimal number(AmountField field) {
		return Objects.requireNonNull(field.getValue());
	}

	private static BigDecimal orZero(AmountField field) {
		return Objects.requireNonNullElse(field.getValue(), BigDecimal.ZERO);
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return switch (ruleKey) {
			case "pricing.Price.negative" -> this.price;
			case "pricing.Price.per" -> this.per;
			case "pricing.Price.from" -> this.from;
			case "pricing.Price.past" -> this.validFrom;
			case "pricing.Validity.ends" -> this.validUntil;
			case "pricing.Quantities.negative" -> this.least;
			case "pricing.Price.supplierCode" -> this.supplierCode;
			case "pricing.Floating.index" -> this.index;
			case "pricing.Floating.base" -> this.base;
			case "pricing.Floating.share" -> this.share;
			case "pricing.Floating.band" -> this.falls;
			default -> this.supplier;
		};
	}

}
