package io.cailian.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All sealed values of all modules: how many there are under which key, and a way to seal
 * them again under the active one while people read and write them. A value is replaced
 * only if it is still the one that was read; whoever was faster sealed it anew already,
 * or is found by the next round.
 */
@Component
class SealedValues {

	private static final Logger LOG = LoggerFactory.getLogger(SealedValues.class);

	private static final int BATCH = 200;

	private final ObjectProvider<SealedColumn> columns;

	private final KeyProvider keys;

	private final Algorithm algorithm;

	private final JdbcClient database;

	SealedValues(ObjectProvider<SealedColumn> columns, KeyProvider keys, Algorithm algorithm, JdbcClient database) {
		this.columns = columns;
		this.keys = keys;
		this.algorithm = algorithm;
		this.database = database;
	}

	/** What one round did: values sealed again, and values that no key opens. */
	record Round(long sealed, long unreadable) {
	}

	private record Row(Object key, String value) {
	}

	List<SealedColumn> all() {
		return this.columns.stream()
			.sorted(Comparator.comparing(SealedColumn::table).thenComparing(SealedColumn::column))
			.toList();
	}

	/** How many values there are. */
	long total() {
		return all().stream().mapToLong((column) -> count(column, "1 = 1", "", "", "")).sum();
	}

	/** How many values are sealed under a key. */
	long under(String keyId) {
		return all().stream()
			.mapToLong((column) -> count(column,
					"%1$s like :first or %1$s like :second or %1$s like :third".formatted(column.column()),
					SealedText.formerPrefix(keyId) + "%", SealedText.prefix(Algorithm.AES, keyId) + "%",
					SealedText.prefix(Algorithm.SM4, keyId) + "%"))
			.sum();
	}

	/** How many values are not yet sealed by the active key and algorithm. */
	long remaining() {
		String present = SealedText.prefix(this.algorithm, this.keys.active()) + "%";
		return all().stream()
			.mapToLong((column) -> count(column, column.column() + " not like :first", present, "", ""))
			.sum();
	}

	/**
	 * Goes once through all values.
	 * @param progress run after each batch
	 */
	Round sealAgain(Runnable progress) {
		long sealed = 0;
		long unreadable = 0;
		for (SealedColumn column : all()) {
			Sealing sealing = new Sealing(this.keys, this.algorithm, column.kind().purpose());
			Object last = null;
			for (List<Row> rows = batch(column, last); !rows.isEmpty(); rows = batch(column, last)) {
				for (Row row : rows) {
					try {
						sealed += sealAgain(column, sealing, row);
					}
					catch (IllegalStateException ex) {
						unreadable++;
						LOG.error("a value of {} cannot be opened: {}", column.context(row.key()), ex.getMessage());
					}
				}
				last = rows.getLast().key();
				progress.run();
			}
		}
		return new Round(sealed, unreadable);
	}

	private int sealAgain(SealedColumn column, Sealing sealing, Row row) {
		String context = column.context(row.key());
		return this.database
			.sql("update %1$s set %2$s = :fresh where %3$s = :key and %2$s = :former".formatted(column.table(),
					column.column(), column.key()))
			.param("fresh", sealing.seal(sealing.open(row.value(), context), context))
			.param("key", row.key())
			.param("former", row.value())
			.update();
	}

	private List<Row> batch(SealedColumn column, @Nullable Object last) {
		String after = (last == null) ? "" : " and " + column.key() + " > :last";
		JdbcClient.StatementSpec query = this.database.sql(
				"select %1$s, %2$s from %3$s where %2$s is not null and %2$s not like :present%4$s order by %1$s limit %5$d"
					.formatted(column.key(), column.column(), column.table(), after, BATCH))
			.param("present", SealedText.prefix(this.algorithm, this.keys.active()) + "%");
		if (last != null) {
			query = query.param("last", last);
		}
		return new ArrayList<>(query.query((row, number) -> new Row(row.getObject(1), row.getString(2))).list());
	}

	private long count(SealedColumn column, String condition, String first, String second, String third) {
		JdbcClient.StatementSpec query = this.database.sql("select count(*) from %s where %s is not null and (%s)"
			.formatted(column.table(), column.column(), condition));
		if (condition.contains(":first")) {
			query = query.param("first", first);
		}
		if (condition.contains(":second")) {
			query = query.param("second", second).param("third", third);
		}
		return query.query(Long.class).single();
	}

}
