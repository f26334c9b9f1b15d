package io.cailian.portal;

import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import org.springframework.security.access.AccessDeniedException;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Answers a screen that failed to open: a broken rule in its own words, a refused call
 * like a foreign screen, anything else with the number under which the log tells more.
 */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnexpectedErrorView extends ErrorPage implements HasErrorParameter<Exception>, HasDynamicTitle {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
		Exception failure = parameter.getException();
		Optional<RuleViolation> violation = ErrorHandling.cause(failure, RuleViolation.class);
		if (violation.isPresent()) {
			explain(VaadinIcon.WARNING, "portal.UnexpectedErrorView.refused", "portal.UnexpectedErrorView.refusedHint");
			add(violation.get().messageKey(), violation.get().args().toArray());
			return HttpStatusCode.CONFLICT.getCode();
		}
		if (ErrorHandling.cause(failure, AccessDeniedException.class).isPresent()) {
			explain(VaadinIcon.LOCK, "portal.DeniedView.title", "portal.DeniedView.hint");
			return HttpStatusCode.FORBIDDEN.getCode();
		}
		explain(VaadinIcon.WARNING, "portal.UnexpectedErrorView.title", "portal.UnexpectedErrorView.hint");
		add("portal.UnexpectedErrorView.number", ErrorHandling.logged(failure));
		return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("portal.UnexpectedErrorView.title") + " · Cailian 采链";
	}

}
