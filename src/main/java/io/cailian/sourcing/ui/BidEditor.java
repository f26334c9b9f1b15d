package io.cailian.sourcing.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.kernel.Money;
import io.cailian.kernel.RuleViolation;
import io.cailian.sourcing.BidForm;
import io.cailian.sourcing.InvitationDetails;
import io.cailian.sourcing.RfqLineDetails;
import io.cailian.uikit.AmountField;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/**
 * Where a supplier types its prices line by line and sees amounts and total at once.
 */
class BidEditor extends Composite<VerticalLayout> {

	private static final String KEY = "sourcing.BidEditor.";

	private final InvitationDetails rfq;

	private final Formats formats;

	private final ComboBox<String> currency = Texts.label(new ComboBox<>(), KEY + "currency");

	private final TextArea remarks = Texts.label(new TextArea(), KEY + "remarks");

	private final Map<UUID, Row> rows = new LinkedHashMap<>();

	private final Span total = new Span();

	private final ErrorSummary errors = new ErrorSummary();

	private final Runnable onChange;

	private boolean filling;

	BidEditor(InvitationDetails rfq, Formats formats, Runnable onChange) {
		this.rfq = rfq;
		this.formats = formats;
		this.onChange = onChange;
		this.currency.setItems(rfq.otherCurrencies() ? Stream
			.concat(Stream.of(rfq.currency()),
					Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted())
			.distinct()
			.toList() : List.of(rfq.currency()));
		this.currency.setReadOnly(!rfq.otherCurrencies());
		this.currency.setManualValidation(true);
		this.currency.addValueChangeListener((event) -> changed());
		this.remarks.setMaxLength(BidForm.MAX_REMARKS);
		this.remarks.setWidthFull();
		this.remarks.addValueChangeListener((event) -> changed());
		this.total.addClassName("bid-total");
		this.total.getElement().setAttribute("role", "status");
		Div lines = new Div();
		lines.setWidthFull();
		rfq.lines().forEach((line) -> {
			Row row = new Row(line);
			this.rows.put(line.id(), row);
			lines.add(row);
		});
		getContent().setPadding(false);
		getContent().add(this.errors, this.currency, lines, this.total, this.remarks);
		Texts.follow(this.total, (locale) -> sayTotals(locale));
	}

	void show(Optional<BidForm> form) {
		this.filling = true;
		this.currency.setValue(form.map(BidForm::currency).orElse(this.rfq.currency()));
		form.ifPresent((bid) -> {
			this.remarks.setValue(bid.remarks());
			bid.lines()
				.forEach(
						(line) -> Optional.ofNullable(this.rows.get(line.lineId())).ifPresent((row) -> row.show(line)));
		});
		this.filling = false;
		sayTotals(getLocale());
	}

	void setReadOnly(boolean readOnly) {
		this.currency.setReadOnly(readOnly || !this.rfq.otherCurrencies());
		this.remarks.setReadOnly(readOnly);
		this.rows.values().forEach((row) -> row.setReadOnly(readOnly));
	}

	/** The bid as typed, or empty with the reasons on the screen. */
	Optional<BidForm> read() {
		List<ErrorSummary.Problem> problems = new ArrayList<>();
		FieldProblems.required(this.currency, problems);
		List<BidForm.Line> lines = new ArrayList<>();
		for (Row row : this.rows.values()) {
			int before = problems.size();
			row.read(problems).ifPresent(lines::add);
			FieldProblems.ofLine(this, row.line.position(), problems, before);
		}
		Optional<BidForm> form = problems.isEmpty() ? form(lines, problems) : Optional.empty();
		this.errors.show(problems);
		return form;
	}

	private Optional<BidForm> form(List<BidForm.Line> lines, List<ErrorSummary.Problem> problems) {
		try {
			return Optional.of(new BidForm(this.currency.getValue(), lines, this.remarks.getValue()));
		}
		catch (RuleViolation violation) {
			problems.add(new ErrorSummary.Problem(this.remarks, violation));
			return Optional.empty();
		}
	}

