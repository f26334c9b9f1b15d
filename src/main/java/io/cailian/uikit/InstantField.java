package io.cailian.uikit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;

/**
 * A day and a time in the company's zone, which it names; the value is the instant meant.
 */
public class InstantField extends CustomField<@Nullable Instant> {

	private final DateTimePicker picker = ComponentTexts.on(new DateTimePicker());

	private final ZoneId zone;

	public InstantField(Formats formats) {
		this.zone = formats.zone();
		this.picker.setStep(java.time.Duration.ofMinutes(15));
		Texts.follow(this, (locale) -> setHelperText(getTranslation(locale, "uikit.InstantField.zone",
				this.zone.getDisplayName(java.time.format.TextStyle.FULL, locale))));
		this.picker.setWidthFull();
		this.picker.setMinWidth("0");
		add(this.picker);
	}

	@Override
	protected @Nullable Instant generateModelValue() {
		LocalDateTime value = this.picker.getValue();
		return (value != null) ? value.atZone(this.zone).toInstant() : null;
	}

	@Override
	protected void setPresentationValue(@Nullable Instant instant) {
		this.picker.setValue((instant != null) ? instant.atZone(this.zone).toLocalDateTime() : null);
	}

	/** A group may not say that it is required, so its inputs do. */
	@Override
	public void setRequiredIndicatorVisible(boolean visible) {
		super.setRequiredIndicatorVisible(visible);
		RequiredGroup.say(this, visible);
	}

	/** What is wrong if something was typed that is not a day with a time. */
	Optional<RuleViolation> unreadable() {
		return FieldProblems.unreadable(this.picker, new RuleViolation("uikit.ComponentTexts.incompleteDateTime"));
	}

	@Override
	public void setReadOnly(boolean readOnly) {
		super.setReadOnly(readOnly);
		this.picker.setReadOnly(readOnly);
	}

}
