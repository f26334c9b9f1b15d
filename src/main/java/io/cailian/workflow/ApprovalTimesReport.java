package io.cailian.workflow;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import io.cailian.apikit.RateLimits;
import io.cailian.document.RenderedReport;
import io.cailian.document.ReportFormat;
import io.cailian.document.ReportRendering;
import io.cailian.document.ReportRequest;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * How long approvals take on paper, as a workbook and as rows for another program: the
 * figures of {@link ApprovalTimes}, step by step and then person by person.
 */
@Service
@PreAuthorize(ApprovalTimes.READERS)
public class ApprovalTimesReport {

	private final ApprovalTimes times;

	private final ProcessNames names;

	private final ReportRendering rendering;

	private final CurrentUser currentUser;

	private final People people;

	private final Formats formats;

	private final ModuleTranslations texts;

	private final RateLimits limits;

	private final Clock clock;

	ApprovalTimesReport(ApprovalTimes times, ProcessNames names, ReportRendering rendering, CurrentUser currentUser,
			People people, Formats formats, ModuleTranslations texts, RateLimits limits, Clock clock) {
		this.times = times;
		this.names = names;
		this.rendering = rendering;
		this.currentUser = currentUser;
		this.people = people;
		this.formats = formats;
		this.texts = texts;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Renders the figures of a period, hours as working hours.
	 * @throws RuleViolation {@code apikit.tooMany} if the person asks too often
	 */
	public RenderedReport render(ApprovalPeriod period, ReportFormat format, Locale locale) {
		this.limits.check("registers", this.currentUser.id().value());
		Instant asOf = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		List<ApprovalTimes.OfStep> steps = this.times.bySteps(period);
		Stream<Map<String, @Nullable Object>> rows = Stream.concat(steps.stream().map((row) -> ofStep(row, locale)),
				this.times.byPeople(period).stream().map((row) -> ofPerson(row, locale)));
		return this.rendering.render(new ReportRequest("approval-times", locale, format, asOf, this.formats.zone(),
				this.people.nameOf(this.currentUser.id(), locale),
				Map.of("criteria", criteria(period, locale), "decided", sum(steps, ApprovalFigures::decided), "overdue",
						sum(steps, ApprovalFigures::overdue)),
				rows.toList()));
	}

	private static int sum(List<ApprovalTimes.OfStep> steps, ToIntFunction<ApprovalFigures> figure) {
		return steps.stream().map(ApprovalTimes.OfStep::figures).mapToInt(figure).sum();
	}

	private Map<String, @Nullable Object> ofStep(ApprovalTimes.OfStep row, Locale locale) {
		Map<String, @Nullable Object> values = values(row.figures());
		values.put("kind", this.texts.getTranslation("workflow.ApprovalTimesReport.step", locale));
		values.put("subject", this.names.process(row.step().process(), locale));
		values.put("step", this.names.step(row.step(), locale));
		return values;
	}

	private Map<String, @Nullable Object> ofPerson(ApprovalTimes.OfPerson row, Locale locale) {
		Map<String, @Nullable Object> values = values(row.figures());
		values.put("kind", this.texts.getTranslation("workflow.ApprovalTimesReport.person", locale));
		values.put("subject", this.people.nameOf(row.account(), locale));
		values.put("step", null);
		return values;
	}

	private static Map<String, @Nullable Object> values(ApprovalFigures figures) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("decided", figures.decided());
		values.put("due", figures.due());
		values.put("inTime", figures.inTime());
		values.put("percentInTime", figures.percentInTime().orElse(null));
		values.put("medianHours", hours(figures.median()));
		values.put("p90Hours", hours(figures.p90()));
		values.put("escalated", figures.escalated());
		values.put("overdue", figures.overdue());
		values.put("longestOverdueHours", hours(figures.longestOverdue()));
		values.put("untimed", figures.untimed());
		return values;
	}

	private static @Nullable BigDecimal hours(@Nullable Duration time) {
		return ApprovalFigures.hours(time).orElse(null);
	}

	private String criteria(ApprovalPeriod period, Locale locale) {
		String process = (period.process() != null) ? this.names.process(period.process(), locale)
				: this.texts.getTranslation("workflow.ApprovalTimesReport.everyProcess", locale);
		return this.texts.getTranslation("workflow.ApprovalTimesReport.criteria", locale, process,
				this.formats.date(period.from(), locale), this.formats.date(period.to(), locale));
	}

}
