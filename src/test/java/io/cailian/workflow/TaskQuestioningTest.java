package io.cailian.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static io.cailian.identity.Acting.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is asked about a task before it is decided, and answered.
 */
@SuppressWarnings("NullAway.Init")
class TaskQuestioningTest extends ChainTest {

	@Autowired
	private TaskQuestioning questioning;

	@Autowired
	private ApprovalProgress progress;

	@Autowired
	private Inbox inbox;

	@Test
	void aColleagueIsAskedReadsTheTaskAndAnswers() {
		UserId head = person();
		UserId colleague = person();
		ask(step(1, of(head)));
		String task = taskOf(head).orElseThrow();
		assertThat(part(colleague, InboxPart.QUESTIONS)).isEmpty();
		assertThat(opens(colleague, task)).isFalse();

		QuestionDetails asked = asks(head, task, colleague, " 为何急需？ ");

		assertThat(part(colleague, InboxPart.QUESTIONS)).containsExactly(task);
		assertThat(as(colleague.value(), Roles.REQUESTER, this.inbox::counts)).containsEntry(InboxPart.QUESTIONS, 1L);
		assertThat(opens(colleague, task)).isTrue();
		assertThat(state(head)).isEqualTo(QuestionState.AWAITS_ANSWER);
		assertThat(thread(colleague, task)).singleElement().satisfies((question) -> {
			assertThat(question.question()).isEqualTo("为何急需？");
			assertThat(question.awaitsReader()).isTrue();
		});
		assertThat(thread(head, task)).singleElement().matches((question) -> !question.awaitsReader());

		answers(colleague, asked.id(), "旧设备已停产");

		assertThat(part(colleague, InboxPart.QUESTIONS)).isEmpty();
		assertThat(state(head)).isEqualTo(QuestionState.ANSWERED);
		assertThat(thread(head, task)).singleElement()
			.satisfies((question) -> assertThat(question.answer()).contains("旧设备已停产"));
		decide(head, Outcome.APPROVED, null);
		assertThat(state()).isEqualTo(CaseState.APPROVED);
		assertThat(as(head.value(), Roles.REQUESTER, () -> this.progress.of(this.parcel)).getFirst()
			.steps()
			.getFirst()
			.votes()
			.getFirst()
			.questions()).extracting(QuestionDetails::answer).containsExactly(Optional.of("旧设备已停产"));
	}

	@Test
	void askingAndAnsweringTheSameAgainChangesNothing() {
		UserId head = person();
		UserId colleague = person();
		ask(step(1, of(head)));
		String task = taskOf(head).orElseThrow();

		UUID asked = asks(head, task, colleague, "why?").id();
		assertThat(asks(head, task, colleague, "why?").id()).isEqualTo(asked);
		answers(colleague, asked, "so");
		answers(colleague, asked, "so");

		assertThat(refusal(() -> answers(colleague, asked, "otherwise"))).isEqualTo("workflow.question.answered");
		assertThat(thread(head, task)).hasSize(1);
	}

	@Test
	void whoeverDecidedBeforeAndWhoeverAskedForTheDecisionCanBeAsked() {
		UserId first = person();
		UserId second = person();
		ask(step(1, of(first)), step(2, of(second)));
		decide(first, Outcome.APPROVED, null);
		String task = taskOf(second).orElseThrow();

		assertThat(askable(second, Roles.REQUESTER, task)).contains(first, REQUESTER).doesNotContain(second);
		UUID asked = asks(second, task, first, "did you see the price?").id();
		answers(first, asked, "yes");

		assertThat(as(REQUESTER.value(), Roles.REQUESTER, () -> this.questioning.about(task))).hasSize(1);
	}

	@Test
	void onTheTaskOfARoleOnlyThoseAreAskedWhoMayReadIt() {
		start("approveSupplier");
		String task = task();
		UserId stranger = person();

		assertThat(askable(new UserId("approver"), Roles.APPROVER, task)).contains(REQUESTER).doesNotContain(stranger);
		assertThat(refusal(
				() -> as("approver", Roles.APPROVER, () -> this.questioning.ask(task, stranger, "may I ask you?"))))
			.isEqualTo("workflow.question.notReader");
		assertThat(as("approver", Roles.APPROVER, () -> this.questioning.ask(task, REQUESTER, "why?")).of())
			.isEqualTo(REQUESTER);
	}

	@Test
	void onlyWhoeverIsToDecideAsksAndOnlyWhoeverIsAskedAnswers() {
		UserId head = person();
		UserId colleague = person();
		UserId other = person();
		ask(step(1, of(head)));
		String task = taskOf(head).orElseThrow();
		UUID asked = asks(head, task, colleague, "why?").id();

		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> asks(colleague, task, other, "why?"));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> answers(other, asked, "so"));
		assertThat(thread(other, task)).isEmpty();
		assertThat(refusal(() -> asks(head, task, head, "why?"))).isEqualTo("workflow.question.toYourself");
		assertThat(refusal(() -> asks(head, task, colleague, "  "))).isEqualTo("workflow.question.wordsMissing");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> as(colleague.value(), Roles.SUPPLIER, () -> this.questioning.about(task)));
	}

	@Test
	void aQuestionWaitsNoLongerThanItsTask() {
		UserId head = person();
		UserId colleague = person();
		ask(step(1, of(head)));
		UUID asked = asks(head, taskOf(head).orElseThrow(), colleague, "why?").id();

		decide(head, Outcome.REJECTED, "too dear");

		assertThat(part(colleague, InboxPart.QUESTIONS)).isEmpty();
		assertThat(refusal(() -> answers(colleague, asked, "so"))).isEqualTo("workflow.taskGone");
	}

	private QuestionDetails asks(UserId by, String task, UserId of, String words) {
		return as(by.value(), Roles.REQUESTER, () -> this.questioning.ask(task, of, words));
	}

	private QuestionDetails answers(UserId by, UUID question, String words) {
		return as(by.value(), Roles.REQUESTER, () -> this.questioning.answer(question, words));
	}

	private List<QuestionDetails> thread(UserId reader, String task) {
		return as(reader.value(), Roles.REQUESTER, () -> this.questioning.about(task));
	}

	private List<UserId> askable(UserId reader, String role, String task) {
		return as(reader.value(), role, () -> this.questioning.askable(task)).stream().map(Person::id).toList();
	}

	private boolean opens(UserId reader, String task) {
		return as(reader.value(), Roles.REQUESTER, () -> this.inbox.open(task, Locale.ENGLISH)).isPresent();
	}

	private QuestionState state(UserId reader) {
		return Objects.requireNonNull(
				as(reader.value(), Roles.REQUESTER, () -> this.inbox.mine(InboxFilter.ALL, 10)).getFirst().questions());
	}

	private List<String> part(UserId person, InboxPart part) {
		return as(person.value(), Roles.REQUESTER, () -> this.inbox.mine(InboxFilter.of(part), 100)).stream()
			.map(InboxEntry::taskId)
			.toList();
	}

	private static String refusal(Runnable deed) {
		try {
			deed.run();
			return "done";
		}
		catch (RuleViolation violation) {
			return violation.messageKey();
		}
	}

}
