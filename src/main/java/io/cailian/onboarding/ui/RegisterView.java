package io.cailian.onboarding.ui;

import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.ApplicationTracking;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.onboarding.RegistrationReceipt;
import io.cailian.onboarding.SupplierRegistration;
import io.cailian.uikit.ErrorSummary;
import io.cailian.uikit.PublicFrame;
import io.cailian.uikit.Texts;

import java.util.List;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.annotation.Value;

/**
 * Where a company that nobody knows yet applies to become our supplier.
 */
@StyleSheet("assets/supplier.css")
@Route(value = "register", layout = PublicFrame.class)
@AnonymousAllowed
class RegisterView extends Composite<Div> implements HasDynamicTitle {

	private final SupplierRegistration registration;

	private final RegistrationFields fields;

	private final ErrorSummary summary = new ErrorSummary();

	RegisterView(SupplierRegistration registration, ApplicationTracking tracking,
			@Value("${cailian.attachments.max-bytes:20971520}") long maxBytes) {
		this.registration = registration;
		this.fields = new RegistrationFields(tracking, maxBytes);
		Button send = Texts.text(new Button(), "onboarding.RegisterView.send");
		send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		send.setDisableOnClick(true);
		send.addClickListener((event) -> {
			send();
			send.setEnabled(true);
		});
		Div actions = new Div(send);
		actions.addClassName("form-actions");
		Paragraph intro = Texts.text(new Paragraph(), "onboarding.RegisterView.intro");
		intro.addClassName("page-intro");
		getContent().addClassName("register-view");
		getContent().add(Texts.text(new H1(), "onboarding.RegisterView.title"), intro, this.fields, this.summary,
				actions);
	}

	private void send() {
		this.fields.read(this.summary).ifPresent(this::register);
	}

	private void register(RegistrationForm form) {
		try {
			RegistrationReceipt receipt = this.registration.registerFrom(Visitor.address(), form);
			getContent().removeAll();
			getContent().add(new RegistrationConfirmation(receipt, form.contactEmail()));
		}
		catch (RuleViolation violation) {
			this.summary.show(List.of(new ErrorSummary.Problem(this.fields.identifierField(),
					getTranslation(violation.messageKey(), violation.args().toArray()))));
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("onboarding.RegisterView.title") + " · Cailian 采链";
	}

}
