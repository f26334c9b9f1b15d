package io.cailian.portal;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Answers a screen that exists but belongs to other roles.
 */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class DeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
		explain(VaadinIcon.LOCK, "portal.DeniedView.title", "portal.DeniedView.hint");
		return HttpStatusCode.FORBIDDEN.getCode();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("portal.DeniedView.title") + " · Cailian 采链";
	}

}
