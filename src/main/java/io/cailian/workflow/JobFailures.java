package io.cailian.workflow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When and how often the engine's jobs failed, which the engine itself does not keep.
 */
@Repository
class JobFailures {

	private final JdbcClient database;

	JobFailures(JdbcClient database) {
		this.database = database;
	}

	/** A job's failures so far. */
	record Failure(String job, int times, Instant last) {
	}

	void add(String job, Instant at) {
		LocalDateTime moment = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
		if (this.database.sql("update job_failure set failures = failures + 1, failed_at = :at where job_id = :job")
			.param("at", moment)
			.param("job", job)
			.update() == 0) {
			this.database.sql("insert into job_failure (job_id, failures, failed_at) values (:job, 1, :at)")
				.param("job", job)
				.param("at", moment)
				.update();
		}
	}

	void forget(String job) {
		this.database.sql("delete from job_failure where job_id = :job").param("job", job).update();
	}

	/** Jobs that ended together with their case tell nobody. */
	void forgetEnded() {
		this.database.sql("""
				delete from job_failure where job_id not in (select ID_ from ACT_RU_JOB)
				and job_id not in (select ID_ from ACT_RU_TIMER_JOB)
				and job_id not in (select ID_ from ACT_RU_SUSPENDED_JOB)
				and job_id not in (select ID_ from ACT_RU_DEADLETTER_JOB)""").update();
	}

	Map<String, Failure> all() {
		return this.database.sql("select job_id, failures, failed_at from job_failure")
			.query((row, number) -> new Failure(row.getString("job_id"), row.getInt("failures"),
					row.getObject("failed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
			.list()
			.stream()
			.collect(Collectors.toMap(Failure::job, Function.identity()));
	}

}
