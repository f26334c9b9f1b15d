package io.cailian.workflow.ui;

import java.time.Instant;
import java.util.Locale;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.EmptyState;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ListGrid;
import io.cailian.uikit.MenuPart;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.uikit.Notices;
import io.cailian.uikit.PageHeader;
import io.cailian.uikit.Texts;
import io.cailian.uikit.Tone;
import io.cailian.workflow.FailedJob;
import io.cailian.workflow.FailedJobs;
import io.cailian.workflow.InboxDrift;
import io.cailian.workflow.InboxUpkeep;
import io.cailian.workflow.ProcessVersion;
import io.cailian.workflow.ProcessVersions;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/**
 * Where administrators see what the process engine could not do and have it tried again,
 * and which versions of the processes cases still run on.
 */
@Route("process-engine")
@RolesAllowed({ Roles.ADMIN, Roles.AUDITOR })
@MenuPart(MenuPart.Part.SUPERVISION)
@Menu(title = "workflow.ProcessEngineView.title", order = 96, icon = "vaadin:cogs")
class ProcessEngineView extends Composite<VerticalLayout> implements HasDynamicTitle {

	private static final String KEY = "workflow.ProcessEngineView.";

	private static final String PROCESS = "workflow.process.";

	private final FailedJobs jobs;

	private final ProcessVersions versions;

	private final InboxUpkeep inbox;

	private final CurrentUser currentUser;

	private final ModuleTranslations texts;

	private final Formats formats;

	private final Button rebuild = Texts.text(new Button(), KEY + "rebuild");

	private final Paragraph drift = new Paragraph();

	private InboxDrift found = InboxDrift.NONE;

	private final ListGrid<FailedJob> failed = new ListGrid<>(KEY + "failed");

	ProcessEngineView(FailedJobs jobs, ProcessVersions versions, InboxUpkeep inbox, CurrentUser currentUser,
			ModuleTranslations texts, Formats formats) {
		this.jobs = jobs;
		this.versions = versions;
		this.inbox = inbox;
		this.currentUser = currentUser;
		this.texts = texts;
		this.formats = formats;
		Button again = Texts.text(new Button(VaadinIcon.REFRESH.create()), KEY + "refresh");
		again.addClickListener((event) -> load());
		this.drift.getElement().setAttribute("role", "status");
		Texts.follow(this.drift, (locale) -> this.drift.setText(words(locale)));
		this.rebuild.setDisableOnClick(true);
		this.rebuild.addClickListener((event) -> {
			try {
				rebuildInbox();
			}
			finally {
				this.rebuild.setEnabled(true);
			}
		});
		getContent().addClassName("page");
		getContent().setSizeFull();
		getContent().add(new PageHeader(KEY + "title").actions(again), Texts.text(new Paragraph(), KEY + "intro"),
				Texts.text(new H2(), KEY + "failed"), failed(), Texts.text(new H2(), KEY + "inbox"), this.drift,
				this.rebuild, Texts.text(new H2(), KEY + "versions"), versions());
		load();
	}

	@Override
	public String getPageTitle() {
		return getTranslation(KEY + "title");
	}

	private void load() {
		this.failed.setItems(this.jobs.list());
		tell(this.inbox.drift());
	}

	private void tell(InboxDrift drift) {
		this.found = drift;
		this.drift.setText(words(getLocale()));
		this.rebuild.setVisible(!drift.isNone() && this.currentUser.has(Roles.ADMIN));
	}

	private String words(Locale locale) {
		return this.found.isNone() ? getTranslation(locale, KEY + "inStep") : getTranslation(locale, KEY + "drift",
				this.found.missing().size(), this.found.leftOver().size(), this.found.astray().size());
	}

	private void rebuildInbox() {
		InboxDrift left = this.inbox.rebuild();
		tell(left);
		if (left.isNone()) {
			Notices.success(KEY + "rebuilt");
		}
		else {
			Notices.problem(KEY + "notRebuilt");
		}
	}

	private ListGrid<FailedJob> failed() {
		this.failed.mentionColumn(KEY + "document", FailedJob::number, FailedJob::path);
		this.failed.textColumn(KEY + "subject", (job) -> job.title(getLocale()));
		this.failed.textColumn(KEY + "process", (job) -> process(job.process()));
		this.failed.textColumn(KEY + "step", this::step);
		this.failed.statusColumn(KEY + "state", ProcessEngineView::tone,
				(job) -> getTranslation(KEY + "state." + job.state()));
		this.failed.textColumn(KEY + "failedAt", (job) -> moment(job.failedAt()), FailedJob::failedAt);
		this.failed.numberColumn(KEY + "failures", (job) -> (job.failures() > 0) ? job.failures() : "");
		this.failed.textColumn(KEY + "dueAt", (job) -> moment(job.dueAt()), FailedJob::dueAt);
		ListGrid.wide(this.failed.textColumn(KEY + "cause", FailedJob::cause), "14rem");
		this.failed.setAllRowsVisible(true);
		this.failed.onOpen(this::open)
			.whenEmpty(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, KEY + "none", KEY + "noneHint"));
		return this.failed;
	}

	private ListGrid<ProcessVersion> versions() {
		ListGrid<ProcessVersion> grid = new ListGrid<>(KEY + "versions");
		grid.textColumn(KEY + "process", (row) -> process(row.process()));
		grid.numberColumn(KEY + "version", ProcessVersion::version);
		grid.textColumn(KEY + "deployedAt", (row) -> moment(row.deployedAt()), ProcessVersion::deployedAt);
		grid.numberColumn(KEY + "running", ProcessVersion::running);
		grid.textColumn(KEY + "use", (row) -> getTranslation(KEY + (row.newest() ? "newest" : "old")));
		grid.setItems(this.versions.list());
		grid.setAllRowsVisible(true);
		return grid;
	}

	private void open(FailedJob job) {
		Dialog dialog = new Dialog();
		dialog.setHeaderTitle(job.number() + " · " + step(job));
		dialog.setWidth("min(60rem, 94vw)");
		Pre trace = new Pre(this.jobs.stackTrace(job.id()));
		trace.addClassName("letter-body");
		trace.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
		Texts.follow(trace,
				(locale) -> trace.getElement().setAttribute("aria-label", getTranslation(locale, KEY + "trace")));
		dialog.add(new Paragraph(job.cause()), trace);
		if (job.state() == FailedJob.State.DEAD && this.currentUser.has(Roles.ADMIN)) {
			Button retry = Texts.text(new Button(), KEY + "retry");
			retry.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			retry.setDisableOnClick(true);
			retry.addClickListener((event) -> {
				dialog.close();
				retry(job);
			});
			dialog.getFooter().add(retry);
		}
		Button close = Texts.text(new Button(), KEY + "close");
		close.addClickListener((event) -> dialog.close());
		dialog.getFooter().add(close);
		dialog.open();
	}

	private void retry(FailedJob job) {
		try {
			this.jobs.retry(job.id());
			Notices.success(KEY + "retried", job.number());
		}
		finally {
			load();
		}
	}

	private String process(String id) {
		return this.texts.find(PROCESS + id, getLocale()).orElse(id);
	}

	private String step(FailedJob job) {
		return this.texts.find(PROCESS + job.process() + "." + job.step(), getLocale()).orElse(job.stepName());
	}

	private String moment(@Nullable Instant instant) {
		return (instant != null) ? this.formats.instant(instant, getLocale()) : "";
	}

	private static Tone tone(FailedJob job) {
		return (job.state() == FailedJob.State.DEAD) ? Tone.DANGER : Tone.INFO;
	}

}
