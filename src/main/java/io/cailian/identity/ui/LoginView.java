package io.cailian.identity.ui;

import java.util.List;
import java.util.Set;

import io.cailian.identity.CurrentUser;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.PublicFrame;
import io.cailian.uikit.Texts;
import org.springframework.beans.factory.annotation.Value;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Where demo mode signs people in and names the people one can be; who is signed in goes
 * home.
 */
@Route(value = "login", layout = PublicFrame.class)
@AnonymousAllowed
public class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private static final List<String> DEMO_USERS = List.of("buyer", "buyer2", "manager", "approver", "finance", "legal",
			"auditor", "admin", "requester", "supplier1", "supplier2", "supplier3");

	private static final String FILL_IN = """
			const name = this.querySelector('[name=username]');
			const word = this.querySelector('[name=password]');
			name.value = $0;
			word.value = $1;
			word.focus();""";

	private static final String DEMO_PASSWORD = "cailian-demo";

	private final Paragraph wait = Texts.text(new Paragraph(), "identity.LoginView.wait");

	private final LoginForm form = ComponentTexts.on(new LoginForm());

	private final CurrentUser currentUser;

	LoginView(CurrentUser currentUser, @Value("${cailian.mode:demo}") String mode) {
		this.currentUser = currentUser;
		this.form.setAction("login");
		this.form.setForgotPasswordButtonVisible(false);
		Div promise = new Div(Texts.text(new H1(), "identity.LoginView.promise"),
				Texts.text(new Paragraph(), "identity.LoginView.promiseHint"));
		promise.addClassName("login-promise");
		promise.add(this.wait, register());
		this.wait.setVisible(false);
		this.wait.addClassName("login-wait");
		this.wait.getElement().setAttribute("role", "alert");
		getContent().addClassName("login-page");
		getContent().add(promise, this.form);
		if ("demo".equals(mode)) {
			getContent().add(demoUsers());
		}
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		if (this.currentUser.idIfSignedIn().isPresent()) {
			event.forwardTo("");
			return;
		}
		Set<String> said = event.getLocation().getQueryParameters().getParameters().keySet();
		this.wait.setVisible(said.contains("wait"));
		this.form.setError(said.contains("error") && !said.contains("wait"));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("identity.LoginView.signIn") + " · Cailian 采链";
	}

	private static Paragraph register() {
		Paragraph offer = new Paragraph(Texts.text(new Anchor("register", ""), "identity.LoginView.register"));
		offer.addClassName("login-register");
		return offer;
	}

	private Section demoUsers() {
		Div users = new Div();
		users.addClassName("demo-users-list");
		for (String user : DEMO_USERS) {
			Span role = Texts.text(new Span(), "identity.LoginView.demo." + user);
			role.addClassName("demo-user-role");
			Button button = new Button(user, (event) -> this.form.getElement().executeJs(FILL_IN, user, DEMO_PASSWORD));
			button.setSuffixComponent(role);
			button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
			button.addClassName("demo-user");
			users.add(button);
		}
		Section section = new Section(Texts.text(new H2(), "identity.LoginView.demoUsers"),
				Texts.text(new Paragraph(), "identity.LoginView.demoPassword", DEMO_PASSWORD), users);
		section.addClassName("demo-users");
		return section;
	}

}
