package io.cailian.pricing.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.cailian.catalog.ItemDetails;
import io.cailian.kernel.Quantity;
import io.cailian.pricing.PassedOver;
import io.cailian.pricing.PriceChoice;
import io.cailian.pricing.PriceNeed;
import io.cailian.pricing.PriceOffer;
import io.cailian.pricing.PricedOffer;
import io.cailian.pricing.Prices;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.FactList;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/**
 * Which price would be taken for a quantity ordered on a day, and why not the others.
 */
class PriceTrial extends Composite<Div> {

	private static final String KEY = "pricing.PriceTrial.";

	private final Prices prices;

	private final Suppliers suppliers;

	private final Formats formats;

	private final AmountField quantity = Texts.label(new AmountField(), KEY + "quantity");

	private final DatePicker day = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "day");

	private final Div result = new Div();

	private @Nullable ItemDetails item;

	PriceTrial(Prices prices, Suppliers suppliers, Formats formats) {
		this.prices = prices;
		this.suppliers = suppliers;
		this.formats = formats;
		this.quantity.setValue(BigDecimal.ONE);
		this.day.setValue(prices.today());
		this.quantity.addValueChangeListener((event) -> tryAgain());
		this.day.addValueChangeListener((event) -> tryAgain());
		this.result.getElement().setAttribute("role", "status");
		HorizontalLayout asked = new HorizontalLayout(this.quantity, this.day);
		asked.setWrap(true);
		asked.setAlignItems(FlexComponent.Alignment.END);
		getContent().addClassName("price-trial");
		getContent().add(Texts.text(new H2(), KEY + "title"), asked, this.result);
		Texts.follow(this, (locale) -> tryAgain());
	}

	void of(ItemDetails shown) {
		this.item = shown;
	}

	void tryAgain() {
		this.result.removeAll();
		BigDecimal wanted = this.quantity.getValue();
		ItemDetails shown = this.item;
		if (shown == null || wanted == null || wanted.signum() <= 0 || this.day.isEmpty()
				|| FieldProblems.unreadable(this.quantity).isPresent()) {
			return;
		}
		PriceChoice choice = this.prices.choose(shown.id(),
				new PriceNeed(new Quantity(wanted, shown.unit()), this.day.getValue()));
		Map<SupplierId, SupplierSummary> named = this.suppliers
			.all(Stream.concat(choice.best().map(PricedOffer::offer).stream(), choice.others().keySet().stream())
				.map(PriceOffer::supplier)
				.distinct()
				.toList());
		Locale locale = getLocale();
		choice.best()
			.ifPresentOrElse((best) -> this.result.add(taken(best, named, locale)),
					() -> this.result.add(new Paragraph(getTranslation(locale, KEY + "none"))));
		List<ListItem> others = choice.others()
			.entrySet()
			.stream()
			.filter((other) -> other.getValue() != PassedOver.OVER)
			.map((other) -> new ListItem(other(other.getKey(), other.getValue(), named, locale)))
			.toList();
		if (!others.isEmpty()) {
			this.result.add(new Paragraph(getTranslation(locale, KEY + "others")),
					new UnorderedList(others.toArray(ListItem[]::new)));
		}
	}

	private FactList taken(PricedOffer best, Map<SupplierId, SupplierSummary> named, Locale locale) {
		FactList facts = new FactList();
		facts.translatedFact(getTranslation(locale, KEY + "supplier"), name(best.offer().supplier(), named));
		facts.translatedFact(getTranslation(locale, KEY + "price"),
				PriceWords.price(best.price(), best.offer().unit(), this.formats, locale));
		best.offer()
			.floating()
			.ifPresent((terms) -> facts.translatedFact(getTranslation(locale, KEY + "factor", terms.index()),
					this.formats.number(best.factor(), locale)));
		facts.translatedFact(getTranslation(locale, KEY + "ordered"),
				this.formats.quantity(new Quantity(best.ordered(), best.offer().unit()), locale));
		facts.translatedFact(getTranslation(locale, KEY + "total"), this.formats.money(best.total(), locale));
		best.rate()
			.ifPresent((rate) -> facts.translatedFact(getTranslation(locale, KEY + "inBase"),
					this.formats.money(best.inBase(), locale) + " (" + this.formats.number(rate.rate(), locale) + ", "
							+ this.formats.date(rate.date(), locale) + ")"));
		facts.translatedFact(getTranslation(locale, KEY + "leadDays"), String.valueOf(best.offer().leadDays()));
		facts.translatedFact(getTranslation(locale, KEY + "validity"),
				PriceWords.validity(best.offer(), this.formats, locale));
		return facts;
	}

	private String other(PriceOffer offer, PassedOver why, Map<SupplierId, SupplierSummary> named, Locale locale) {
		return getTranslation(locale, KEY + "other", name(offer.supplier(), named),
				this.formats.number(offer.from(), locale),
				PriceWords.price(offer.price(), offer.unit(), this.formats, locale),
				getTranslation(locale, KEY + "why." + why));
	}

	private static String name(SupplierId supplier, Map<SupplierId, SupplierSummary> named) {
		return Optional.ofNullable(named.get(supplier)).map(SupplierSummary::name).orElse("–");
	}

}
