package io.cailian.workflow.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.identity.UserId;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.BulkDecisions;
import io.cailian.workflow.BulkOutcome;
import io.cailian.workflow.Decision;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Hindrance;
import io.cailian.workflow.Inbox;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.InboxFilter;
import io.cailian.workflow.InboxPart;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.StepName;
import io.cailian.workflow.QuestionDetails;
import io.cailian.workflow.QuestionState;
import io.cailian.workflow.TaskHandling;
import io.cailian.workflow.TaskQuestioning;
import io.cailian.workflow.Turn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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
@PreAuthorize("hasAnyRole('REQUESTER', 'BUYER', 'PURCHASING_MANAGER', 'APPROVER', 'FINANCE', 'LEGAL', 'AUDITOR', 'ADMIN')")
class TaskController {

	private final Inbox inbox;

	private final Decisions decisions;

	private final BulkDecisions bulk;

	private final TaskHandling handling;

	private final TaskQuestioning questioning;

	private final ModuleTranslations texts;

	private final Idempotency idempotency;

	TaskController(Inbox inbox, Decisions decisions, BulkDecisions bulk, TaskHandling handling,
			TaskQuestioning questioning, ModuleTranslations texts, Idempotency idempotency) {
		this.inbox = inbox;
		this.decisions = decisions;
		this.bulk = bulk;
		this.handling = handling;
		this.questioning = questioning;
		this.texts = texts;
		this.idempotency = idempotency;
	}

	@GetMapping
	@Operation(summary = "List a part of the signed-in person's inbox, the longest waiting first",
			description = "waiting counts all of it; q searches number, title and supplier, process is a process id. "
					+ "Without a part, what the person may have to decide on now. DONE lists their own decisions, "
					+ "EVERYTHING is for administrators.")
	Tasks list(@RequestParam(defaultValue = "TO_DO") InboxPart part, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String process, @RequestParam(required = false) @Nullable Integer limit) {
		InboxFilter filter = new InboxFilter(part, q, process);
		return new Tasks(this.inbox.mine(filter, CursorPage.limit(limit)).stream().map(Task::of).toList(),
				this.inbox.count(filter));
	}

	@GetMapping("/counts")
	@Operation(summary = "Count what is in each part of the inbox")
	Map<InboxPart, Long> counts() {
		return this.inbox.counts();
	}

	@PostMapping("/decisions")
	@Operation(summary = "Take one decision on many tasks", description = """
			Each task is decided for itself; the answer tells for each what was recorded or why nothing was. \
			At most 200 tasks at once.""")
	ResponseEntity<List<Row>> decideAll(@RequestBody AskedForMany asked, Locale locale, HttpServletRequest request) {
		Outcome outcome = given(asked.outcome, "/outcome", "outcomeMissing");
		List<String> tasks = given(asked.tasks, "/tasks", "tasksMissing");
		return this.idempotency.oncePartByPart(request, asked,
				() -> ResponseEntity.status(HttpStatus.MULTI_STATUS)
					.body(this.bulk.decide(tasks, outcome, asked.reason)
						.stream()
						.map((row) -> Row.of(row, this.texts, locale))
						.toList()));
	}

	@PostMapping("/{id}/claim")
	@Operation(summary = "Take a task in hand", description = "Refused if somebody else has it.")
	ResponseEntity<Void> claim(@PathVariable String id, HttpServletRequest request) {
		return done(request, null, () -> this.handling.claim(id));
	}

	@PostMapping("/{id}/release")
	@Operation(summary = "Give a task back to all who may decide")
	ResponseEntity<Void> release(@PathVariable String id, HttpServletRequest request) {
		return done(request, null, () -> this.handling.release(id));
	}

