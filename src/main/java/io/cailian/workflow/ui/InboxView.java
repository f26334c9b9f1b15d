package io.cailian.workflow.ui;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListTools;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.uikit.ViewsMenu;
import io.cailian.workflow.ApprovalProgress;
import io.cailian.workflow.BulkDecisions;
import io.cailian.workflow.Decisions;
import io.cailian.workflow.Inbox;
import io.cailian.workflow.InboxChanges;
import io.cailian.workflow.InboxDetails;
import io.cailian.workflow.InboxEntry;
import io.cailian.workflow.InboxPart;
import io.cailian.workflow.Outcome;
import io.cailian.workflow.ProcessPictures;
import io.cailian.workflow.TaskHandling;
import io.cailian.workflow.TaskQuestioning;
import io.cailian.workflow.spi.TaskPart;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;

/**
 * The decider's desk: the list of what waits, the open task beside it, the next one after
 * each decision. New work arrives by itself.
 */
@Route("inbox/:taskId?")
@RolesAllowed({ Roles.REQUESTER, Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER, Roles.FINANCE, Roles.LEGAL,
		Roles.AUDITOR, Roles.ADMIN })
@Menu(title = "workflow.InboxView.title", order = 10, icon = "vaadin:inbox")
@CssImport("./workflow/inbox.css")
class InboxView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

	private static final String KEY = "workflow.InboxView.";

	private static final String TASK = "taskId";

	private static final String DECIDE = "decide";

	private static final int MOST = BulkDecisions.MOST;

	/** What waits here can be decided on by the reader. */
	private static final Set<InboxPart> BULK = EnumSet.of(InboxPart.TO_DO, InboxPart.MINE, InboxPart.GROUP,
			InboxPart.DELEGATED, InboxPart.PUT_OFF);

	private final Inbox inbox;

	private final List<String> roles;

	private final Decisions decisions;

	private final BulkDecisions bulkDecisions;

	private final ApprovalProgress progress;

	private final TaskHandling handling;

	private final TaskQuestioning questioning;

	private final CurrentUser reader;

	private final Clock clock;

	private final ProcessPictures pictures;

	private final InboxChanges changes;

	private final ObjectProvider<TaskPart> parts;

	private final Formats formats;

	private final People people;

	private final InboxList list;

	private final BulkBar bulk;

	private final InboxFilters filters;

	private final ViewsMenu views;

	private final Span found = new Span();

	private final Section detail = new Section();

	private String taskId = "";

	private boolean entered;

	private @Nullable TaskPreview preview;

	private @Nullable HandlingBar handlingBar;

	private @Nullable QuestionSection questions;

	private Locale shownIn = Locale.ROOT;

	private QueryParameters query = QueryParameters.empty();

	InboxView(Inbox inbox, Decisions decisions, BulkDecisions bulkDecisions, TaskHandling handling,
			TaskQuestioning questioning, CurrentUser reader, ApprovalProgress progress, ProcessPictures pictures,
			InboxChanges changes, ObjectProvider<TaskPart> parts, ListTools tools, Formats formats, People people,
			Clock clock) {
		this.inbox = inbox;
		this.roles = inbox.roles();
		this.decisions = decisions;
		this.bulkDecisions = bulkDecisions;
		this.progress = progress;
		this.handling = handling;
		this.questioning = questioning;
		this.reader = reader;
		this.clock = clock;
		this.pictures = pictures;
		this.changes = changes;
		this.parts = parts;
		this.formats = formats;
		this.people = people;
		this.list = new InboxList(formats, people, clock, (entry) -> open(entry.taskId()), this::showTicked);
		this.bulk = new BulkBar(this::decideTicked, this.list::untick);
		this.filters = new InboxFilters(inbox.parts(), inbox.kinds(), this::load);
		this.found.addClassName("inbox-found");
		this.found.getElement().setAttribute("role", "status");
		this.detail.addClassName("inbox-detail");
		this.views = new ViewsMenu("workflow.InboxView", tools, this.filters.bar());
		Div line = new Div(this.found, this.views);
		line.addClassName("inbox-line");
		Section master = new Section(this.filters, line, this.bulk, this.list);
		master.addClassName("inbox-master");
		Div desk = new Div(master, this.detail);
		desk.addClassName("inbox-desk");
		getContent().addClassName("inbox-view");
		getContent().add(new PageHeader(KEY + "title").actions(keysButton()), desk);
		InboxKeys.listen(this, this::press);
		Texts.follow(this, (locale) -> {
			showCount();
			if (this.preview != null && !locale.equals(this.shownIn)) {
				translateDetail(locale);
			}
		});
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String wanted = event.getRouteParameters().get(TASK).orElse("");
		this.query = event.getLocation().getQueryParameters();
		boolean first = !this.entered;
		this.entered = true;
		Optional<QueryParameters> preferred = this.views.preferred()
			.filter((view) -> first && wanted.isEmpty() && this.query.getParameters().isEmpty())
			.filter((view) -> !view.getParameters().isEmpty());
		if (preferred.isPresent()) {
			event.forwardTo(event.getLocation().getPath(), preferred.get());
			return;
		}
		if (this.preview == null || !wanted.equals(this.taskId)) {
			this.taskId = wanted;
			showDetail(getLocale());
		}
		openAsked();
	}

	/** A link of a letter opens a decision, to be confirmed here. */
	private void openAsked() {
		Optional<Outcome> asked = this.query.getSingleParameter(DECIDE)
			.flatMap((wanted) -> Stream.of(Outcome.values())
				.filter((outcome) -> outcome.name().equals(wanted))
				.findFirst());
		this.query = this.query.excluding(DECIDE);
		asked.ifPresent((outcome) -> bar().ifPresent((bar) -> bar.open(outcome)));
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

	@Override
	protected void onAttach(AttachEvent event) {
		UI ui = event.getUI();
		Registration news = this.changes.register(() -> ui.access(this::refresh));
		addDetachListener((detach) -> {
			news.remove();
			detach.unregisterListener();
		});
	}

	void press(InboxKeys key) {
		switch (key) {
			case NEXT -> this.list.neighbour(this.taskId, 1).ifPresent((entry) -> open(entry.taskId()));
			case PREVIOUS -> this.list.neighbour(this.taskId, -1).ifPresent((entry) -> open(entry.taskId()));
			case APPROVE -> bar().ifPresent((bar) -> bar.open(Outcome.APPROVED));
			case REJECT -> bar().ifPresent((bar) -> bar.open(Outcome.REJECTED));
			case CLAIM -> Optional.ofNullable(this.handlingBar).ifPresent(HandlingBar::claim);
			case ASK -> Optional.ofNullable(this.handlingBar).ifPresent(HandlingBar::ask);
			case TICK -> this.list.tick(this.taskId);
			case HELP -> InboxKeys.help();
			case CONFIRM -> throw new IllegalArgumentException("the reason field listens to this key itself");
		}
	}

	private Button keysButton() {
		Button keys = Texts.text(new Button(VaadinIcon.KEYBOARD_O.create()), KEY + "help");
		keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		keys.addClassName("inbox-help");
		keys.addClickListener((event) -> InboxKeys.help());
		return keys;
	}

	private void load() {
		this.list.allowTicks(BULK.contains(this.filters.part()));
		this.list.whenEmpty(this.filters.isNarrowed(), this.filters.part(), this.roles);
		this.list.show(this.inbox.mine(this.filters.filter(), MOST));
		this.list.mark(this.taskId);
		this.filters.show(this.inbox.counts());
		showCount();
	}

	private void showTicked() {
		this.bulk.show(this.list.ticked());
	}

	private void decideTicked(Outcome outcome) {
		new BulkDialog(this.list.ticked(), outcome, this.bulkDecisions, this.formats, () -> {
			this.list.untick();
			String before = this.taskId;
			refresh();
			if (!before.isEmpty() && !this.inbox.waits(before)) {
				open(this.list.neighbour("", 0).map(InboxEntry::taskId).orElse(""));
			}
		}).open();
	}

	private void refresh() {
		load();
		if (this.preview != null && !isDone() && !this.inbox.waits(this.taskId)) {
			showDetail(getLocale());
		}
		else if (this.questions != null) {
			this.questions.refresh();
		}
	}

	private void showCount() {
		long all = this.inbox.count(this.filters.filter());
		this.found
			.setText((all <= MOST) ? getTranslation(KEY + "count", all) : getTranslation(KEY + "firstOf", MOST, all));
	}

	private void open(String task) {
		RouteParameters parameters = task.isEmpty() ? RouteParameters.empty()
				: new RouteParameters(new RouteParam(TASK, task));
		getUI().ifPresent((ui) -> ui.navigate(InboxView.class, parameters, this.query));
	}

	private void showDetail(Locale locale) {
		this.detail.removeAll();
		this.preview = null;
		this.handlingBar = null;
		this.questions = null;
		getContent().setClassName("task-open", !this.taskId.isEmpty());
		if (this.taskId.isEmpty()) {
			this.detail.add(new EmptyState(VaadinIcon.INBOX, KEY + "nothingOpenTitle", KEY + "nothingOpenHint"));
			return;
		}
		this.inbox.open(this.taskId, locale)
			.filter((details) -> details.entry().decided().isEmpty() || isDone())
			.ifPresentOrElse((details) -> showPreview(details, bar(details), locale), () -> this.detail.add(gone()));
	}

	/** Own decisions are only looked at where they are listed. */
	private boolean isDone() {
		return this.query.getSingleParameter("part").filter(InboxPart.DONE.name()::equals).isPresent();
	}

	/** Says the task in another language; a reason being typed stays as it is. */
	private void translateDetail(Locale locale) {
		DecisionBar typing = bar().orElseThrow();
		this.inbox.open(this.taskId, locale).ifPresent((details) -> {
			this.detail.removeAll();
			showPreview(details, typing, locale);
		});
	}

	private void showPreview(InboxDetails details, DecisionBar bar, Locale locale) {
		InboxEntry entry = details.entry();
		TaskPreview shown = new TaskPreview(details, this.progress.panel(entry.subject()),
				this.pictures.of(entry.subject(), entry.process()), bar, () -> open(""), this.formats, this.people,
				locale);
		this.handlingBar = new HandlingBar(entry, this.handling, () -> ask(entry), this.reader, this.clock,
				this::changed);
		if (this.questions == null) {
			this.questions = new QuestionSection(entry.taskId(), this.questioning, this.people, this.formats,
					this::refresh);
		}
		shown.ask(this.questions);
		shown.handle(this.handlingBar);
		this.parts.stream()
			.filter((part) -> part.type().equals(entry.subject().type()))
			.forEach((part) -> part.content(entry.subject().id(), () -> showDetail(getLocale()))
				.ifPresent((content) -> shown.add(part.titleKey(), content)));
		this.preview = shown;
		this.shownIn = locale;
		this.detail.add(shown);
	}

	/** What is being typed about the decision stays as it is. */
	private void ask(InboxEntry entry) {
		new QuestionDialog(entry.taskId(), entry.requestedBy(), this.questioning, this::refresh).open();
	}

	private void changed() {
		load();
		showDetail(getLocale());
	}

	private DecisionBar bar(InboxDetails details) {
		return new DecisionBar(details.entry(), details.outcomes(),
				(outcome, reason) -> decide(details.entry(), outcome, reason));
	}

	private EmptyState gone() {
		Button back = Texts.text(new Button(), "workflow.TaskPreview.back");
		back.addClickListener((event) -> open(""));
		return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, KEY + "goneTitle", KEY + "goneHint", back);
	}

	private void decide(InboxEntry entry, Outcome outcome, String reason) {
		String next = this.list.neighbour(entry.taskId(), 1)
			.or(() -> this.list.neighbour(entry.taskId(), -1))
			.map(InboxEntry::taskId)
			.orElse("");
		this.decisions.decide(entry.taskId(), outcome, reason);
		Notices.success("workflow.DecisionBar.done" + outcome, entry.number());
		open(next);
	}

	private Optional<DecisionBar> bar() {
		return Optional.ofNullable(this.preview).map(TaskPreview::bar);
	}

}
