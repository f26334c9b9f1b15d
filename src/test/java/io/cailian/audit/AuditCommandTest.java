package io.cailian.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
		return run(Map.of("spring.datasource.url", this.environment.getRequiredProperty("spring.datasource.url"),
				"spring.datasource.username", this.environment.getRequiredProperty("spring.datasource.username"),
				"spring.datasource.password", this.environment.getRequiredProperty("spring.datasource.password"),
				"cailian.data-dir", this.environment.getRequiredProperty("cailian.data-dir"), "cailian.audit.anchors",
				this.anchors.file().toString()), "verify");
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
