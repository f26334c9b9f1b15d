package io.cailian.identity;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/**
 * Told to every open page of a browser when its person has confirmed with the second
 * factor in another window.
 */
public class StepUpConfirmed extends ComponentEvent<UI> {

	public StepUpConfirmed(UI page) {
		super(page, false);
	}

}
