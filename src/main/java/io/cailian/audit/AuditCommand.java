package io.cailian.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.cailian.vault.FieldCipher;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the audit trail from a command line, without the portal and with the same
 * settings: {@code audit verify}. Nothing is written. For a watchman outside of the
 * portal, who trusts neither its screens nor its rights.
 */
public final class AuditCommand {

	/** Every entry is as it was written. */
	public static final int INTACT = 0;

	/** The trail was tampered with. */
	public static final int BROKEN = 1;

	/** The command was wrong, or there was nothing to verify. */
	public static final int UNUSABLE = 2;

	/** The chain is whole, but nothing outside of the database vouches for it. */
	public static final int UNANCHORED = 3;

	private static final String FILE_DATABASE = "jdbc:h2:file:";

	private AuditCommand() {
	}

	/**
	 * Runs the command.
	 * @param words what follows {@code audit}
	 * @param settings settings that come before those of files and environment
	 * @return the exit code
	 */
	public static int run(List<String> words, Map<String, Object> settings, PrintStream out) {
		if (!words.equals(List.of("verify"))) {
			out.println("Usage: audit verify");
			return UNUSABLE;
		}
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("command", settings));
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		try {
			return verify(environment, out);
		}
		catch (DataAccessException | IllegalStateException ex) {
			out.println("The audit trail cannot be verified: " + rootOf(ex));
			return UNUSABLE;
		}
	}

	private static int verify(ConfigurableEnvironment environment, PrintStream out) {
		var database = new DriverManagerDataSource(url(environment),
				environment.getRequiredProperty("spring.datasource.username"),
				environment.getProperty("spring.datasource.password", ""));
		JdbcClient client = JdbcClient.create(database);
		AuditChain chain = new AuditChain(client, new JdbcTemplate(database));
		Path file = Path.of(environment.getProperty("cailian.audit.anchors",
				environment.getRequiredProperty("cailian.data-dir") + "/audit-anchors.log"));
		AuditAnchors anchors = new AuditAnchors(chain, new AnchorCount(client), FieldCipher.of(environment),
				Clock.systemUTC(), file);
		ChainVerification verification = new ChainVerification(chain, anchors);
		TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
		transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		AuditVerification.Result result = transaction.execute((status) -> verification.verify((entry) -> {
		}));
		return switch (result) {
			case AuditVerification.Intact intact when intact.anchors() == 0 -> {
				out.printf("Entries 1 to %d follow each other: the chain is whole, but nothing outside of the database "
						+ "vouches for its head.%n", intact.count());
				out.printf("There are no anchors in %s: a rewrite of the whole trail would not show.%n",
						anchors.file());
				yield UNANCHORED;
			}
			case AuditVerification.Intact intact -> {
				out.printf("Intact: entries 1 to %d are as they were written.%n", intact.count());
				out.printf("%d anchors in %s agree, the last at entry %d.%n", intact.anchors(), anchors.file(),
						intact.anchoredTo());
				if (intact.anchoredTo() < intact.count()) {
					out.printf("Entries %d to %d are newer than the last anchor: if they were cut off, "
							+ "it would not show.%n", intact.anchoredTo() + 1, intact.count());
				}
				yield INTACT;
			}
			case AuditVerification.Broken broken -> {
				out.printf("BROKEN at entry %d: %s.%n", broken.firstBadSeq(), words(broken.fault()));
				out.printf("Entries 1 to %d are as they were written; anchors vouch for them up to entry %d.%n",
						broken.firstBadSeq() - 1, broken.anchoredTo());
				yield BROKEN;
			}
			case AuditVerification.AnchorsForged forged -> {
				out.printf("BROKEN: line %d of the anchors in %s is not as it was written.%n", forged.line(),
						anchors.file());
				yield BROKEN;
			}
			case AuditVerification.AnchorsMissing gone -> {
				out.printf("BROKEN: %d of the %d anchors that were written are not in %s.%n", gone.missing(),
						gone.written(), anchors.file());
				out.println(
						"The chain is whole, but a rewrite of what the missing anchors vouched for would not show.");
				yield BROKEN;
			}
			case null -> throw new IllegalStateException("no result");
		};
	}

	/** A database that is not there is not made by asking for it. */
	private static String url(ConfigurableEnvironment environment) {
		String url = environment.getRequiredProperty("spring.datasource.url");
		return url.startsWith(FILE_DATABASE) ? url + ";IFEXISTS=TRUE" : url;
	}

	private static String words(AuditVerification.Fault fault) {
		return switch (fault) {
			case CHANGED -> "its content is not what was recorded";
			case MISSING -> "there is no entry of this number, it was deleted";
			case ADDED -> "it lies beyond the end of the chain, it was inserted";
			case MOVED -> "it was recorded under another number, entries were reordered";
			case UNLINKED -> "it does not follow the entry before it, one of the two was replaced or inserted";
			case REWRITTEN -> "the chain holds together but contradicts what was anchored outside of the database, "
					+ "it was rewritten";
			case CUT_OFF -> "the chain ends before its recorded end, the last entries were deleted";
		};
	}

	private static String rootOf(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage());
	}

}
