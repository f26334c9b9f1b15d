package io.cailian.staging;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportKind;
import io.cailian.staging.spi.ImportRow;
import io.cailian.staging.spi.ImportRun;
import io.cailian.staging.spi.RowOutcome;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes started imports over, of each kind one at a time, so that a long one holds up
 * nobody who imports something else. A chunk and the marks on its rows are one
 * transaction, so that after a crash the next one is exactly the first that was not done;
 * where all rows or none are wanted, all chunks are one transaction.
 */
@Component
class ImportRunner {

	static final int CHUNK = 500;

	private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

	private static final Duration LEASE = Duration.ofSeconds(60);

	private static final Duration LONGEST_READING = Duration.ofHours(1);

	private final ImportKinds kinds;

	private final StagedImports imports;

	private final StagedRows rows;

	private final Judging judging;

	private final CellReader reader;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final TransactionTemplate aside;

	private final JsonMapper json;

	private final Clock clock;

	private final Map<String, ExecutorService> workers = new ConcurrentHashMap<>();

	ImportRunner(ImportKinds kinds, StagedImports imports, StagedRows rows, Judging judging, CellReader reader,
			ApplicationEventPublisher events, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
		this.kinds = kinds;
		this.imports = imports;
		this.rows = rows;
		this.judging = judging;
		this.reader = reader;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.aside = new TransactionTemplate(transactions);
		this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.json = json;
		this.clock = clock;
	}

	@PreDestroy
	void stop() {
		this.workers.values().forEach(ExecutorService::shutdownNow);
	}

	@TransactionalEventListener
	void wanted(ImportRunning.ImportWanted event) {
		execute(event.kind(), event.id());
	}

	private void execute(String kind, ImportId id) {
		this.workers
			.computeIfAbsent(kind,
					(name) -> Executors
						.newSingleThreadExecutor(new CustomizableThreadFactory("table-import-" + name + "-")))
			.execute(() -> run(id));
	}

	/** Goes on with what another process began and did not end. */
	@Scheduled(fixedDelayString = "${cailian.imports.every:PT10S}")
	void resume() {
		for (StagedImport waiting : this.imports.waiting(this.clock.instant())) {
			execute(waiting.kind(), waiting.id());
		}
		this.transaction.executeWithoutResult((status) -> {
			for (StagedImport stuck : this.imports.stuckInReading(this.clock.instant().minus(LONGEST_READING))) {
				this.rows.remove(stuck.id());
				stuck.unreadable(new RuleViolation("staging.StagedImport.interrupted"), "", this.clock.instant());
				this.imports.save(stuck);
			}
		});
	}

