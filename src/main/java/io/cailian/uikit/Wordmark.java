package io.cailian.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/**
 * The product's name and sign; leads home.
 */
public class Wordmark extends Composite<Anchor> {

	public Wordmark() {
		Image sign = new Image("assets/sign.svg", "");
		sign.addClassName("wordmark-sign");
		Span chinese = new Span("采链");
		chinese.addClassName("wordmark-zh");
		chinese.getElement().setAttribute("lang", "zh-CN");
		getContent().setHref("/");
		getContent().addClassName("wordmark");
		getContent().add(sign, new Span("Cailian"), chinese);
	}

}
