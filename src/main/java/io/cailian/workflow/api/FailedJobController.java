package io.cailian.workflow.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.Idempotency;
import io.cailian.workflow.FailedJob;
import io.cailian.workflow.FailedJobs;
import io.cailian.workflow.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the process engine could not do, for the systems that watch over the portal.
 */
@RestController
@RequestMapping("/api/v1/process-engine/failed-jobs")
@Tag(name = "Process engine", description = "Steps that failed, and having them tried again")
class FailedJobController {

	private final FailedJobs jobs;

	private final Idempotency idempotency;

	FailedJobController(FailedJobs jobs, Idempotency idempotency) {
		this.jobs = jobs;
		this.idempotency = idempotency;
	}

	@PreAuthorize(FailedJobs.READERS)
	@GetMapping
	@Operation(summary = "List the steps that failed: those given up first, then those to be tried again",
			description = "givenUp counts all that wait for an administrator.")
	Failed list(@RequestParam(required = false) @Nullable Integer limit) {
		return new Failed(this.jobs.list().stream().limit(CursorPage.limit(limit)).map(FailedStep::of).toList(),
				this.jobs.deadCount());
	}

	@PreAuthorize(FailedJobs.KEEPERS)
	@PostMapping("/{id}/retry")
	@Operation(summary = "Have a step tried again that was given up",
			description = "It is tried soon and by itself; the list tells how that ends.")
	ResponseEntity<Retried> retry(@PathVariable String id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			this.jobs.retry(id);
			return ResponseEntity.accepted().body(new Retried(id));
		});
	}

	@Schema(name = "FailedSteps")
	record Failed(List<FailedStep> items, long givenUp) {

	}

	@Schema(name = "FailedStep")
	record FailedStep(String id, FailedJob.State state, String process, String processInstance, String step,
			@Nullable String subjectType, @Nullable UUID subjectId,
			@Schema(description = "The document's number, or its id where no module knows it") String number,
			String titleZh, String titleEn, @Nullable Instant failedAt, int failures, int triesLeft,
			@Nullable Instant nextTryAt, String cause) {

		static FailedStep of(FailedJob job) {
			Subject subject = job.subject();
			return new FailedStep(job.id(), job.state(), job.process(), job.processInstance(), job.step(),
					(subject != null) ? subject.type() : null, (subject != null) ? subject.id() : null, job.number(),
					job.titleZh(), job.titleEn(), job.failedAt(), job.failures(), job.triesLeft(), job.dueAt(),
					job.cause());
		}

	}

	@Schema(name = "StepRetried")
	record Retried(String id) {

	}

}
