package io.cailian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

/**
 * Types into a field what is no value of it, and tells the portal as a browser does.
 */
public final class UnreadableInput {

	private static final String TEXT = "32nd of Nevember";

	private UnreadableInput() {
	}

	public static void typeInto(Component field) {
		Component typed = (field instanceof DateTimePicker both) ? dayOf(both) : field;
		typed.getElement().setProperty("_inputElementValue", TEXT);
		typed.getElement()
			.getNode()
			.getFeature(ElementListenerMap.class)
			.fireEvent(new DomEvent(typed.getElement(), "unparsable-change", JacksonUtils.createObjectNode()));
	}

	private static Component dayOf(DateTimePicker both) {
		return both.getElement()
			.getChildren()
			.flatMap((child) -> child.getComponent().stream())
			.filter(DatePicker.class::isInstance)
			.findFirst()
			.orElseThrow();
	}

}
