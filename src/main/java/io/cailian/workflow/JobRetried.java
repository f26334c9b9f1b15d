package io.cailian.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * An administrator had a step tried again that the process engine had given up.
 */
record JobRetried(FailedJob job) implements AuditedEvent {

	@Override
	public String action() {
		return "JOB_RETRIED";
	}

	@Override
	public String subjectType() {
		return "PROCESS";
	}

	@Override
	public UUID subjectId() {
		try {
			return UUID.fromString(this.job.processInstance());
		}
		catch (IllegalArgumentException ex) {
			return UUID.nameUUIDFromBytes(this.job.id().getBytes(StandardCharsets.UTF_8));
		}
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("process", this.job.process(), "step", this.job.step(), "number", this.job.number(), "cause",
				this.job.cause());
	}

}
