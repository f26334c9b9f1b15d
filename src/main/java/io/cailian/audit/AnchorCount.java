package io.cailian.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers in the database how many anchors were written outside of it. Neither side can
 * then be deleted alone: the anchors tell of the entries, and this tells of the anchors.
 */
@Repository
class AnchorCount {

	private final JdbcClient database;

	AnchorCount(JdbcClient database) {
		this.database = database;
	}

	/** How many anchors there must be. */
	int written() {
		return this.database.sql("select anchors from audit_anchored where id = 1").query(Integer.class).single();
	}

	/**
	 * Counts one more. Where lines of the file are gone it stays ahead of them for ever,
	 * and where it fell behind, by a crash between the two, it catches up.
	 */
	void add(int found, long seq) {
		this.database.sql("""
				update audit_anchored set anchors = case when anchors < :before then :before + 1 else anchors + 1 end,
				seq = :seq where id = 1""").param("before", found - 1).param("seq", seq).update();
	}

}
