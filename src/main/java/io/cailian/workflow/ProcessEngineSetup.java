package io.cailian.workflow;

import java.security.Principal;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.cailian.calendar.BusinessCalendars;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import org.flowable.common.engine.api.identity.AuthenticationContext;
import org.flowable.common.engine.impl.calendar.CycleBusinessCalendar;
import org.flowable.common.engine.impl.calendar.DueDateBusinessCalendar;
import org.flowable.common.engine.impl.calendar.DurationBusinessCalendar;
import org.flowable.common.engine.impl.calendar.MapBusinessCalendarManager;
import org.flowable.common.engine.impl.identity.Authentication;
import org.flowable.common.engine.impl.util.DefaultClockImpl;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Fits the engine into the portal: it knows who is signed in, tells the inbox about its
 * tasks, counts due dates in working time, and its expressions reach nothing but the
 * beans written for processes.
 */
@Component
class ProcessEngineSetup implements EngineConfigurationConfigurer<SpringProcessEngineConfiguration> {

	private final InboxListener inbox;

	private final JobListener jobs;

	private final CurrentUser currentUser;

	private final BusinessCalendars calendars;

	private final BeanFactory beans;

	ProcessEngineSetup(InboxListener inbox, JobListener jobs, CurrentUser currentUser, BusinessCalendars calendars,
			BeanFactory beans) {
		this.inbox = inbox;
		this.jobs = jobs;
		this.currentUser = currentUser;
		this.calendars = calendars;
		this.beans = beans;
	}

	@Override
	public void configure(SpringProcessEngineConfiguration engine) {
		engine.setEventListeners(List.of(this.inbox, this.jobs));
		engine.setBeans(new StepBeans(this.beans));
		engine.setClock(new DefaultClockImpl());
		engine.setHistoryConfigurationSettings(new CourseOnlyHistory(engine));
		engine.getPerformanceSettings().setEnableEagerExecutionTreeFetching(true);
		engine.setBusinessCalendarManager(new MapBusinessCalendarManager(
				Map.of(DurationBusinessCalendar.NAME, new DurationBusinessCalendar(engine.getClock()),
						CycleBusinessCalendar.NAME, new CycleBusinessCalendar(engine.getClock()),
						DueDateBusinessCalendar.NAME, new WorkingTimeDueDates(engine.getClock(), this.calendars))));
		Authentication.setAuthenticationContext(new SignedInPerson(this.currentUser));
	}

	/** The beans that steps of a process may call, told by their names. */
	private static final class StepBeans extends AbstractMap<Object, Object> {

		private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]*(Approval|Closing)");

		private final BeanFactory beans;

		StepBeans(BeanFactory beans) {
			this.beans = beans;
		}

		@Override
		public boolean containsKey(@Nullable Object name) {
			return name instanceof String text && NAME.matcher(text).matches() && this.beans.containsBean(text);
		}

		@Override
		public @Nullable Object get(@Nullable Object name) {
			return (name instanceof String text && containsKey(text)) ? this.beans.getBean(text) : null;
		}

		@Override
		public Set<Map.Entry<Object, Object>> entrySet() {
			return Set.of();
		}

	}

	/** The engine asks who acts; the portal's own sign-in answers. */
	private static final class SignedInPerson implements AuthenticationContext {

		private final CurrentUser currentUser;

		SignedInPerson(CurrentUser currentUser) {
			this.currentUser = currentUser;
		}

		@Override
		public @Nullable String getAuthenticatedUserId() {
			return this.currentUser.idIfSignedIn().map(UserId::value).orElse(null);
		}

		@Override
		public @Nullable Principal getPrincipal() {
			return this.currentUser.idIfSignedIn().<Principal>map((id) -> id::value).orElse(null);
		}

		@Override
		public void setPrincipal(@Nullable Principal principal) {
			throw new UnsupportedOperationException("people sign in to the portal, not to the engine");
		}

	}

}
