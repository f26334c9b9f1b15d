package io.cailian.portal;

import java.util.UUID;

import io.cailian.identity.CurrentUser;
import io.cailian.kernel.AccessRefused;
import io.cailian.kernel.AskedId;
import org.springframework.context.ApplicationEventPublisher;

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
 * Answers a screen that exists but belongs to other roles; the try is put on the audit
 * trail.
 */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class DeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

	private static final UUID NO_DOCUMENT = new UUID(0, 0);

	private static final int MAX_LENGTH = 200;

	private final CurrentUser currentUser;

	private final ApplicationEventPublisher events;

	DeniedView(CurrentUser currentUser, ApplicationEventPublisher events) {
		this.currentUser = currentUser;
		this.events = events;
	}

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
		if (this.currentUser.idIfSignedIn().isPresent()) {
			String path = event.getLocation().getPath();
			this.events.publishEvent(new AccessRefused("ACCESS", AskedId.in(path).orElse(NO_DOCUMENT),
					"GET /" + path.substring(0, Math.min(path.length(), MAX_LENGTH))));
		}
		explain(VaadinIcon.LOCK, "portal.DeniedView.title", "portal.DeniedView.hint");
		return HttpStatusCode.FORBIDDEN.getCode();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("portal.DeniedView.title") + " · Cailian 采链";
	}

}
