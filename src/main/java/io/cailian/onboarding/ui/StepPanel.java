package io.cailian.onboarding.ui;

import java.util.List;

import io.cailian.uikit.ErrorSummary;

import com.vaadin.flow.component.Component;

/**
 * What one step of the wizard shows, and what it still misses.
 */
interface StepPanel {

	Component component();

	/** Checks the fields of this step and marks the ones that fail. */
	List<ErrorSummary.Problem> problems();

}
