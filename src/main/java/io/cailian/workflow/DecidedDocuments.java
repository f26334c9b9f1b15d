package io.cailian.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.cailian.identity.Roles;
import io.cailian.kernel.Ids;
import io.cailian.workflow.spi.SubjectSummary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds documents that wait for a decision or had one, so that approval rules can be
 * tried on them.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.PURCHASING_MANAGER + "', '" + Roles.FINANCE + "', '" + Roles.ADMIN + "', '"
		+ Roles.AUDITOR + "')")
public class DecidedDocuments {

	/** Among so many of the newest documents it searches. */
	private static final int NEWEST = 300;

	private final JdbcClient database;

	private final DocumentTypes types;

	DecidedDocuments(JdbcClient database, DocumentTypes types) {
		this.database = database;
		this.types = types;
	}

	/** The newest documents of a type whose number, title or supplier has the text. */
	public List<DecidedDocument> search(String type, String text, int limit, Locale locale) {
		if (!this.types.isKnown(type)) {
			return List.of();
		}
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		return newest(type).stream()
			.map((id) -> new Subject(type, id))
			.map((subject) -> new DecidedDocument(subject, this.types.summary(subject, locale)))
			.filter((document) -> has(document.summary(), wanted))
			.limit(limit)
			.toList();
	}

	/** Whether somebody decided on the document, or is to. */
	public boolean isOneOf(Subject document) {
		return this.database.sql("""
				select (select count(*) from inbox_task where subject_type = :type and subject_id = :id)
					+ (select count(*) from approval_decision where subject_type = :type and subject_id = :id)""")
			.param("type", document.type())
			.param("id", Ids.bytes(document.id()))
			.query(Long.class)
			.single() > 0;
	}

	private List<UUID> newest(String type) {
		return this.database.sql("""
				select subject_id, max(at) latest from (
					select subject_id, waiting_since at from inbox_task where subject_type = :type
					union all
					select subject_id, decided_at at from approval_decision where subject_type = :type) documents
				group by subject_id order by latest desc, subject_id limit :limit""")
			.param("type", type)
			.param("limit", NEWEST)
			.query((row, number) -> Ids.fromBytes(row.getBytes("subject_id")))
			.list();
	}

	private static boolean has(SubjectSummary summary, String wanted) {
		return Stream.of(summary.number(), summary.title(), Objects.requireNonNullElse(summary.supplierName(), ""))
			.anyMatch((value) -> value.toLowerCase(Locale.ROOT).contains(wanted));
	}

}
