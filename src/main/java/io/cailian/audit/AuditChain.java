package io.cailian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.cailian.kernel.Ids;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stored chain and its head. Whoever appends holds the head until the transaction
 * ends, so entries of two transactions never mix and numbers have no gaps.
 */
@Repository
class AuditChain {

	private final JdbcClient database;

	private final JdbcOperations batches;

	AuditChain(JdbcClient database, JdbcOperations batches) {
		this.database = database;
		this.batches = batches;
	}

	/** The last link. */
	record Head(long seq, String hash) {
	}

	void append(List<AuditRow.Pending> entries) {
		Head head = lockedHead();
		List<AuditRow> rows = new ArrayList<>();
		for (AuditRow.Pending entry : entries) {
			AuditRow row = AuditRow.following(head.seq(), head.hash(), entry);
			rows.add(row);
			head = new Head(row.seq(), row.hash());
		}
		insert(rows);
		this.database.sql("update audit_head set seq = :seq, hash = :hash where id = 1")
			.param("seq", head.seq())
			.param("hash", head.hash())
			.update();
	}

	Head lockedHead() {
		return head("select seq, hash from audit_head where id = 1 for update");
	}

	/** The last link of all that is committed. */
	Head head() {
		return head("select seq, hash from audit_head where id = 1");
	}

	private Head head(String query) {
		return this.database.sql(query)
			.query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
			.single();
	}

	List<AuditRow> after(long seq, int limit) {
		return this.database.sql("select * from audit_entry where seq > :seq order by seq limit :limit")
			.param("seq", seq)
			.param("limit", limit)
			.query(AuditChain::row)
			.list();
	}

	List<AuditRow> about(String subjectType, UUID subjectId) {
		return this.database
			.sql("select * from audit_entry where subject_id = :id and subject_type = :type order by seq")
			.param("id", Ids.bytes(subjectId))
			.param("type", subjectType)
			.query(AuditChain::row)
			.list();
	}

	/** The last entries about any of these, the newest first. */
	List<AuditRow> latest(String subjectType, Collection<UUID> subjectIds, int limit) {
		return this.database
			.sql("select * from audit_entry where subject_id in (:ids) and subject_type = :type order by seq desc "
					+ "limit :limit")
			.param("ids", subjectIds.stream().map(Ids::bytes).toList())
			.param("type", subjectType)
			.param("limit", limit)
			.query(AuditChain::row)
			.list();
	}

	private void insert(List<AuditRow> rows) {
		this.batches.batchUpdate("""
				insert into audit_entry
				(seq, at, actor, action, subject_type, subject_id, facts, previous_hash, hash)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				rows.stream()
					.map((row) -> new Object[] { row.seq(), utc(row.at()), row.actor(), row.action(), row.subjectType(),
							Ids.bytes(row.subjectId()), row.facts(), row.previousHash(), row.hash() })
					.toList());
	}

	static AuditRow row(ResultSet row, int number) throws SQLException {
		return new AuditRow(row.getLong("seq"), row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
				row.getString("actor"), row.getString("action"), row.getString("subject_type"),
				Ids.fromBytes(row.getBytes("subject_id")), row.getString("facts"), row.getString("previous_hash"),
				row.getString("hash"));
	}

	static LocalDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC).toLocalDateTime();
	}

}
