package io.cailian.workflow.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Hindrance;
import io.cailian.workflow.Inbox;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.InboxFilter;
import io.cailian.workflow.Outcome;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The signed-in person's inbox for programs, such as a phone's approval app. Deciding
 * here is deciding on the screen: the same roles, the same four eyes.
 */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "What waits for a decision, and the decision")
@PreAuthorize("hasAnyRole('APPROVER', 'PURCHASING_MANAGER', 'FINANCE', 'LEGAL', 'ADMIN')")
class TaskController {

	private final Inbox inbox;

	private final Decisions decisions;

	private final Idempotency idempotency;

	TaskController(Inbox inbox, Decisions decisions, Idempotency idempotency) {
		this.inbox = inbox;
		this.decisions = decisions;
		this.idempotency = idempotency;
	}

	@GetMapping
	@Operation(summary = "List the tasks that wait for the signed-in person's roles, the longest waiting first",
			description = "waiting counts all of them; q searches number, title and supplier, process is a process id.")
	Tasks list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String process,
			@RequestParam(required = false) @Nullable Integer limit) {
		InboxFilter filter = new InboxFilter(q, process);
		return new Tasks(this.inbox.mine(filter, CursorPage.limit(limit)).stream().map(Task::of).toList(),
				this.inbox.count(filter));
	}

	@PostMapping("/{id}/decision")
	@Operation(summary = "Decide on a task", description = "REJECTED and RETURNED need a reason, which others read.")
	ResponseEntity<Taken> decide(@PathVariable String id, @RequestBody Asked asked, HttpServletRequest request) {
		Outcome outcome = asked.outcome;
		if (outcome == null) {
			throw new InvalidInput(
					List.of(new InvalidInput.Fault("/outcome", "workflow.TaskController.outcomeMissing", List.of())));
		}
		return this.idempotency.once(request, asked,
				() -> ResponseEntity.ok(Taken.of(this.decisions.decide(id, outcome, asked.reason))));
	}

	@Schema(name = "Tasks")
	record Tasks(List<Task> items, long waiting) {

	}

	@Schema(name = "Task")
	record Task(String id, String process, String step, String subjectType, UUID subjectId, String number,
			String titleZh, String titleEn, @Nullable String supplierName, @Nullable BigDecimal amount,
			@Nullable String currency, String requestedBy, Instant waitingSince, @Nullable Instant dueAt, String role,
			@Schema(description = "Why this person may not decide, if so") @Nullable Hindrance hindrance) {

		static Task of(InboxEntry entry) {
			return new Task(entry.taskId(), entry.process(), entry.step(), entry.subject().type(), entry.subject().id(),
					entry.number(), entry.titleZh(), entry.titleEn(), entry.supplierName(),
					(entry.amount() != null) ? entry.amount().amount() : null,
					(entry.amount() != null) ? entry.amount().currency() : null, entry.requestedBy().value(),
					entry.waitingSince(), entry.dueAt(), entry.role(), entry.hindrance());
		}

	}

	@Schema(name = "DecisionRequest")
	record Asked(@Nullable Outcome outcome, @Nullable String reason) {

	}

	@Schema(name = "Decision")
	record Taken(String subjectType, UUID subjectId, Outcome outcome, String reason, String by, Instant at) {

		static Taken of(Decision decision) {
			return new Taken(decision.subject().type(), decision.subject().id(), decision.outcome(),
					Objects.requireNonNullElse(decision.reason(), ""), decision.by().value(), decision.at());
		}

	}

}
