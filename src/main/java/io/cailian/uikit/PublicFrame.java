package io.cailian.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * The frame of pages for people who have not signed in: the name, language and colours,
 * then the page. Use it as {@code @Route(value = …, layout = PublicFrame.class)}.
 */
@AnonymousAllowed
public class PublicFrame extends Composite<Div> implements RouterLayout {

	private final Main main = new Main();

	public PublicFrame() {
		Div tools = new Div(new LanguageSwitch(), new ThemeSwitch());
		tools.addClassName("bar-tools");
		Header header = new Header(new Wordmark(), tools);
		header.addClassName("public-bar");
		this.main.addClassName("public-main");
		getContent().addClassName("public-frame");
		getContent().add(header, this.main);
	}

	@Override
	public void showRouterLayoutContent(HasElement content) {
		this.main.getElement().appendChild(content.getElement());
	}

	@Override
	public void removeRouterLayoutContent(HasElement oldContent) {
		this.main.getElement().removeAllChildren();
	}

}