	@PostMapping("/{id}/forward")
	@Operation(summary = "Put a task into a colleague's hands",
			description = "A role's task goes to a holder of the role; else the colleague decides in one's place.")
	ResponseEntity<Void> forward(@PathVariable String id, @RequestBody Given body, HttpServletRequest request) {
		UserId to = new UserId(given(body.person, "/person", "personMissing"));
		return done(request, body, () -> this.handling.forward(id, to, words(body.reason)));
	}

	@PostMapping("/{id}/reassign")
	@PreAuthorize("hasRole('ADMIN')")
	@Operation(summary = "Put somebody else's task into a colleague's hands")
	ResponseEntity<Void> reassign(@PathVariable String id, @RequestBody Given body, HttpServletRequest request) {
		UserId to = new UserId(given(body.person, "/person", "personMissing"));
		return done(request, body, () -> this.handling.reassign(id, to, words(body.reason)));
	}

	@PostMapping("/{id}/put-off")
	@Operation(summary = "Take a task in hand and see it again later", description = "At most 30 days from now.")
	ResponseEntity<Void> putOff(@PathVariable String id, @RequestBody Later body, HttpServletRequest request) {
		Instant until = given(body.until, "/until", "untilMissing");
		return done(request, body, () -> this.handling.putOff(id, until));
	}

	@PostMapping("/{id}/approvers")
	@Operation(summary = "Have one more person decide",
			description = "BEFORE asks them at once, AFTER once the present stage has agreed.")
	ResponseEntity<Void> addApprover(@PathVariable String id, @RequestBody Added body, HttpServletRequest request) {
		UserId person = new UserId(given(body.person, "/person", "personMissing"));
		Turn turn = given(body.turn, "/turn", "turnMissing");
		return done(request, body, () -> this.handling.addApprover(id, person, turn, words(body.reason)));
	}

	@GetMapping("/{id}/questions")
	@Operation(summary = "List what was asked about a waiting task, in the order it was asked",
			description = "Empty for a task that is not the reader's to see.")
	List<Question> questions(@PathVariable String id) {
		return this.questioning.about(id).stream().map(Question::of).toList();
	}

	@PostMapping("/{id}/questions")
	@Operation(summary = "Ask a colleague about a task",
			description = "The task goes on waiting; whoever is asked may read it and finds it in QUESTIONS.")
	ResponseEntity<Question> ask(@PathVariable String id, @RequestBody QuestionAsked body, HttpServletRequest request) {
		UserId of = new UserId(given(body.person, "/person", "personMissing"));
		String words = given(body.question, "/question", "questionMissing");
		return this.idempotency.once(request, body,
				() -> ResponseEntity.ok(Question.of(this.questioning.ask(id, of, words))));
	}

	@PostMapping("/{id}/questions/{question}/answer")
	@Operation(summary = "Answer what one is asked about a task")
	ResponseEntity<Question> answer(@PathVariable String id, @PathVariable UUID question,
			@RequestBody QuestionAnswered body, HttpServletRequest request) {
		String words = given(body.answer, "/answer", "answerMissing");
		return this.idempotency.once(request, body,
				() -> ResponseEntity.ok(Question.of(this.questioning.answer(question, words))));
	}

	private ResponseEntity<Void> done(HttpServletRequest request, @Nullable Object body, Runnable work) {
		return this.idempotency.once(request, body, () -> {
			work.run();
			return ResponseEntity.noContent().build();
		});
	}

	private static <T> T given(@Nullable T value, String pointer, String missing) {
		if (value == null || value instanceof String text && text.isBlank()) {
			throw new InvalidInput(
					List.of(new InvalidInput.Fault(pointer, "workflow.TaskController." + missing, List.of())));
		}
		return value;
	}

	private static String words(@Nullable String reason) {
		return Objects.requireNonNullElse(reason, "");
	}