	private void changed() {
		sayTotals(getLocale());
		if (!this.filling) {
			this.onChange.run();
		}
	}

	private void sayTotals(Locale locale) {
		String code = Objects.requireNonNullElse(this.currency.getValue(), this.rfq.currency());
		Map<UUID, BigDecimal> unitPrices = new HashMap<>();
		this.rows.forEach((line, row) -> {
			BigDecimal unitPrice = row.price.getValue();
			if (unitPrice == null) {
				row.amountText.setText("–");
			}
			else {
				unitPrices.put(line, unitPrice);
				row.amountText.setText(said(this.rfq.amount(line, unitPrice, code), locale));
			}
		});
		this.total.setText(getTranslation(locale, KEY + "total", said(this.rfq.total(unitPrices, code), locale)));
	}

	private String said(Optional<Money> amount, Locale locale) {
		return amount.map((money) -> this.formats.money(money, locale)).orElse("…");
	}

	/** One line of the RFQ and what is offered for it. */
	private final class Row extends Composite<Div> {

		private final RfqLineDetails line;

		private final AmountField price = Texts.label(new AmountField().decimals(2, 4), KEY + "unitPrice");

		private final IntegerField leadTime = Texts.label(new IntegerField(), KEY + "leadTime");

		private final TextField remark = Texts.label(new TextField(), KEY + "remark");

		private final Span amountText = new Span("–");

		Row(RfqLineDetails line) {
			this.line = line;
			H3 head = new H3();
			Texts.follow(head, (locale) -> head.setText(line.position() + ". " + line.item() + " · "
					+ BidEditor.this.formats.quantity(line.quantity(), locale)));
			this.price.addValueChangeListener((event) -> changed());
			this.leadTime.setMin(0);
			this.leadTime.setMax(BidForm.MAX_LEAD_TIME_DAYS);
			this.leadTime.addValueChangeListener((event) -> changed());
			this.remark.setMaxLength(BidForm.MAX_LINE_REMARK);
			this.remark.addValueChangeListener((event) -> changed());
			Div amount = new Div(Texts.text(new Span(), KEY + "amount"), new Span(" "), this.amountText);
			amount.addClassName("bid-line-amount");
			FormLayout fields = new FormLayout(this.price, this.leadTime, this.remark, amount);
			fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30em", 2),
					new FormLayout.ResponsiveStep("55em", 4));
			Paragraph specification = new Paragraph(line.specification());
			specification.setVisible(!line.specification().isEmpty());
			getContent().setId("line-" + line.position());
			getContent().addClassName("bid-line");
			getContent().add(head, specification, fields);
		}

		private void show(BidForm.Line offer) {
			this.price.setValue(offer.unitPrice());
			this.leadTime.setValue(offer.leadTimeDays());
			this.remark.setValue(offer.remark());
		}

		private Optional<BidForm.Line> read(List<ErrorSummary.Problem> problems) {
			int before = problems.size();
			FieldProblems.unreadable(this.price, new RuleViolation("uikit.AmountField.notANumber"), problems);
			FieldProblems.unreadable(this.leadTime,
					new RuleViolation("sourcing.Bid.leadTimeRange", BidForm.MAX_LEAD_TIME_DAYS), problems);
			if (problems.size() > before) {
				return Optional.empty();
			}
			try {
				return Optional.of(new BidForm.Line(this.line.id(), this.price.getValue(), this.leadTime.getValue(),
						this.remark.getValue()));
			}
			catch (RuleViolation violation) {
				problems.add(new ErrorSummary.Problem(this.price, violation));
				return Optional.empty();
			}
		}

		private void setReadOnly(boolean readOnly) {
			this.price.setReadOnly(readOnly);
			this.leadTime.setReadOnly(readOnly);
			this.remark.setReadOnly(readOnly);
		}

	}

}
