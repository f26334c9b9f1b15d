package io.cailian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every verification of the trail and what it found. A later one never hides what an
 * earlier one found.
 */
@Repository
class VerificationRecords {

	private final JdbcClient database;

	VerificationRecords(JdbcClient database) {
		this.database = database;
	}

	void keep(AuditVerification.Run run) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("id", Ids.bytes(Ids.next()));
		values.put("by", run.by().value());
		values.put("started", AuditChain.utc(run.startedAt()));
		values.put("finished", AuditChain.utc(run.finishedAt()));
		values.put("anchors", 0);
		values.put("anchored", 0L);
		values.put("fault", null);
		switch (run.result()) {
			case AuditVerification.Intact intact -> {
				values.put("outcome", "INTACT");
				values.put("entry", intact.count());
				values.put("anchors", intact.anchors());
				values.put("anchored", intact.anchoredTo());
			}
			case AuditVerification.Broken broken -> {
				values.put("outcome", "BROKEN");
				values.put("entry", broken.firstBadSeq());
				values.put("anchored", broken.anchoredTo());
				values.put("fault", broken.fault().name());
			}
			case AuditVerification.AnchorsForged forged -> {
				values.put("outcome", "ANCHORS_FORGED");
				values.put("entry", (long) forged.line());
			}
			case AuditVerification.AnchorsMissing gone -> {
				values.put("outcome", "ANCHORS_MISSING");
				values.put("entry", (long) gone.missing());
				values.put("anchors", gone.written());
			}
		}
		this.database.sql("""
				insert into audit_verification
				(id, started_by, started_at, finished_at, outcome, entry, fault, anchors, anchored_to)
				values (:id, :by, :started, :finished, :outcome, :entry, :fault, :anchors, :anchored)""")
			.params(values)
			.update();
	}

	Optional<AuditVerification.Run> last() {
		return this.database.sql("select * from audit_verification order by finished_at desc, id desc limit 1")
			.query(VerificationRecords::run)
			.optional();
	}

	private static AuditVerification.Run run(ResultSet row, int number) throws SQLException {
		return new AuditVerification.Run(new UserId(row.getString("started_by")),
				row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
				row.getObject("finished_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), result(row));
	}

	private static AuditVerification.Result result(ResultSet row) throws SQLException {
		long entry = row.getLong("entry");
		return switch (row.getString("outcome")) {
			case "INTACT" -> new AuditVerification.Intact(entry, row.getInt("anchors"), row.getLong("anchored_to"));
			case "BROKEN" -> new AuditVerification.Broken(entry,
					AuditVerification.Fault.valueOf(row.getString("fault")), row.getLong("anchored_to"));
			case "ANCHORS_MISSING" -> new AuditVerification.AnchorsMissing((int) entry, row.getInt("anchors"));
			default -> new AuditVerification.AnchorsForged((int) entry);
		};
	}

}
