package io.cailian.workflow;

import java.util.List;
import java.util.UUID;

import io.cailian.kernel.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the tasks by which a document waits for decisions, whoever may take them.
 */
public final class WaitingTasks {

	private WaitingTasks() {
	}

	public static List<String> of(JdbcClient database, Subject subject) {
		return database.sql("select task_id from inbox_task where subject_id = :id and subject_type = :type")
			.param("id", Ids.bytes(subject.id()))
			.param("type", subject.type())
			.query((row, number) -> row.getString(1))
			.list();
	}

	/**
	 * The same by the key of a document.
	 * @param key as {@link Subject#key()} writes it
	 */
	public static List<String> of(JdbcClient database, String key) {
		int colon = key.indexOf(':');
		return of(database, new Subject(key.substring(0, colon), UUID.fromString(key.substring(colon + 1))));
	}

}
