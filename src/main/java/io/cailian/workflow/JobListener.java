package io.cailian.workflow;

import java.time.Clock;
import java.util.Set;

import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.job.api.Job;

import org.springframework.stereotype.Component;

/**
 * Counts the failures of a job in the transaction in which the engine takes one of its
 * tries away, and forgets them once it succeeds or is called off.
 */
@Component
class JobListener extends AbstractFlowableEngineEventListener {

	private final JobFailures failures;

	private final Clock clock;

	JobListener(JobFailures failures, Clock clock) {
		super(Set.of(FlowableEngineEventType.JOB_RETRIES_DECREMENTED, FlowableEngineEventType.JOB_EXECUTION_SUCCESS,
				FlowableEngineEventType.JOB_CANCELED));
		this.failures = failures;
		this.clock = clock;
	}

	@Override
	protected void jobRetriesDecremented(FlowableEngineEntityEvent event) {
		this.failures.add(((Job) event.getEntity()).getId(), this.clock.instant());
	}

	@Override
	protected void jobExecutionSuccess(FlowableEngineEntityEvent event) {
		this.failures.forget(((Job) event.getEntity()).getId());
	}

	@Override
	protected void jobCancelled(FlowableEngineEntityEvent event) {
		this.failures.forget(((Job) event.getEntity()).getId());
	}

}