	/** Runs an import to its end, unless another process is at it. */
	void run(ImportId id) {
		Job job = this.transaction.execute((status) -> lease(id));
		if (job == null) {
			return;
		}
		SecurityContext before = SecurityContextHolder.getContext();
		actAs(job.by());
		try {
			if (job.mode() == ImportMode.ALL_OR_NOTHING) {
				runWhole(job);
			}
			else {
				runByChunk(job);
			}
		}
		catch (Interrupted stopped) {
			LOG.info("import {} is left to the next start", id);
		}
		catch (RuntimeException ex) {
			LOG.error("import {} broke off and is tried again when its lease ends", id, ex);
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	private @Nullable Job lease(ImportId id) {
		StagedImport found = this.imports.lock(id).orElseThrow();
		if (!found.lease(this.clock.instant(), LEASE)) {
			return null;
		}
		this.imports.save(found);
		ImportKind kind = this.kinds.find(found.kind()).orElseThrow();
		Heads heads = Heads.of(kind, this.json.readValue(found.heads(), new TypeReference<List<String>>() {
		}), this.reader);
		Map<String, String> choices = this.json.readValue(found.choices().orElse("{}"),
				new TypeReference<Map<String, String>>() {
				});
		return new Job(id, kind, heads, choices, found.mode().orElse(ImportMode.VALID_ROWS), found.startedBy());
	}

	private void runByChunk(Job job) {
		if (eachChunk(job, (chunk) -> takeTogether(job, chunk), (done) -> goesOn(job, done))) {
			end(job);
		}
	}

	private void runWhole(Job job) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				boolean whole = eachChunk(job, (chunk) -> {
					take(job, chunk);
					return chunk.size();
				}, (done) -> goesOnAside(job, done));
				if (!whole) {
					throw new Cancelled();
				}
			});
			end(job);
		}
		catch (Cancelled cancelled) {
			this.transaction.executeWithoutResult((status) -> cancelled(this.imports.lock(job.id()).orElseThrow()));
		}
		catch (RuleViolation violation) {
			backToStaged(job, violation.messageKey(), violation.args().stream().map(String::valueOf).toList());
		}
		catch (RuntimeException ex) {
			LOG.warn("import {} as a whole failed", job.id(), ex);
			backToStaged(job, "staging.Row.failed", List.of());
		}
	}

	/**
	 * Takes the open rows in the order of the file; what is made right meanwhile gets its
	 * turn at the end.
	 * @param take takes a chunk and tells how many of its rows were taken
	 * @param goesOn asked before each chunk, with how many were taken so far
	 * @return false if it did not go on to the end
	 */
	private boolean eachChunk(Job job, ToIntFunction<List<StagedRow>> take, IntPredicate goesOn) {
		int done = taken(job);
		int last = 0;
		while (goesOn.test(done)) {
			List<StagedRow> chunk = this.rows.after(job.id(), RowState.OPEN, last, CHUNK);
			if (!chunk.isEmpty()) {
				last = chunk.getLast().number();
				done += take.applyAsInt(chunk);
			}
			else if (last > 0) {
				last = 0;
			}
			else {
				return true;
			}
		}
		return false;
	}

	/** How many of the rows were taken. */
	private int takeTogether(Job job, List<StagedRow> chunk) {
		try {
			this.transaction.executeWithoutResult((status) -> take(job, chunk));
			return chunk.size();
		}
		catch (RuntimeException ex) {
			LOG.info("a chunk of import {} failed and is taken row by row", job.id(), ex);
			return (int) chunk.stream()
				.takeWhile((row) -> !isCancelAsked(job))
				.filter((row) -> takeAlone(job, row))
				.count();
		}
	}

	/** Row by row takes long, so it is asked at each. */
	private boolean isCancelAsked(Job job) {
		return Boolean.TRUE
			.equals(this.transaction.execute((status) -> this.imports.findById(job.id()).orElseThrow().cancelAsked()));
	}

	/** A row that fails alone says why and holds up nobody. */
	private boolean takeAlone(Job job, StagedRow row) {
		try {
			this.transaction.executeWithoutResult((status) -> take(job, List.of(row)));
			return true;
		}
		catch (RuleViolation violation) {
			fail(job, row, CellFinding.error("", violation.messageKey(), violation.args().toArray()));
		}
		catch (RuntimeException ex) {
			LOG.warn("row {} of import {} failed", row.number(), job.id(), ex);
			fail(job, row, CellFinding.error("", "staging.Row.failed"));
		}
		return false;
	}

	private void fail(Job job, StagedRow row, CellFinding why) {
		this.transaction.executeWithoutResult((status) -> this.rows.failed(job.id(), row.number(), why));
	}

	private void take(Job job, List<StagedRow> chunk) {
		List<ImportRow> values = chunk.stream().map((row) -> this.judging.values(job.heads(), row)).toList();
		Set<Integer> accepted = new HashSet<>();
		chunk.stream().filter((row) -> row.state() == RowState.ACCEPTED).forEach((row) -> accepted.add(row.number()));
		List<RowOutcome> outcomes = job.kind()
			.take(values, new ImportRun(job.id().value(), accepted, job.choices(), job.by()));
		if (outcomes.size() != chunk.size()) {
			throw new IllegalStateException(
					job.kind().name() + " answered " + outcomes.size() + " of " + chunk.size() + " rows");
		}
		this.rows.taken(job.id(), outcomes);
	}

	/** Says how far it is, unless it has been cancelled or this process is to end. */
	private boolean goesOn(Job job, int taken) {
		if (Thread.currentThread().isInterrupted()) {
			throw new Interrupted();
		}
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			StagedImport found = this.imports.lock(job.id()).orElseThrow();
			if (found.cancelAsked()) {
				cancelled(found);
			}
			else if (found.state() == ImportState.RUNNING) {
				progress(found, taken);
				return true;
			}
			return false;
		}));
	}

	/** The same while all is one transaction, which is rolled back if it is cancelled. */
	private boolean goesOnAside(Job job, int taken) {
		return Boolean.TRUE.equals(this.aside.execute((status) -> {
			StagedImport found = this.imports.lock(job.id()).orElseThrow();
			progress(found, taken);
			return !found.cancelAsked();
		}));
	}

	private void cancelled(StagedImport found) {
		found.cancelled(this.clock.instant());
		this.imports.save(found);
		this.events.publishEvent(TableImportMoved.cancelled(found));
	}

	private void progress(StagedImport found, int taken) {
		found.progress(taken, this.clock.instant().plus(LEASE));
		this.imports.save(found);
	}

	private void end(Job job) {
		this.transaction.executeWithoutResult((status) -> {
			StagedImport found = this.imports.lock(job.id()).orElseThrow();
			int taken = taken(job);
			found.done(taken, this.clock.instant());
			this.imports.save(found);
			this.events.publishEvent(TableImportMoved.done(found, taken));
		});
	}

	private void backToStaged(Job job, String key, List<String> args) {
		this.transaction.executeWithoutResult((status) -> {
			StagedImport found = this.imports.lock(job.id()).orElseThrow();
			found.backToStaged(key, String.join(", ", args));
			this.imports.save(found);
		});
	}

	private int taken(Job job) {
		Map<RowState, Integer> counts = this.rows.counts(job.id());
		return counts.getOrDefault(RowState.CREATED, 0) + counts.getOrDefault(RowState.UPDATED, 0)
				+ counts.getOrDefault(RowState.SKIPPED, 0);
	}

	/** The trail names who started the import; no rights come with the name. */
	private static void actAs(UserId by) {
		SecurityContextHolder.setContext(new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated(by.value(), null, List.of())));
	}

	/**
	 * An import being run.
	 */
	private record Job(ImportId id, ImportKind kind, Heads heads, Map<String, String> choices, ImportMode mode,
			UserId by) {
	}

	private static final class Cancelled extends RuntimeException {

	}

	private static final class Interrupted extends RuntimeException {

	}

}
