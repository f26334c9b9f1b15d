package io.cailian.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.kernel.LikePattern;
import io.cailian.uikit.RegionalSettings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets auditors leaf through the whole trail, newest first.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
public class AuditSearch {

	private final JdbcClient database;

	private final ZoneId zone;

	AuditSearch(JdbcClient database, RegionalSettings settings) {
		this.database = database;
		this.zone = settings.zone();
	}

	public List<AuditEntry> find(AuditFilter filter, int offset, int limit) {
		Map<String, Object> values = new HashMap<>(Map.of("limit", limit, "offset", offset));
		String where = where(filter, values);
		return this.database.sql("select * from audit_entry" + where + " order by seq desc limit :limit offset :offset")
			.params(values)
			.query(AuditChain::row)
			.list()
			.stream()
			.map(AuditRow::entry)
			.toList();
	}

	public int count(AuditFilter filter) {
		Map<String, Object> values = new HashMap<>();
		String where = where(filter, values);
		return this.database.sql("select count(*) from audit_entry" + where)
			.params(values)
			.query(Integer.class)
			.single();
	}

	private String where(AuditFilter filter, Map<String, Object> values) {
		List<String> conditions = new ArrayList<>();
		contains(conditions, values, "actor", filter.actor());
		contains(conditions, values, "action", filter.action());
		subject(conditions, values, filter.subject().strip());
		LocalDate from = filter.from();
		if (from != null) {
			conditions.add("at >= :from");
			values.put("from", AuditChain.utc(from.atStartOfDay(this.zone).toInstant()));
		}
		LocalDate to = filter.to();
		if (to != null) {
			conditions.add("at < :to");
			values.put("to", AuditChain.utc(to.plusDays(1).atStartOfDay(this.zone).toInstant()));
		}
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private static void subject(List<String> conditions, Map<String, Object> values, String subject) {
		try {
			values.put("subject", Ids.bytes(UUID.fromString(subject)));
			conditions.add("subject_id = :subject");
		}
		catch (IllegalArgumentException ex) {
			if (!subject.isEmpty()) {
				values.put("subject", LikePattern.containing(subject));
				conditions
					.add("(lower(subject_type) like :subject escape '!' or lower(facts) like :subject escape '!')");
			}
		}
	}

	private static void contains(List<String> conditions, Map<String, Object> values, String column, String text) {
		if (text.isBlank()) {
			return;
		}
		conditions.add("lower(" + column + ") like :" + column + " escape '!'");
		values.put(column, LikePattern.containing(text));
	}

}
