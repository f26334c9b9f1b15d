package io.cailian.identity;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;

/**
 * All browsers signed in by the identity provider. Ending one tells its open pages and
 * then discards the session, so that no click of it counts any more.
 */
@Component
class OpenSessions implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

	private static final int TELLING_SECONDS = 2;

	private static final int FAREWELL_SECONDS = 2;

	private final ScheduledExecutorService farewells = Executors
		.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("farewells-"));

	private final Set<OpenSession> open = ConcurrentHashMap.newKeySet();

	void add(OpenSession session) {
		this.open.add(session);
	}

	void remove(OpenSession session) {
		this.open.remove(session);
	}

	List<OpenSession> all() {
		return List.copyOf(this.open);
	}

	/**
	 * Ends a session; one that has ended already is fine. Its rights are gone at once.
	 * Its pages live a moment longer, because discarding the session cuts the very line
	 * over which they are told.
	 */
	void end(OpenSession session, SignOutReason reason) {
		LOG.info("session of {} ended: {}", session.user(), reason);
		remove(session);
		try {
			HttpSession http = session.http();
			http.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
			if (VaadinSession.getAllSessions(http).isEmpty()) {
				http.invalidate();
				return;
			}
			tell(http, () -> UI.getCurrent().getPage().setLocation(reason.page()));
			this.farewells.schedule(() -> discard(http), FAREWELL_SECONDS, TimeUnit.SECONDS);
		}
		catch (IllegalStateException ex) {
			LOG.debug("the session of {} had ended by itself", session.user(), ex);
		}
	}

	private static void discard(HttpSession http) {
		try {
			http.invalidate();
		}
		catch (IllegalStateException ex) {
			LOG.debug("a session had ended by itself", ex);
		}
	}

	/** Lets a session go on under changed rights, unless it was signed in to anew. */
	void exchange(OpenSession session, Authentication authentication) {
		if (session.http().getAttribute(OpenSession.ATTRIBUTE) != session) {
			return;
		}
		session.http()
			.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
					new SecurityContextImpl(authentication));
	}

	/** Tells the open pages of a browser that its person was confirmed anew. */
	static void tellConfirmed(HttpSession http) {
		tell(http, () -> ComponentUtil.fireEvent(UI.getCurrent(), new StepUpConfirmed(UI.getCurrent())));
	}

	private static void tell(HttpSession http, Command news) {
		for (VaadinSession pages : VaadinSession.getAllSessions(http)) {
			try {
				pages.access(() -> pages.getUIs().forEach((ui) -> ui.accessSynchronously(news)))
					.get(TELLING_SECONDS, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (ExecutionException | TimeoutException ex) {
				LOG.debug("open pages could not be told", ex);
			}
		}
	}

	@Override
	public void destroy() {
		this.farewells.shutdownNow();
	}

}
