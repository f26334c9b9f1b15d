package io.cailian.workflow.ui;

import java.util.Set;

import io.cailian.identity.Roles;
import io.cailian.uikit.HomeTile;
import io.cailian.uikit.Tone;
import io.cailian.workflow.FailedJobs;

import org.springframework.stereotype.Component;

/**
 * Steps that the process engine has given up, on the home page.
 */
@Component
class FailedJobsTile implements HomeTile {

	private final FailedJobs jobs;

	FailedJobsTile(FailedJobs jobs) {
		this.jobs = jobs;
	}

	@Override
	public String titleKey() {
		return "workflow.FailedJobsTile.title";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.ADMIN);
	}

	@Override
	public long count() {
		return this.jobs.deadCount();
	}

	@Override
	public String route() {
		return "process-engine";
	}

	@Override
	public Tone tone() {
		return Tone.DANGER;
	}

	@Override
	public int order() {
		return 85;
	}

}
