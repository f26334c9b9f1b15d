package io.cailian.supplier.spi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/**
 * Something was done in a section of a supplier's page, so that what its head counts is
 * not true any more.
 */
public class SectionChanged extends ComponentEvent<UI> {

	private SectionChanged(UI source) {
		super(source, false);
	}

	/** Tells the page on which the section stands. */
	public static void tell(Component section) {
		section.getUI().ifPresent((ui) -> ComponentUtil.fireEvent(ui, new SectionChanged(ui)));
	}

	/** Runs the action whenever a section of the page changes. */
	public static Registration listen(UI ui, Runnable action) {
		return ComponentUtil.addListener(ui, SectionChanged.class, (event) -> action.run());
	}

}
