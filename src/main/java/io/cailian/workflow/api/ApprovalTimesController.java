package io.cailian.workflow.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.cailian.workflow.ApprovalFigures;
import io.cailian.workflow.ApprovalPeriod;
import io.cailian.workflow.ApprovalTimes;
import io.cailian.workflow.StepName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How long approvals take, over HTTP, the same figures as on the screen.
 */
@RestController
@RequestMapping("/api/v1/approval-times")
@Tag(name = "Approval times", description = "How long approvals take, by step and by person")
class ApprovalTimesController {

	private final ApprovalTimes times;

	ApprovalTimesController(ApprovalTimes times) {
		this.times = times;
	}

	@PreAuthorize(ApprovalTimes.READERS)
	@GetMapping
	@Operation(summary = "How long approvals took, by step and by person; days in the company's zone, both included",
			description = "The last 30 days unless from and to say otherwise, at most 366. Hours are working hours of "
					+ "the company; median and p90 are by nearest rank. Decisions of which no working time was recorded "
					+ "count as untimed and in no other figure. What is overdue is so now, whatever the period.")
	Times times(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@Schema(description = "A process, such as approveAward") @RequestParam(
					required = false) @Nullable String process) {
		ApprovalPeriod period = this.times.period(from, to, process);
		return new Times(period.from(), period.to(), period.process(),
				this.times.bySteps(period).stream().map(StepTimes::of).toList(),
				this.times.byPeople(period).stream().map(PersonTimes::of).toList());
	}

	@Schema(name = "ApprovalTimes")
	record Times(LocalDate from, LocalDate to, @Nullable String process, List<StepTimes> steps,
			List<PersonTimes> people) {

	}

	@Schema(name = "ApprovalTimesOfStep")
	record StepTimes(String process, String step, @Nullable String nameZh, @Nullable String nameEn, Figures figures) {

		static StepTimes of(ApprovalTimes.OfStep row) {
			return new StepTimes(row.step().process(), row.step().step(),
					row.step().named().map(StepName::zh).orElse(null),
					row.step().named().map(StepName::en).orElse(null), Figures.of(row.figures()));
		}

	}

	@Schema(name = "ApprovalTimesOfPerson")
	record PersonTimes(String person, Figures figures) {

		static PersonTimes of(ApprovalTimes.OfPerson row) {
			return new PersonTimes(row.account().value(), Figures.of(row.figures()));
		}

	}

	@Schema(name = "ApprovalFigures")
	record Figures(int decided, @Schema(description = "Those that had a due date") int due, int inTime,
			@Nullable BigDecimal percentInTime, @Nullable BigDecimal medianHours, @Nullable BigDecimal p90Hours,
			int escalated, int untimed, int overdue, @Nullable BigDecimal longestOverdueHours) {

		static Figures of(ApprovalFigures figures) {
			return new Figures(figures.decided(), figures.due(), figures.inTime(), figures.percentInTime().orElse(null),
					hours(figures.median()), hours(figures.p90()), figures.escalated(), figures.untimed(),
					figures.overdue(), hours(figures.longestOverdue()));
		}

		private static @Nullable BigDecimal hours(@Nullable Duration time) {
			return ApprovalFigures.hours(time).orElse(null);
		}

	}

}
