package io.cailian.identity.ui;

import java.util.Set;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.OfferedAccounts;
import io.cailian.uikit.ComponentTexts;
import io.cailian.uikit.PublicFrame;
import io.cailian.uikit.Texts;
import org.springframework.beans.factory.ObjectProvider;
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
 * Where demo mode signs people in and names the people one can be, and sso mode shows the
 * way to the identity provider; who is signed in goes home.
 */
@Route(value = "login", layout = PublicFrame.class)
@AnonymousAllowed
public class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private static final String FILL_IN = """
			const name = this.querySelector('[name=username]');
			const word = this.querySelector('[name=password]');
			name.value = $0;
			word.value = $1;
			word.focus();""";

	private final Paragraph wait = Texts.text(new Paragraph(), "identity.LoginView.wait");

	private final LoginForm form = ComponentTexts.on(new LoginForm());

	private final CurrentUser currentUser;

	LoginView(CurrentUser currentUser, ObjectProvider<OfferedAccounts> offered,
			@Value("${cailian.mode:demo}") String mode) {
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
		getContent().add(promise, mode.equals("demo") ? this.form : companySignIn());
		offered.ifAvailable((accounts) -> getContent().add(demoUsers(accounts)));
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

	private static Anchor companySignIn() {
		Anchor link = Texts.text(new Anchor("/"), "identity.LoginView.companySignIn");
		link.setRouterIgnore(true);
		link.addClassNames("button-link", "login-company");
		return link;
	}

	private static Paragraph register() {
		Paragraph offer = new Paragraph(Texts.text(new Anchor("register", ""), "identity.LoginView.register"));
		offer.addClassName("login-register");
		return offer;
	}

	private Section demoUsers(OfferedAccounts offered) {
		Div users = new Div();
		users.addClassName("demo-users-list");
		for (OfferedAccounts.Account account : offered.accounts()) {
			String user = account.id().value();
			Span role = Texts.text(new Span(), "identity.LoginView.demo." + account.role());
			role.addClassName("demo-user-role");
			Button button = new Button(user,
					(event) -> this.form.getElement().executeJs(FILL_IN, user, offered.password()));
			button.setSuffixComponent(role);
			button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
			button.addClassName("demo-user");
			users.add(button);
		}
		Section section = new Section(Texts.text(new H2(), "identity.LoginView.demoUsers"),
				Texts.text(new Paragraph(), "identity.LoginView.demoPassword", offered.password()), users);
		section.addClassName("demo-users");
		return section;
	}

}
