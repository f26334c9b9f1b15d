package io.cailian.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.kernel.AuditedEvent;
import io.cailian.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The watchman's command, against the database and the anchors of a running portal.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class AuditCommandTest {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private AuditAnchors anchors;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Environment environment;

	@TempDir
	private Path empty;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@Test
	void aWholeTrailIsSaidToBeIntactWithTheRangeAndItsAnchors() {
		long last = recorded();
		this.anchors.anchor();

		assertThat(verify()).isEqualTo(AuditCommand.INTACT);
		assertThat(said()).contains("entries 1 to " + last + " are as they were written")
			.contains("the last at entry " + last)
			.contains(this.anchors.file().toString());
	}

	@Test
	void entriesThatNoAnchorVouchesForYetAreNamed() {
		this.anchors.anchor();
		long first = recorded();
		long last = recorded();

		assertThat(verify()).isEqualTo(AuditCommand.INTACT);
		assertThat(said()).contains("Entries " + first + " to " + last + " are newer than the last anchor");
	}

	@Test
	void theFirstBadEntryIsNamedWithWhatIsWrong() {
		long first = recorded();
		recorded();
		this.database.execute("drop trigger audit_entry_no_update");
		try {
			this.database.update("update audit_entry set actor = 'forger' where seq = ?", first);

			assertThat(verify()).isEqualTo(AuditCommand.BROKEN);
			assertThat(said()).contains("BROKEN at entry " + first + ": its content is not what was recorded.");
		}
		finally {
			this.database.update("update audit_entry set actor = 'system' where seq = ?", first);
			this.database.execute("drop trigger audit_entry_no_delete");
			this.database.execute((ConnectionCallback<Boolean>) (connection) -> {
				AuditTriggers.create(connection);
				return true;
			});
		}
		assertThat(verify()).isEqualTo(AuditCommand.INTACT);
	}

	@Test
	void aTrailForWhichNothingOutsideVouchesIsNotCalledIntact() {
		recorded();
		int written = this.anchors.written();
		this.database.update("update audit_anchored set anchors = 0 where id = 1");
		try {
			assertThat(verify(this.empty.resolve("no-anchors"))).isEqualTo(AuditCommand.UNANCHORED);
			assertThat(said()).contains("the chain is whole, but nothing outside of the database vouches for its head")
				.doesNotContain("Intact");
			assertThat(this.empty).isEmptyDirectory();
		}
		finally {
			this.database.update("update audit_anchored set anchors = ? where id = 1", written);
		}
	}

	@Test
	void anchorsThatWereDeletedAreMissedByTheDatabase() throws IOException {
		recorded();
		this.anchors.anchor();
		recorded();
		this.anchors.anchor();
		int written = this.anchors.written();
		List<String> lines = Files.readAllLines(this.anchors.file());
		assertThat(lines).hasSize(written);

		assertThat(verify(this.empty.resolve("no-anchors"))).isEqualTo(AuditCommand.BROKEN);
		assertThat(said()).contains("BROKEN: %d of the %d anchors".formatted(written, written));
		Path cut = Files.write(this.empty.resolve("cut-off"), lines.subList(0, written - 1));
		assertThat(verify(cut)).isEqualTo(AuditCommand.BROKEN);
		assertThat(said()).contains("BROKEN: 1 of the %d anchors".formatted(written));
		assertThat(verify()).isEqualTo(AuditCommand.INTACT);
	}

	@Test
	void anchorsWrittenAfterOthersWereDeletedDoNotHideIt() throws IOException {
		recorded();
		this.anchors.anchor();
		int before = this.anchors.written();
		Long lastEntry = this.database.queryForObject("select seq from audit_anchored where id = 1", Long.class);
		String kept = Files.readString(this.anchors.file());
		Files.delete(this.anchors.file());
		try {
			recorded();
			this.anchors.anchor();

			assertThat(Files.readAllLines(this.anchors.file())).hasSize(1);
			assertThat(verify()).isEqualTo(AuditCommand.BROKEN);
			assertThat(said()).contains("BROKEN: %d of the %d anchors".formatted(before, before + 1));
		}
		finally {
			Files.writeString(this.anchors.file(), kept);
			this.database.update("update audit_anchored set anchors = ?, seq = ? where id = 1", before, lastEntry);
		}
	}

	@Test
	void aCountThatFellBehindByACrashCatchesUp() throws IOException {
		recorded();
		this.anchors.anchor();
		this.database.update("update audit_anchored set anchors = anchors - 1 where id = 1");
		assertThat(verify()).isEqualTo(AuditCommand.INTACT);

		recorded();
		this.anchors.anchor();

		assertThat(this.anchors.written()).isEqualTo(Files.readAllLines(this.anchors.file()).size());
	}

	@Test
	void whereThereIsNothingToVerifyNothingIsMade() {
		Map<String, Object> nowhere = Map.of("cailian.data-dir", this.empty.toString());

		assertThat(run(nowhere, "verify")).isEqualTo(AuditCommand.UNUSABLE);
		assertThat(said()).contains("cannot be verified");
		assertThat(this.empty).isEmptyDirectory();
	}

	@Test
	void anUnknownWordIsRefused() {
		assertThat(run(Map.of(), "repair")).isEqualTo(AuditCommand.UNUSABLE);
		assertThat(said()).contains("Usage: audit verify");
	}

	private long recorded() {
		UUID subject = Ids.next();
		this.events.publishEvent(new Happened(subject));
		return this.trail.timeline("TEST", subject).getFirst().seq();
	}

	private int verify() {
		return verify(this.anchors.file());
	}

	private int verify(Path anchorFile) {
		return run(Map.of("spring.datasource.url", this.environment.getRequiredProperty("spring.datasource.url"),
				"spring.datasource.username", this.environment.getRequiredProperty("spring.datasource.username"),
				"spring.datasource.password", this.environment.getRequiredProperty("spring.datasource.password"),
				"cailian.data-dir", this.environment.getRequiredProperty("cailian.data-dir"), "cailian.audit.anchors",
				anchorFile.toString()), "verify");
	}

	private int run(Map<String, Object> settings, String... words) {
		return AuditCommand.run(List.of(words), settings, new PrintStream(this.said, true, StandardCharsets.UTF_8));
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

	private record Happened(UUID subjectId) implements AuditedEvent {

		@Override
		public String action() {
			return "RECORDED";
		}

		@Override
		public String subjectType() {
			return "TEST";
		}

		@Override
		public Map<String, String> facts() {
			return Map.of();
		}

	}

}
