package io.cailian.story;

import java.nio.file.Path;

import io.cailian.bench.KilledApprovals;
import io.cailian.running.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the portal during approvals in several steps: task, document, audit trail and
 * letter of each agree, and what the engine has still to do about it is done, once.
 * {@code ./portal bench approvals-kill} does so a hundred times.
 */
class KilledApprovalsIT {

	@Test
	@Tag("mysql")
	void approvalsInStepsAreWholeAfterEveryKill(@TempDir Path directory) throws Exception {
		KilledApprovals.Findings found = new KilledApprovals(TestDatabase.mysql("cailian_kill"), directory).kill(2);

		assertThat(found.documents()).isPositive();
		assertThat(found.torn()).as("documents of which something is missing").isEmpty();
		assertThat(found.lost()).as("approvals that were answered and are gone").isEmpty();
		assertThat(found.unfinished()).as("documents not done with, or twice").isEmpty();
		assertThat(found.firstBadEntry()).as("first bad audit entry").isZero();
	}

}