	@PostMapping("/{id}/decision")
	@Operation(summary = "Decide on a task", description = "REJECTED and RETURNED need a reason, which others read.")
	ResponseEntity<Taken> decide(@PathVariable String id, @RequestBody Asked asked, HttpServletRequest request) {
		Outcome outcome = given(asked.outcome, "/outcome", "outcomeMissing");
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
			@Schema(description = "What the step of the approval is called") @Nullable String stepZh,
			@Nullable String stepEn,
			@Schema(description = "Who has the task in hand, if anybody") @Nullable String holder,
			@Schema(description = "For whom the holder decides, if not for themselves") @Nullable String onBehalfOf,
			@Nullable Instant putOffUntil,
			@Schema(description = "Why this person may not decide, if so") @Nullable Hindrance hindrance,
			@Schema(description = "Whether something was asked about it, and answered") @Nullable QuestionState questions,
			@Schema(description = "How this person decided, in DONE") @Nullable Outcome outcome) {

		static Task of(InboxEntry entry) {
			return new Task(entry.taskId(), entry.process(), entry.step(), entry.subject().type(), entry.subject().id(),
					entry.number(), entry.titleZh(), entry.titleEn(), entry.supplierName(),
					(entry.amount() != null) ? entry.amount().amount() : null,
					(entry.amount() != null) ? entry.amount().currency() : null, entry.requestedBy().value(),
					entry.waitingSince(), entry.dueAt(), entry.role(), entry.named().map(StepName::zh).orElse(null),
					entry.named().map(StepName::en).orElse(null), value(entry.holder()), value(entry.onBehalfOf()),
					entry.putOffUntil(), entry.hindrance(), entry.questions(),
					entry.decided().map(Decision::outcome).orElse(null));
		}

		private static @Nullable String value(@Nullable UserId person) {
			return (person != null) ? person.value() : null;
		}

	}

	@Schema(name = "DecisionRequest")
	record Asked(@Nullable Outcome outcome, @Nullable String reason) {

	}

	@Schema(name = "BulkDecisionRequest")
	record AskedForMany(@Nullable List<String> tasks, @Nullable Outcome outcome, @Nullable String reason) {

	}

	@Schema(name = "BulkDecisionRow")
	record Row(String task, boolean decided, @Nullable Taken decision,
			@Schema(description = "Why nothing was recorded, in the caller's language") @Nullable String problem) {

		static Row of(BulkOutcome row, ModuleTranslations texts, Locale locale) {
			Decision decision = row.decision();
			return new Row(row.taskId(), row.isDecided(), (decision != null) ? Taken.of(decision) : null,
					row.refused()
						.map((problem) -> texts.getTranslation(problem.messageKey(), locale, problem.args().toArray()))
						.orElse(null));
		}

	}

	@Schema(name = "TaskForwarding")
	record Given(@Nullable String person, @Nullable String reason) {

	}

	@Schema(name = "TaskPutOff")
	record Later(@Nullable Instant until) {

	}

	@Schema(name = "TaskQuestion")
	record Question(UUID id, String askedBy, String askedOf, String question, Instant askedAt, @Nullable String answer,
			@Nullable Instant answeredAt) {

		static Question of(QuestionDetails asked) {
			return new Question(asked.id(), asked.by().value(), asked.of().value(), asked.question(), asked.askedAt(),
					asked.answer().orElse(null), asked.answeredAt().orElse(null));
		}

	}

	@Schema(name = "TaskQuestionRequest")
	record QuestionAsked(@Nullable String person, @Nullable String question) {

	}

	@Schema(name = "TaskAnswerRequest")
	record QuestionAnswered(@Nullable String answer) {

	}

	@Schema(name = "AddedApprover")
	record Added(@Nullable String person, @Nullable Turn turn, @Nullable String reason) {

	}

	@Schema(name = "Decision")
	record Taken(String subjectType, UUID subjectId, Outcome outcome, String reason, String by, Instant at) {

		static Taken of(Decision decision) {
			return new Taken(decision.subject().type(), decision.subject().id(), decision.outcome(),
					Objects.requireNonNullElse(decision.reason(), ""), decision.by().value(), decision.at());
		}

	}

}
