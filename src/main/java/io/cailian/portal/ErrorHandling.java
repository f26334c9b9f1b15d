package io.cailian.portal;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import io.cailian.identity.StepUpRequired;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;

/**
 * The one place where an action on a screen that failed is explained: a broken rule in
 * its own words, a missing second factor with the way to confirm, a lost race with what
 * was typed kept, anything else with a number under which the log tells more.
 */
class ErrorHandling implements ErrorHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);

	@Override
	public void error(ErrorEvent event) {
		Throwable failure = event.getThrowable();
		if (UI.getCurrent() == null) {
			LOG.error("failure outside of a screen", failure);
			return;
		}
		Optional<StepUpRequired> stepUp = cause(failure, StepUpRequired.class);
		Optional<RuleViolation> violation = cause(failure, RuleViolation.class);
		if (stepUp.isPresent()) {
			new StepUpDialog(stepUp.get().purpose()).open();
		}
		else if (violation.isPresent()) {
			Notices.problem(violation.get());
		}
		else if (cause(failure, OptimisticLockingFailureException.class).isPresent()) {
			Notices.problem("portal.ErrorHandling.conflict");
		}
		else if (cause(failure, AccessDeniedException.class).isPresent()) {
			Notices.problem("portal.ErrorHandling.denied");
		}
		else {
			Notices.problem("portal.ErrorHandling.unexpected", logged(failure));
		}
	}

	/** Logs the failure and gives the number under which it can be found. */
	static String logged(Throwable failure) {
		String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
		LOG.error("failure {}", number, failure);
		return number;
	}

	/** The failure itself or the first of its causes that is of the type. */
	static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> type) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (type.isInstance(each)) {
				return Optional.of(type.cast(each));
			}
		}
		return Optional.empty();
	}

}
