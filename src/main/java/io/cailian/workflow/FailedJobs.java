package io.cailian.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.MentionedDocuments;
import io.cailian.uikit.NamedDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps that the process engine could not take: those it has given up, which wait for
 * an administrator, and those it tries again by itself. Auditors read them too.
 */
@Service
@PreAuthorize(FailedJobs.READERS)
public class FailedJobs {

	/** Who reads what the engine could not do. */
	public static final String READERS = "hasAnyRole('AUDITOR', 'ADMIN')";

	/** Who has it tried again. */
	public static final String KEEPERS = "hasRole('ADMIN')";

	private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);

	private static final int MOST = 500;

	private static final int MAX_CAUSE = 300;

	private static final String CAUSE = "Caused by: ";

	private static final Comparator<FailedJob> ORDER = Comparator.comparing(FailedJob::state)
		.thenComparing(FailedJob::failedAt, Comparator.nullsLast(Comparator.reverseOrder()))
		.thenComparing(FailedJob::id);

	private final ManagementService management;

	private final RuntimeService runtime;

	private final SpringProcessEngineConfiguration engine;

	private final JobFailures failures;

	private final TaskSubjects subjects;

	private final MentionedDocuments documents;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate asked;

	FailedJobs(ManagementService management, RuntimeService runtime, SpringProcessEngineConfiguration engine,
			JobFailures failures, TaskSubjects subjects, MentionedDocuments documents, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		this.management = management;
		this.runtime = runtime;
		this.engine = engine;
		this.failures = failures;
		this.subjects = subjects;
		this.documents = documents;
		this.events = events;
		this.asked = new TransactionTemplate(transactions);
		this.asked.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
		this.asked.setReadOnly(true);
	}

	/** Those given up first, then those to be tried again; each the newest first. */
	public List<FailedJob> list() {
		Map<String, JobFailures.Failure> recorded = this.failures.all();
		List<Job> dead = this.management.createDeadLetterJobQuery().listPage(0, MOST);
		Set<String> given = dead.stream().map(Job::getId).collect(Collectors.toSet());
		List<Job> waiting = recorded.keySet()
			.stream()
			.filter((id) -> !given.contains(id))
			.limit(MOST)
			.flatMap((id) -> waiting(id).stream())
			.toList();
		Map<String, ProcessInstance> cases = cases(dead, waiting);
		List<FailedJob> found = new ArrayList<>();
		dead.forEach((job) -> found.add(told(job, FailedJob.State.DEAD, cases, recorded)));
		waiting.forEach((job) -> found.add(told(job, FailedJob.State.WAITING, cases, recorded)));
		return found.stream().sorted(ORDER).toList();
	}

	/** How many steps the engine has given up. */
	public long deadCount() {
		return this.management.createDeadLetterJobQuery().count();
	}

	/** All that is known about why a step failed; empty if it no longer fails. */
	public String stackTrace(String id) {
		String trace = null;
		if (this.management.createDeadLetterJobQuery().jobId(id).singleResult() != null) {
			trace = this.management.getDeadLetterJobExceptionStacktrace(id);
		}
		else if (this.management.createTimerJobQuery().jobId(id).singleResult() != null) {
			trace = this.management.getTimerJobExceptionStacktrace(id);
		}
		else if (this.management.createJobQuery().jobId(id).singleResult() != null) {
			trace = this.management.getJobExceptionStacktrace(id);
		}
		return Objects.requireNonNullElse(trace, "");
	}

	/**
	 * Has the engine take a step it has given up again, as often as it tries new ones.
	 * @throws RuleViolation {@code workflow.jobGone} if it is not given up any more
	 */
	@PreAuthorize(KEEPERS)
	@Transactional
	public void retry(String id) {
		Job job = this.management.createDeadLetterJobQuery().jobId(id).singleResult();
		if (job == null) {
			throw new RuleViolation("workflow.jobGone");
		}
		FailedJob told = told(job, FailedJob.State.DEAD, cases(List.of(job), List.of()), this.failures.all());
		this.management.moveDeadLetterJobToExecutableJob(id, this.engine.getAsyncExecutorNumberOfRetries());
		this.events.publishEvent(new JobRetried(told));
	}

	private Optional<Job> waiting(String id) {
		return Optional.<Job>ofNullable(this.management.createTimerJobQuery().jobId(id).singleResult())
			.or(() -> Optional.ofNullable(this.management.createJobQuery().jobId(id).singleResult()));
	}

	/**
	 * The cases of jobs; one that was called by another stands for its caller's document.
	 */
	private Map<String, ProcessInstance> cases(List<Job> dead, List<Job> waiting) {
		Map<String, ProcessInstance> found = new HashMap<>();
		List.of(dead, waiting).forEach((jobs) -> jobs.forEach((job) -> {
			String id = job.getProcessInstanceId();
			if (id != null && !found.containsKey(id)) {
				Optional.ofNullable(instance(id)).ifPresent((instance) -> found.put(id, instance));
			}
		}));
		return found;
	}

	private @Nullable ProcessInstance instance(String id) {
		ProcessInstance own = this.runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
		if (own == null || own.getBusinessKey() != null || id.equals(own.getRootProcessInstanceId())) {
			return own;
		}
		return this.runtime.createProcessInstanceQuery()
			.processInstanceId(own.getRootProcessInstanceId())
			.singleResult();
	}

	private FailedJob told(Job job, FailedJob.State state, Map<String, ProcessInstance> cases,
			Map<String, JobFailures.Failure> recorded) {
		JobFailures.Failure failure = recorded.get(job.getId());
		ProcessInstance instance = (job.getProcessInstanceId() != null) ? cases.get(job.getProcessInstanceId()) : null;
		Subject subject = (instance != null) ? subject(instance.getBusinessKey()) : null;
		Named named = (subject != null) ? named(subject)
				: new Named((instance != null) ? said(instance.getBusinessKey()) : "", "", "", "");
		return new FailedJob(job.getId(), state, said(job.getProcessInstanceId()), process(job),
				said(job.getElementId()), Objects.requireNonNullElse(job.getElementName(), said(job.getElementId())),
				subject, named.number, named.titleZh, named.titleEn, named.path,
				(failure != null) ? failure.last() : null, (failure != null) ? failure.times() : 0, job.getRetries(),
				(state == FailedJob.State.WAITING) ? instant(job.getDuedate()) : null, cause(job));
	}

	/** The innermost cause: what stands around it tells of the engine only. */
	private String cause(Job job) {
		String told = stackTrace(job.getId()).lines()
			.filter((line) -> line.startsWith(CAUSE))
			.reduce((first, second) -> second)
			.map((line) -> line.substring(CAUSE.length()))
			.orElseGet(() -> said(job.getExceptionMessage()).lines().findFirst().orElse(""));
		return (told.length() > MAX_CAUSE) ? told.substring(0, MAX_CAUSE) + "…" : told;
	}

	/** A document no module knows, or cannot tell of, is named by its id. */
	private Named named(Subject subject) {
		Optional<NamedDocument> mentioned = this.documents.find(subject.type(), subject.id().toString());
		String path = mentioned.map(NamedDocument::path).orElse("");
		Optional<TaskSubject> owner = this.subjects.find(subject);
		if (owner.isPresent()) {
			try {
				SubjectSummary zh = summary(owner.get(), subject, Locale.SIMPLIFIED_CHINESE);
				return new Named(zh.number(), zh.title(), summary(owner.get(), subject, Locale.ENGLISH).title(), path);
			}
			catch (RuntimeException ex) {
				LOG.warn("{} cannot be told of", subject.key(), ex);
			}
		}
		return new Named(mentioned.map(NamedDocument::number).orElse(subject.id().toString()), "", "", path);
	}

	/** In a transaction of its own, which may fail without anything else failing. */
	private SubjectSummary summary(TaskSubject owner, Subject subject, Locale locale) {
		return Objects.requireNonNull(this.asked.execute((status) -> owner.summary(subject.id(), locale)));
	}

	static @Nullable Subject subject(@Nullable String key) {
		int colon = (key != null) ? key.indexOf(':') : -1;
		if (key == null || colon < 1) {
			return null;
		}
		try {
			return new Subject(key.substring(0, colon), UUID.fromString(key.substring(colon + 1)));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String process(Job job) {
		String definition = said(job.getProcessDefinitionId());
		return definition.contains(":") ? definition.substring(0, definition.indexOf(':')) : definition;
	}

	private static String said(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private static @Nullable Instant instant(@Nullable Date date) {
		return (date != null) ? date.toInstant() : null;
	}

	private record Named(String number, String titleZh, String titleEn, String path) {
	}

}
