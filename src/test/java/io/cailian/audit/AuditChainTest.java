package io.cailian.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.cailian.IntegrationTest;
import io.cailian.audit.AuditVerification.Fault;
import io.cailian.kernel.AuditedEvent;
import io.cailian.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@WithMockUser(username = "auditor", roles = "AUDITOR")
class AuditChainTest {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private AuditChain chain;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private ChainVerification verification;

	@Autowired
	private AuditAnchors anchors;

	@Autowired
	private AuditSearch search;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate database;

	@Test
	void factsAreRecordedWithTheirActorAndComeBackInOrder() {
		UUID subject = Ids.next();

		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new Happened("OPENED", subject, Map.of("名称", "引号\"与\\反斜杠\n𠮷")));
			this.events.publishEvent(new Happened("CLOSED", subject, Map.of()));
		});

		assertThat(this.trail.timeline("TEST", subject)).extracting(AuditEntry::action)
			.containsExactly("OPENED", "CLOSED");
		AuditEntry first = this.trail.timeline("TEST", subject).getFirst();
		assertThat(first.actor().value()).isEqualTo("auditor");
		assertThat(first.facts()).containsEntry("名称", "引号\"与\\反斜杠\n𠮷");
		assertThat(verify()).isInstanceOf(AuditVerification.Intact.class);
	}

	@Test
	void aTransactionSeesWhatItRecordedAndTakesItBackWhenRolledBack() {
		UUID subject = Ids.next();

		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new Happened("OPENED", subject, Map.of()));
			assertThat(this.trail.timeline("TEST", subject)).hasSize(1);
			status.setRollbackOnly();
		});

		assertThat(this.trail.timeline("TEST", subject)).isEmpty();
		assertThat(verify()).isInstanceOf(AuditVerification.Intact.class);
	}

	@Test
	void thirtyTwoWritersLeaveNeitherGapNorFork() throws Exception {
		UUID subject = Ids.next();
		Callable<Void> writer = () -> {
			for (int i = 0; i < 10; i++) {
				this.transaction.executeWithoutResult((status) -> {
					this.events.publishEvent(new Happened("ONE", subject, Map.of()));
					this.events.publishEvent(new Happened("TWO", subject, Map.of()));
				});
			}
			return null;
		};

		try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
			List<Future<Void>> done = threads.invokeAll(IntStream.range(0, 32).mapToObj((i) -> writer).toList());
			for (Future<Void> one : done) {
				one.get();
			}
		}

		List<AuditEntry> entries = this.trail.timeline("TEST", subject);
		assertThat(entries).hasSize(640).allMatch((entry) -> entry.actor().value().equals("system"));
		assertThat(IntStream.range(0, 640))
			.allMatch((i) -> entries.get(i).action().equals((i % 2 == 0) ? "ONE" : "TWO"));
		List<@Nullable Long> all = this.database.queryForList("select seq from audit_entry order by seq", Long.class);
		assertThat(all).containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
		assertThat(verify()).isInstanceOfSatisfying(AuditVerification.Intact.class,
				(intact) -> assertThat(intact.count()).isEqualTo(all.size()));
	}

	@Test
	void theDatabaseRefusesToChangeOrDeleteAnEntry() {
		long seq = recorded();

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.update("update audit_entry set actor = 'x' where seq = ?", seq))
			.withStackTraceContaining("cannot be changed");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.update("delete from audit_entry where seq = ?", seq))
			.withStackTraceContaining("cannot be changed");
	}

	@Test
	void everyKindOfTamperingIsFoundWhereItBegins() {
		long first = recorded();
		recorded();
		long last = recorded();

		for (String column : List.of("actor", "action", "subject_type", "facts", "previous_hash", "hash")) {
			tampered(first, Fault.CHANGED, "update audit_entry set " + column + " = concat(left(" + column
					+ ", 5), 'x') where seq = " + first);
		}
		tampered(first, Fault.CHANGED,
				"update audit_entry set at = timestamp '2020-01-01 00:00:00' where seq = " + first);
		tampered(first, Fault.MISSING, "delete from audit_entry where seq = " + first);
		tampered(last, Fault.CUT_OFF, "delete from audit_entry where seq = " + last);
		tampered(last + 1, Fault.ADDED, """
				insert into audit_entry (seq, at, actor, action, subject_type, subject_id, facts, previous_hash, hash)
				select seq + 1, at, actor, action, subject_type, subject_id, facts, hash, hash from audit_entry
				where seq = """ + " " + last);
		tampered(first, Fault.MOVED, "update audit_entry set seq = -1 where seq = " + first,
				"update audit_entry set seq = " + first + " where seq = " + (first + 1),
				"update audit_entry set seq = " + (first + 1) + " where seq = -1");
	}

	@Test
	void anEntryWrittenInBetweenIsFoundThoughItFitsInItself() {
		long first = recorded();
		recorded();
		AuditRow before = this.chain.after(first - 1, 1).getFirst();
		AuditRow forged = AuditRow.following(before.seq(), before.hash(), new AuditRow.Pending(before.at(), "forger",
				"RECORDED", before.subjectType(), before.subjectId(), "{}"));

		tampered(first + 2, Fault.MOVED, () -> {
			this.database.update("update audit_entry set seq = -seq - 1 where seq > ?", first);
			this.database.update("update audit_entry set seq = -seq where seq < 0");
			this.database.update("update audit_head set seq = seq + 1");
			this.database.update("""
					insert into audit_entry
					(seq, at, actor, action, subject_type, subject_id, facts, previous_hash, hash)
					select ?, at, ?, action, subject_type, subject_id, '{}', ?, ? from audit_entry where seq = ?""",
					forged.seq(), forged.actor(), forged.previousHash(), forged.hash(), first);
		});
	}

	@Test
	void anEntryReplacedByAWholeOneIsFoundByItsNeighbour() {
		long first = recorded();
		recorded();
		AuditRow row = this.chain.after(first - 1, 1).getFirst();
		AuditRow forged = AuditRow.following(first - 1, row.previousHash(), new AuditRow.Pending(row.at(), "forger",
				row.action(), row.subjectType(), row.subjectId(), row.facts()));

		tampered(first + 1, Fault.UNLINKED, () -> this.database
			.update("update audit_entry set actor = 'forger', hash = ? where seq = ?", forged.hash(), first));
	}

	@Test
	@WithMockUser(username = "curious", roles = "BUYER")
	void onlyAuditorsReadTheWholeTrailAndARefusalIsRecorded() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.transaction.execute((status) -> {
			this.search.find(AuditFilter.ALL, 0, 10);
			return null;
		}));

		AuditEntry refusal = this.trail.timeline("ACCESS", new UUID(0, 0)).getLast();
		assertThat(refusal.actor().value()).isEqualTo("curious");
		assertThat(refusal.action()).isEqualTo("ACCESS_DENIED");
		assertThat(refusal.facts()).containsEntry("what", "AuditSearch.find");
	}

	@Test
	void aChainRewrittenInItselfConsistentContradictsItsAnchors() {
		long anchored = recorded();
		this.anchors.anchor();
		this.anchors.anchor();
		recorded();
		assertThat(verify()).isInstanceOf(AuditVerification.Intact.class);

		withoutGuards(() -> {
			AuditChain.Head head = this.chain.head();
			List<AuditRow> original = this.chain.after(anchored - 1, 10);
			try {
				this.database.update("update audit_entry set actor = 'somebody-else' where seq = ?", anchored);
				rehash(anchored);
				assertThat(verify()).isInstanceOfSatisfying(AuditVerification.Broken.class, (broken) -> {
					assertThat(broken.firstBadSeq()).isEqualTo(anchored);
					assertThat(broken.fault()).isEqualTo(Fault.REWRITTEN);
					assertThat(broken.anchoredTo()).isLessThan(anchored);
				});
			}
			finally {
				original.forEach((row) -> this.database.update(
						"update audit_entry set actor = ?, previous_hash = ?, hash = ? where seq = ?", row.actor(),
						row.previousHash(), row.hash(), row.seq()));
				this.database.update("update audit_head set hash = ?", head.hash());
			}
		});
		assertThat(verify()).isInstanceOf(AuditVerification.Intact.class);
	}

	@Test
	void anchorsThatWereTouchedProveNothing() throws Exception {
		recorded();
		this.anchors.anchor();
		Path anchorFile = this.anchors.file();
		String written = Files.readString(anchorFile);
		try {
			Files.writeString(anchorFile, written.replaceFirst(" [0-9a-f]{64} ", " " + "0".repeat(64) + " "));

			assertThat(verify()).isEqualTo(new AuditVerification.AnchorsForged(1));
		}
		finally {
			Files.writeString(anchorFile, written);
		}
	}

	/** What somebody with full rights on the database and our source can do. */
	private void rehash(long from) {
		AuditRow before = this.chain.after(from - 2, 1).getFirst();
		long seq = before.seq();
		String hash = before.hash();
		for (AuditRow row : this.chain.after(seq, 1_000)) {
			AuditRow forged = AuditRow.following(seq, hash, new AuditRow.Pending(row.at(), row.actor(), row.action(),
					row.subjectType(), row.subjectId(), row.facts()));
			this.database.update("update audit_entry set previous_hash = ?, hash = ? where seq = ?",
					forged.previousHash(), forged.hash(), forged.seq());
			seq = forged.seq();
			hash = forged.hash();
		}
		this.database.update("update audit_head set hash = ?", hash);
	}

	@Test
	void anAuditorFiltersTheTrail() {
		UUID subject = Ids.next();
		this.events.publishEvent(new Happened("PRICE_%_SEEN", subject, Map.of()));
		this.events.publishEvent(new Happened("PRICE_X_SEEN", subject, Map.of()));

		assertThat(this.search.find(new AuditFilter("", "price_%_", subject.toString(), null, null), 0, 10))
			.extracting(AuditEntry::action)
			.containsExactly("PRICE_%_SEEN");
		assertThat(this.search.count(new AuditFilter("AUDIT", "", subject.toString(), null, null))).isEqualTo(2);
		assertThat(this.search.count(new AuditFilter("nobody", "", subject.toString(), null, null))).isZero();
	}

	@Test
	void daysAreThoseOfTheCompanyNotOfGreenwich() {
		UUID subject = Ids.next();
		Instant halfPastMidnightInShanghai = Instant.parse("2031-05-01T16:30:00Z");

		this.transaction.executeWithoutResult((status) -> this.chain.append(List
			.of(new AuditRow.Pending(halfPastMidnightInShanghai, "auditor", "NIGHT_WORK", "TEST", subject, "{}"))));

		assertThat(this.search.count(on(subject, LocalDate.of(2031, 5, 1)))).isZero();
		assertThat(this.search.count(on(subject, LocalDate.of(2031, 5, 2)))).isEqualTo(1);
		assertThat(this.search.count(on(subject, LocalDate.of(2031, 5, 3)))).isZero();
	}

	private static AuditFilter on(UUID subject, LocalDate day) {
		return new AuditFilter("", "", subject.toString(), day, day);
	}

	private long recorded() {
		UUID subject = Ids.next();
		this.events.publishEvent(new Happened("RECORDED", subject, Map.of("k", "v")));
		return this.trail.timeline("TEST", subject).getFirst().seq();
	}

	private AuditVerification.Result verify() {
		return this.verification.verify((entry) -> {
		});
	}

	private void tampered(long expected, Fault fault, String... statements) {
		tampered(expected, fault, () -> {
			for (String statement : statements) {
				this.database.execute(statement);
			}
		});
	}

	/** Tampers without the guards, as root of the database can, and puts all back. */
	private void tampered(long expected, Fault fault, Runnable forgery) {
		String facts = "seq, at, actor, action, subject_type, subject_id, facts, previous_hash, hash";
		withoutGuards(() -> {
			AuditChain.Head head = this.chain.head();
			this.database.execute("create table audit_entry_saved as select * from audit_entry");
			try {
				forgery.run();
				assertThat(verify()).isInstanceOfSatisfying(AuditVerification.Broken.class, (broken) -> {
					assertThat(broken.firstBadSeq()).isEqualTo(expected);
					assertThat(broken.fault()).isEqualTo(fault);
				});
			}
			finally {
				this.database.execute("delete from audit_entry");
				this.database
					.execute("insert into audit_entry (" + facts + ") select " + facts + " from audit_entry_saved");
				this.database.execute("drop table audit_entry_saved");
				this.database.update("update audit_head set seq = ?, hash = ?", head.seq(), head.hash());
			}
		});
		assertThat(verify()).isInstanceOf(AuditVerification.Intact.class);
	}

	private void withoutGuards(Runnable work) {
		this.database.execute("drop trigger audit_entry_no_update");
		this.database.execute("drop trigger audit_entry_no_delete");
		try {
			work.run();
		}
		finally {
			this.database.execute((ConnectionCallback<Boolean>) (connection) -> {
				AuditTriggers.create(connection);
				return true;
			});
		}
	}

	private record Happened(String action, UUID subjectId, Map<String, String> facts) implements AuditedEvent {

		@Override
		public String subjectType() {
			return "TEST";
		}

	}

}
