package io.cailian.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.uikit.Formats;
import io.cailian.uikit.Texts;
import io.cailian.workflow.spi.ChainSource;
import io.cailian.workflow.spi.TaskSubject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * Tells where documents are in their approval, for any screen that already shows the
 * document to this reader. Its words name the company's people, so it is not for screens
 * of suppliers.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(ApprovalProgress.STAFF)
public class ApprovalProgress {

	private static final String KEY = "workflow.ApprovalProgress.";

	static final String STAFF = "hasAnyRole('" + Roles.REQUESTER + "', '" + Roles.BUYER + "', '"
			+ Roles.PURCHASING_MANAGER + "', '" + Roles.APPROVER + "', '" + Roles.FINANCE + "', '" + Roles.LEGAL
			+ "', '" + Roles.AUDITOR + "', '" + Roles.ADMIN + "')";

	private final ApprovalCases cases;

	private final ApprovalDecisions decisions;

	private final InboxTasks tasks;

	private final TaskQuestions questions;

	private final TaskSubjects subjects;

	private final ObjectProvider<ChainSource> rules;

	private final ProcessPictures pictures;

	private final People people;

	private final Formats formats;

	private final Clock clock;

	ApprovalProgress(ApprovalCases cases, ApprovalDecisions decisions, InboxTasks tasks, TaskQuestions questions,
			TaskSubjects subjects, ObjectProvider<ChainSource> rules, ProcessPictures pictures, People people,
			Formats formats, Clock clock) {
		this.cases = cases;
		this.decisions = decisions;
		this.tasks = tasks;
		this.questions = questions;
		this.subjects = subjects;
		this.rules = rules;
		this.pictures = pictures;
		this.people = people;
		this.formats = formats;
		this.clock = clock;
	}

	/** Every approval of the document, the newest first. */
	public List<ApprovalCourse> of(Subject subject) {
		Map<UUID, ApprovalDecision> comments = this.decisions.newestFirst(subject.type(), subject.id())
			.stream()
			.filter((decision) -> decision.seat().isPresent())
			.collect(Collectors.toMap((decision) -> decision.seat().orElseThrow(), Function.identity(),
					(newest, older) -> newest));
		Map<String, InboxTask> waiting = this.tasks.findBySubjectTypeAndSubjectId(subject.type(), subject.id())
			.stream()
			.collect(Collectors.toMap(InboxTask::id, Function.identity()));
		Map<UUID, List<QuestionDetails>> questions = this.questions.aboutSubject(subject.type(), subject.id())
			.stream()
			.map((question) -> question.details(false))
			.filter((question) -> question.seat().isPresent())
			.collect(Collectors.groupingBy((question) -> question.seat().orElseThrow()));
		return this.cases.newestFirst(subject.type(), subject.id())
			.stream()
			.map((approval) -> course(approval, new Said(comments, questions), waiting))
			.toList();
	}

	/** The same for people to look at; not visible if there is none. */
	public ApprovalPanel panel(Subject subject) {
		return new ApprovalPanel(of(subject), this.people, this.formats, this.clock.instant());
	}

	/** The same with the process as drawn, for the page of the document. */
	public Component whole(Subject subject) {
		ApprovalPanel panel = panel(subject);
		Div whole = new Div(panel, new Details(Texts.text(new Span(), KEY + "picture"), this.pictures.of(subject)));
		whole.setVisible(panel.isVisible());
		return whole;
	}

	/** A way to it for lists, where it has no page: what it opens is found out then. */
	public Button way(Subject subject) {
		Button way = Texts.text(new Button(), KEY + "way");
		way.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
		way.addClickListener((event) -> {
			Dialog dialog = new Dialog(whole(subject));
			Texts.follow(dialog, (locale) -> dialog.setHeaderTitle(dialog.getTranslation(locale, KEY + "way")));
			dialog.setWidth("min(60rem, 94vw)");
			Button close = Texts.text(new Button(), KEY + "close");
			close.addClickListener((closing) -> dialog.close());
			dialog.getFooter().add(close);
			dialog.open();
		});
		return way;
	}

	private ApprovalCourse course(ApprovalCase approval, Said said, Map<String, InboxTask> waiting) {
		return new ApprovalCourse(approval.state(), approval.requestedBy(), requesterName(approval),
				approval.openedAt(), approval.closedAt(), rules(approval),
				approval.parts().isEmpty() ? Optional.empty() : approval.baseAmount(),
				approval.parts().stream().map(this::part).toList(),
				approval.steps()
					.stream()
					.map((step) -> new ApprovalCourse.Step(step.stage(), step.name(), step.needed(), step.origin(),
							step.seats().stream().map((seat) -> vote(seat, said, waiting)).toList()))
					.toList());
	}

	private Optional<Integer> rules(ApprovalCase approval) {
		return Optional.ofNullable(this.rules.getIfAvailable())
			.flatMap((source) -> approval.rules().flatMap(source::numberOf));
	}

	private ApprovalCourse.Part part(Subject other) {
		TaskSubject subject = this.subjects.of(other);
		return new ApprovalCourse.Part(subject.summary(other.id(), Locale.SIMPLIFIED_CHINESE).number(),
				subject.route(other.id()));
	}

	private Optional<String> requesterName(ApprovalCase approval) {
		if (this.people.find(approval.requestedBy()).isPresent()) {
			return Optional.empty();
		}
		Subject subject = approval.subject();
		return Optional
			.ofNullable(this.subjects.of(subject).summary(subject.id(), Locale.SIMPLIFIED_CHINESE).requesterName());
	}

	private static ApprovalCourse.Vote vote(CaseSeat seat, Said said, Map<String, InboxTask> waiting) {
		Optional<Decision> decision = Optional.ofNullable(said.comments().get(seat.id()))
			.map(ApprovalDecision::decision);
		return new ApprovalCourse.Vote(seat.state(), seat.role(), seat.people(), seat.holder(),
				decision.map(Decision::onBehalfOf).or(seat::onBehalfOf), seat.openedAt(),
				seat.taskId().map(waiting::get).flatMap(InboxTask::dueAt), seat.decidedBy(), seat.decidedAt(),
				decision.map(Decision::reason), Deadlines.escalations(seat),
				said.questions().getOrDefault(seat.id(), List.of()));
	}

	/** What was written at each vote. */
	private record Said(Map<UUID, ApprovalDecision> comments, Map<UUID, List<QuestionDetails>> questions) {

	}

}
