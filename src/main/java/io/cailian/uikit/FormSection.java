package io.cailian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/**
 * One part of a form under its heading: two columns where there is room, one on a phone.
 */
public class FormSection extends Composite<Section> {

	private final FormLayout fields = new FormLayout();

	public FormSection(String titleKey, String hintKey, Object... hintArgs) {
		this.fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("34em", 2));
		Paragraph hint = Texts.text(new Paragraph(), hintKey, hintArgs);
		hint.addClassName("form-section-hint");
		getContent().addClassNames("card", "form-section");
		getContent().add(Texts.text(new H2(), titleKey), hint, this.fields);
	}

	public FormSection add(Component... half) {
		this.fields.add(half);
		return this;
	}

	public FormSection addWide(Component field) {
		this.fields.add(field, 2);
		return this;
	}

}
