package io.cailian.workflow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import io.cailian.kernel.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decisions as they would stand on record, in years in which nothing else was decided.
 */
final class RecordedDecisions {

	private RecordedDecisions() {
	}

	static void add(JdbcClient database, String process, String step, String by, Instant at, @Nullable Instant due,
			@Nullable Long seconds, boolean escalated) {
		database
			.sql("""
					insert into approval_decision (id, task_id, subject_type, subject_id, process, step, outcome, decided_by,
						decided_at, number, title_zh, title_en, asked_at, due_at, working_seconds, escalated, version)
					values (:id, :task, 'PARCEL', :subject, :process, :step, 'APPROVED', :by, :at, 'P-1', '包裹', 'Parcel',
						:at, :due, :seconds, :escalated, 0)""")
			.param("id", Ids.bytes(Ids.next()))
			.param("task", UUID.randomUUID().toString())
			.param("subject", Ids.bytes(UUID.randomUUID()))
			.param("process", process)
			.param("step", step)
			.param("by", by)
			.param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
			.param("due", (due != null) ? LocalDateTime.ofInstant(due, ZoneOffset.UTC) : null)
			.param("seconds", seconds)
			.param("escalated", escalated)
			.update();
	}

}
