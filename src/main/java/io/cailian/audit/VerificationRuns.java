package io.cailian.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.cailian.identity.UserId;
import io.cailian.uikit.ScreenNews;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

import com.vaadin.flow.shared.Registration;

/**
 * Runs verifications on a thread of its own, one at a time, and keeps what each found.
 */
@Component
class VerificationRuns {

	private static final Logger LOG = LoggerFactory.getLogger(VerificationRuns.class);

	private static final int IDLE_SECONDS = 30;

	private final ChainVerification verification;

	private final AuditChain chain;

	private final VerificationRecords records;

	private final ScreenNews news;

	private final Clock clock;

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private final AtomicReference<AuditVerification.@Nullable Progress> running = new AtomicReference<>();

	private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(1), new CustomizableThreadFactory("audit-verification-"));

	VerificationRuns(ChainVerification verification, AuditChain chain, VerificationRecords records, ScreenNews news,
			Clock clock) {
		this.verification = verification;
		this.chain = chain;
		this.records = records;
		this.news = news;
		this.clock = clock;
		this.worker.allowCoreThreadTimeOut(true);
	}

	boolean start(UserId by) {
		var beginning = new AuditVerification.Progress(by, this.clock.instant(), 0, this.chain.head().seq());
		if (!this.running.compareAndSet(null, beginning)) {
			return false;
		}
		try {
			this.worker.execute(() -> run(beginning));
		}
		catch (RuntimeException ex) {
			this.running.set(null);
			throw ex;
		}
		tell();
		return true;
	}

	Optional<AuditVerification.Progress> running() {
		return Optional.ofNullable(this.running.get());
	}

	Optional<AuditVerification.Run> last() {
		return this.records.last();
	}

	Registration register(Runnable listener) {
		this.listeners.add(listener);
		return () -> this.listeners.remove(listener);
	}

	private void run(AuditVerification.Progress beginning) {
		try {
			AuditVerification.Result result = this.verification.verify((checked) -> {
				this.running.set(beginning.at(checked));
				tell();
			});
			this.records
				.keep(new AuditVerification.Run(beginning.by(), beginning.startedAt(), this.clock.instant(), result));
		}
		catch (RuntimeException ex) {
			LOG.error("the audit trail could not be verified", ex);
		}
		finally {
			this.running.set(null);
			tell();
		}
	}

	private void tell() {
		this.news.tell(this.listeners);
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		this.worker.shutdownNow();
	}

}
