package io.cailian.identity.ui;

import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Where demo mode signs people in and names the people one can be.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

	private final LoginForm form = new LoginForm();

	LoginView() {
		this.form.setAction("login");
		this.form.setForgotPasswordButtonVisible(false);
		Texts.follow(this, (locale) -> {
			LoginI18n texts = LoginI18n.createDefault();
			LoginI18n.Form labels = texts.getForm();
			labels.setTitle(getTranslation("identity.LoginView.signIn"));
			labels.setUsername(getTranslation("identity.LoginView.userName"));
			labels.setPassword(getTranslation("identity.LoginView.password"));
			labels.setSubmit(getTranslation("identity.LoginView.signIn"));
			texts.getErrorMessage().setTitle(getTranslation("identity.LoginView.failed"));
			texts.getErrorMessage().setMessage(getTranslation("identity.LoginView.failedHint"));
			texts.getErrorMessage().setUsername(getTranslation("identity.LoginView.userNameMissing"));
			texts.getErrorMessage().setPassword(getTranslation("identity.LoginView.passwordMissing"));
			this.form.setI18n(texts);
		});
		getContent().addClassName("login-page");
		getContent().add(new H1("Cailian 采链"), this.form, Texts.text(new Paragraph(), "identity.LoginView.demoUsers"));
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("identity.LoginView.signIn") + " · Cailian 采链";
	}

}
