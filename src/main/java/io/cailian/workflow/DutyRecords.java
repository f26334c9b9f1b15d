package io.cailian.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.cailian.identity.PersonId;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who did what on which document. A person has one row as holder of a duty for each
 * document and separation, and each deed refers to it: the primary key leaves no room for
 * a second duty, whoever writes.
 */
@Repository
class DutyRecords {

	private final JdbcClient database;

	DutyRecords(JdbcClient database) {
		this.database = database;
	}

	/** One deed as it was recorded. */
	record Row(String separation, Subject document, String duty, String deed, String person, UserId account) {
	}

	List<Row> of(Subject document, String separation) {
		return this.database.sql("""
				select * from duty_deed
				where subject_id = :id and subject_type = :type and separation = :separation order by done_at""")
			.param("id", Ids.bytes(document.id()))
			.param("type", document.type())
			.param("separation", separation)
			.query(DutyRecords::row)
			.list();
	}

	void add(Row row, Instant at) {
		if (this.database.sql("""
				select count(*) from duty_holder where subject_id = :id and subject_type = :type
				and separation = :separation and person = :person and duty = :duty""")
			.param("id", Ids.bytes(row.document().id()))
			.param("type", row.document().type())
			.param("separation", row.separation())
			.param("person", row.person())
			.param("duty", row.duty())
			.query(Long.class)
			.single() == 0) {
			this.database.sql("""
					insert into duty_holder (subject_id, subject_type, separation, person, duty)
					values (:id, :type, :separation, :person, :duty)""")
				.param("id", Ids.bytes(row.document().id()))
				.param("type", row.document().type())
				.param("separation", row.separation())
				.param("person", row.person())
				.param("duty", row.duty())
				.update();
		}
		this.database.sql("""
				insert into duty_deed
				(subject_id, subject_type, separation, person, duty, deed, user_id, done_at)
				values (:id, :type, :separation, :person, :duty, :deed, :user, :at)""")
			.param("id", Ids.bytes(row.document().id()))
			.param("type", row.document().type())
			.param("separation", row.separation())
			.param("person", row.person())
			.param("duty", row.duty())
			.param("deed", row.deed())
			.param("user", row.account().value())
			.param("at", at.atOffset(ZoneOffset.UTC).toLocalDateTime())
			.update();
	}

	/** Deeds of documents on which one of the accounts has done more than one duty. */
	List<Row> combined(Set<UserId> accounts, int limit) {
		List<String> names = accounts.stream().map(UserId::value).toList();
		return this.database.sql("""
				select d.* from duty_deed d where d.user_id in (:accounts) and exists (
					select 1 from duty_deed o where o.user_id in (:accounts) and o.subject_id = d.subject_id
					and o.subject_type = d.subject_type and o.separation = d.separation and o.duty <> d.duty)
				order by d.subject_id, d.separation, d.done_at limit :limit""")
			.param("accounts", names)
			.param("limit", limit)
			.query(DutyRecords::row)
			.list();
	}

	/** Deeds of documents on which one account or one person has more than one duty. */
	List<Row> combined(int limit) {
		return this.database.sql("""
				select d.* from duty_deed d where exists (
					select 1 from duty_deed o where (o.user_id = d.user_id or o.person = d.person)
					and o.subject_id = d.subject_id and o.subject_type = d.subject_type
					and o.separation = d.separation and o.duty <> d.duty)
				order by d.subject_id, d.separation, d.done_at limit :limit""")
			.param("limit", limit)
			.query(DutyRecords::row)
			.list();
	}

	long count() {
		return this.database.sql("select count(*) from duty_deed").query(Long.class).single();
	}

	static boolean isBy(Row row, PersonId person, Collection<UserId> accounts) {
		return row.person().equals(person.value()) || accounts.contains(row.account());
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getString("separation"),
				new Subject(row.getString("subject_type"), Ids.fromBytes(row.getBytes("subject_id"))),
				row.getString("duty"), row.getString("deed"), row.getString("person"),
				new UserId(row.getString("user_id")));
	}

}
