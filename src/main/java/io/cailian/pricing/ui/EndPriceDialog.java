package io.cailian.pricing.ui;

import java.time.LocalDate;
import java.util.List;

import io.cailian.pricing.PriceId;
import io.cailian.pricing.PriceRecording;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.ProposalDialog;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;

/**
 * Where a buyer says from which day on a price holds no more.
 */
class EndPriceDialog extends ProposalDialog {

	private static final String KEY = "pricing.EndPriceDialog.";

	private final PriceRecording recording;

	private final PriceId price;

	private final DatePicker day = Texts.label(ComponentTexts.on(new DatePicker()), KEY + "day");

	EndPriceDialog(PriceRecording recording, PriceId price, LocalDate today, Runnable onSent) {
		super(KEY, onSent);
		this.recording = recording;
		this.price = price;
		this.day.setValue(today);
		wide(this.day);
	}

	@Override
	protected void check(List<ErrorSummary.Problem> problems) {
		day(this.day, true, problems);
	}

	@Override
	protected void send() {
		this.recording.end(this.price, this.day.getValue());
	}

	@Override
	protected Component fieldOf(String ruleKey) {
		return this.day;
	}

}
