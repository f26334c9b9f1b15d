package io.cailian.portal;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Answers an address that leads nowhere, or nowhere for this person: both look alike, so
 * that nothing can be learnt about what others see.
 */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
		explain(VaadinIcon.MAP_MARKER, "portal.NotFoundView.title", "portal.NotFoundView.hint");
		return HttpStatusCode.NOT_FOUND.getCode();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("portal.NotFoundView.title") + " · Cailian 采链";
	}

}
