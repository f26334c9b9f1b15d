package io.cailian.identity.ui;

import java.util.Optional;

import io.cailian.identity.AccountInvitations;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.FieldProblems;
import io.cailian.uikit.PublicFrame;
import io.cailian.uikit.Texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Where the owner of a new account chooses its password, by the link of the invitation.
 */
@StyleSheet("assets/set-password.css")
@Route(value = "set-password/:token", layout = PublicFrame.class)
@AnonymousAllowed
class SetPasswordView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private final AccountInvitations invitations;

	private final PasswordField password = field("identity.SetPasswordView.password");

	private final PasswordField repeated = field("identity.SetPasswordView.repeated");

	private String token = "";

	SetPasswordView(AccountInvitations invitations) {
		this.invitations = invitations;
		Texts.helper(this.password, "identity.SetPasswordView.rule");
		this.password.addValueChangeListener((event) -> show(this.password, passwordProblem()));
		this.repeated.addValueChangeListener((event) -> show(this.repeated, repeatedProblem()));
		getContent().addClassName("set-password-view");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.token = event.getRouteParameters().get("token").orElse("");
		getContent().removeAll();
		this.invitations.accountOf(this.token).ifPresentOrElse(this::ask, () -> say("linkInvalid", "linkHint"));
	}

	private void ask(UserId account) {
		Button save = Texts.text(new Button(), "identity.SetPasswordView.save");
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.setDisableOnClick(true);
		save.addClickListener((event) -> {
			save();
			save.setEnabled(true);
		});
		save.addClickShortcut(Key.ENTER).listenOn(this.password, this.repeated).resetFocusOnActiveElement();
		getContent().add(Texts.text(new H1(), "identity.SetPasswordView.title"),
				Texts.text(new Paragraph(), "identity.SetPasswordView.account", account.value()), this.password,
				this.repeated, save);
	}

	private void save() {
		Optional<RuleViolation> problem = passwordProblem();
		Optional<RuleViolation> slip = repeatedProblem();
		show(this.password, problem);
		show(this.repeated, slip);
		if (problem.isPresent() || slip.isPresent()) {
			return;
		}
		try {
			this.invitations.accept(this.token, this.password.getValue());
			say("done", "doneHint");
		}
		catch (RuleViolation violation) {
			say("linkInvalid", "linkHint");
		}
	}

	private void say(String titleKey, String hintKey) {
		getContent().removeAll();
		getContent().add(text(new H1(), titleKey), text(new Paragraph(), hintKey),
				Texts.text(new Anchor("login", ""), "identity.LoginView.signIn"));
	}

	private Optional<RuleViolation> passwordProblem() {
		try {
			AccountInvitations.requireGood(this.password.getValue());
			return Optional.empty();
		}
		catch (RuleViolation violation) {
			return Optional.of(violation);
		}
	}

	private Optional<RuleViolation> repeatedProblem() {
		return this.repeated.getValue().equals(this.password.getValue()) ? Optional.empty()
				: Optional.of(new RuleViolation("identity.SetPasswordView.differs"));
	}

	private void show(PasswordField field, Optional<RuleViolation> problem) {
		field.setInvalid(problem.isPresent());
		problem.ifPresent((wrong) -> FieldProblems.say(field, field, wrong));
	}

	private static <C extends Component & HasText> C text(C component, String name) {
		return Texts.text(component, "identity.SetPasswordView." + name);
	}

	private static PasswordField field(String labelKey) {
		PasswordField field = Texts.label(new PasswordField(), labelKey);
		field.setRequiredIndicatorVisible(true);
		field.setManualValidation(true);
		field.getElement().setAttribute("autocomplete", "new-password");
		return field;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("identity.SetPasswordView.title") + " · Cailian 采链";
	}

}
