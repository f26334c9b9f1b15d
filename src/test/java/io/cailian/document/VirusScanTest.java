package io.cailian.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

import io.cailian.IntegrationTest;
import io.cailian.identity.Acting;
import io.cailian.identity.CurrentUser;
import io.cailian.kernel.RuleViolation;
import io.cailian.onboarding.TestApplications;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files between an upload and a virus scanner that is there, is not, and comes back.
 */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class VirusScanTest {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	@Autowired
	private AttachmentRecords records;

	@Autowired
	private FileStore files;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private RefusedFiles refused;

	@Autowired
	private AttachmentLimits limits;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcTemplate database;

	@Test
	void aCleanFileIsKeptAndRead() throws IOException {
		try (FakeClamd clamd = new FakeClamd(0)) {
			Attachments attachments = attachments(clamd.port());

			assertThat(read(attachments, store(attachments, TestApplications.LICENCE)))
				.isEqualTo(TestApplications.LICENCE);
		}
	}

	@Test
	void anInfectedFileIsRefusedIsNowhereAndIsOnTheTrail() throws IOException {
		try (FakeClamd clamd = new FakeClamd(0)) {
			Attachments attachments = attachments(clamd.port());
			long before = found();

			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> store(attachments, infected()))
				.extracting(RuleViolation::messageKey)
				.isEqualTo("document.Attachment.infected");
			assertThat(found()).isEqualTo(before + 1);
			assertThat(this.files.folder().resolve("incoming")).isEmptyDirectory();
		}
	}

	@Test
	void withoutAScannerThatAnswersAFileIsLockedAwayUntilOneDoes() throws IOException {
		int port = unusedPort();
		Attachments attachments = attachments(port);
		AttachmentId clean = store(attachments, TestApplications.LICENCE);
		AttachmentId bad = store(attachments, infected());
		Quarantine quarantine = new Quarantine(this.records, this.files, scan(port), this.events, this.transaction);

		refusedAs("document.Attachment.quarantined", attachments, clean);
		quarantine.askAgain();
		refusedAs("document.Attachment.quarantined", attachments, clean);
		refusedAs("document.Attachment.quarantined", attachments, bad);

		long before = found();
		try (FakeClamd clamd = new FakeClamd(port)) {
			quarantine.askAgain();
		}
		assertThat(read(attachments, clean)).isEqualTo(TestApplications.LICENCE);
		refusedAs("document.Attachment.infected", attachments, bad);
		assertThat(this.files.place(bad)).doesNotExist();
		assertThat(found()).isEqualTo(before + 1);
	}

	@Test
	void aScannerThatNeverAnswersLocksTheFileAwayToo() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
			Attachments attachments = attachments(silent.getLocalPort());

			refusedAs("document.Attachment.quarantined", attachments, store(attachments, TestApplications.LICENCE));
		}
	}

	@Test
	void withoutASettingNothingIsScanned() throws IOException {
		ClamdScan off = new ClamdScan("", 3310, PATIENCE);

		assertThat(off.isOn()).isFalse();
		Attachments attachments = new Attachments(this.records, this.files, this.currentUser, this.clock, off,
				this.refused, this.limits, this.transaction);
		assertThat(read(attachments, store(attachments, TestApplications.LICENCE))).isEqualTo(TestApplications.LICENCE);
	}

	@Test
	void nobodyHandsInMoreThanTheirShareOfADay() {
		Attachments attachments = new Attachments(this.records, this.files, this.currentUser, this.clock,
				new ClamdScan("", 3310, PATIENCE), this.refused,
				new AttachmentLimits(1_000_000, DataSize.ofBytes(2L * TestApplications.LICENCE.length + 5),
						DataSize.ofMegabytes(1), DataSize.ofMegabytes(1)),
				this.transaction);
		String person = "uploader-" + UUID.randomUUID();

		Acting.as(person, "BUYER", () -> {
			store(attachments, TestApplications.LICENCE);
			store(attachments, TestApplications.LICENCE);
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> store(attachments, TestApplications.LICENCE));
			return true;
		});
		Acting.as(person + "2", "BUYER", () -> store(attachments, TestApplications.LICENCE));
	}

	@Test
	void strangersOfOneAddressDoNotUseUpWhatIsForOthers() throws IOException {
		Attachments attachments = forStrangers(2, DataSize.ofTerabytes(1));
		String greedy = "198.51.100." + UUID.randomUUID();
		storeFrom(attachments, greedy);
		storeFrom(attachments, greedy);

		quotaUsedUp(() -> storeFrom(attachments, greedy));

		assertThat(storeFrom(attachments, greedy + "2")).isNotNull();
		assertThat(Acting.as("uploader-" + UUID.randomUUID(), "BUYER", () -> storeFrom(attachments, greedy)))
			.isNotNull();
	}

	@Test
	void anIpv6AddressCountsWithItsSubnet() throws IOException {
		Attachments attachments = forStrangers(1, DataSize.ofTerabytes(1));
		String random = Long.toHexString(UUID.randomUUID().getLeastSignificantBits());
		String subnet = "2001:db8:%s:%s:".formatted(random.substring(0, 4), random.substring(4, 8));
		storeFrom(attachments, subnet + ":1");

		quotaUsedUp(() -> storeFrom(attachments, subnet + "aaaa:bbbb:cccc:2"));
		assertThat(
				storeFrom(attachments, "2001:db8:%s:%s::1".formatted(random.substring(4, 8), random.substring(8, 12))))
			.isNotNull();
	}

	@Test
	void allStrangersTogetherLeaveRoomOnTheDisk() {
		Long given = this.database
			.queryForObject("select coalesce(sum(size_bytes), 0) from attachment where stored_by is null", Long.class);
		Attachments attachments = forStrangers(100, DataSize.ofBytes((given == null) ? 0 : given));

		quotaUsedUp(() -> storeFrom(attachments, UUID.randomUUID().toString()));
	}

	@Test
	void afterADayItIsForgottenFromWhereAFileCame() throws IOException {
		Attachments attachments = forStrangers(100, DataSize.ofTerabytes(1));
		String address = UUID.randomUUID().toString();
		storeFrom(attachments, address);
		assertThat(from(address)).isOne();

		new AttachmentSweep(this.records, this.files, this.transaction,
				Clock.fixed(this.clock.instant().plus(Duration.ofHours(23)), ZoneOffset.UTC))
			.forgetAddresses();
		assertThat(from(address)).isOne();
		new AttachmentSweep(this.records, this.files, this.transaction,
				Clock.fixed(this.clock.instant().plus(Duration.ofHours(25)), ZoneOffset.UTC))
			.forgetAddresses();

		assertThat(from(address)).isZero();
	}

	private Attachments forStrangers(int filesOfAnAddress, DataSize ofAll) {
		return new Attachments(this.records, this.files, this.currentUser, this.clock,
				new ClamdScan("", 3310, PATIENCE), this.refused,
				new AttachmentLimits(1_000_000, DataSize.ofMegabytes(1),
						DataSize.ofBytes((long) filesOfAnAddress * TestApplications.LICENCE.length), ofAll),
				this.transaction);
	}

	private static AttachmentId storeFrom(Attachments attachments, String address) {
		return attachments.store("licence.pdf", new ByteArrayInputStream(TestApplications.LICENCE), address);
	}

	private static void quotaUsedUp(ThrowingCallable upload) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(upload)
			.extracting(RuleViolation::messageKey)
			.isEqualTo("document.Attachment.quotaUsedUp");
	}

	private int from(String address) {
		Integer count = this.database.queryForObject("select count(*) from attachment where stored_from = ?",
				Integer.class, address);
		return (count == null) ? 0 : count;
	}

	private Attachments attachments(int port) {
		return new Attachments(this.records, this.files, this.currentUser, this.clock, scan(port), this.refused,
				this.limits, this.transaction);
	}

	private static ClamdScan scan(int port) {
		return new ClamdScan("127.0.0.1", port, PATIENCE);
	}

	private AttachmentId store(Attachments attachments, byte[] content) {
		AttachmentId id = this.transaction
			.execute((status) -> attachments.store("licence.pdf", new ByteArrayInputStream(content)));
		assertThat(id).isNotNull();
		return id;
	}

	private static byte[] read(Attachments attachments, AttachmentId id) throws IOException {
		try (InputStream content = attachments.open(id)) {
			return content.readAllBytes();
		}
	}

	private static void refusedAs(String key, Attachments attachments, AttachmentId id) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> attachments.open(id))
			.extracting(RuleViolation::messageKey)
			.isEqualTo(key);
	}

	/** A PDF with the test virus inside. */
	private static byte[] infected() {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		pdf.writeBytes("%PDF-1.4\n1 0 obj\n<<>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
		pdf.writeBytes(FakeClamd.EICAR);
		pdf.writeBytes("\nendstream\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
		return pdf.toByteArray();
	}

	private static int unusedPort() throws IOException {
		try (FakeClamd once = new FakeClamd(0)) {
			return once.port();
		}
	}

	private long found() {
		Long count = this.database.queryForObject("select count(*) from audit_entry where action = 'VIRUS_FOUND'",
				Long.class);
		return (count == null) ? 0 : count;
	}

}
