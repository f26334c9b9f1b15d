package io.cailian.notification;

import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cailian.IntegrationTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

@IntegrationTest
class MailSendingTest {

	private static final Instant NOW = Instant.parse("2100-03-01T08:00:00Z");

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@Autowired
	private MailOutbox outbox;

	@Autowired
	private OutgoingMails mails;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void startServer() {
		this.mails.deleteAll();
		this.server.start();
	}

	@AfterEach
	void stopServer() {
		this.server.stop();
		this.mails.deleteAll();
	}

	@Test
	void aLetterLeavesOnceAsItWasWritten() throws Exception {
		post("supplier@example.com", "授标通知 𠮷");

		sending(this.server.getSmtp().getPort(), NOW).sendDue();
		sending(this.server.getSmtp().getPort(), NOW.plus(Duration.ofDays(1))).sendDue();

		MimeMessage[] received = this.server.getReceivedMessages();
		assertThat(received).hasSize(1);
		assertThat(received[0].getSubject()).isEqualTo("授标通知 𠮷");
		assertThat(received[0].getContent().toString()).contains("正文 龘");
		assertThat(received[0].getHeader("Content-Language")).containsExactly("zh-CN");
		assertThat(only().status()).isEqualTo(MailStatus.SENT);
		assertThat(received[0].getMessageID()).isEqualTo("<" + only().id() + "@cailian>");
	}

	@Test
	void aLetterOfARolledBackTransactionNeverLeaves() {
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.post(draft("supplier@example.com", "never"));
			status.setRollbackOnly();
		});

		sending(this.server.getSmtp().getPort(), NOW).sendDue();

		assertThat(this.server.getReceivedMessages()).isEmpty();
	}

	@Test
	void postingNeedsATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.post(draft("supplier@example.com", "alone")));
	}

	@Test
	void whileTheServerIsDownALetterIsTriedAgainWithGrowingPauses() throws Exception {
		post("supplier@example.com", "patience");
		int closedPort = closedPort();

		sending(closedPort, NOW).sendDue();
		sending(closedPort, NOW.plusSeconds(29)).sendDue();

		assertThat(only().status()).isEqualTo(MailStatus.PENDING);
		assertThat(only().attempts()).isEqualTo(1);
		assertThat(only().lastError()).isNotBlank();

		sending(closedPort, NOW.plusSeconds(31)).sendDue();
		sending(closedPort, NOW.plusSeconds(31 + 59)).sendDue();
		assertThat(only().attempts()).isEqualTo(2);

		sending(this.server.getSmtp().getPort(), NOW.plusSeconds(31 + 61)).sendDue();
		assertThat(only().status()).isEqualTo(MailStatus.SENT);
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void aServerThatStaysDownGetsTheLetterParkedInTheEnd() throws Exception {
		post("supplier@example.com", "in vain");
		int closedPort = closedPort();

		for (int day = 0; day < 20; day++) {
			sending(closedPort, NOW.plus(Duration.ofDays(day))).sendDue();
		}

		assertThat(only().status()).isEqualTo(MailStatus.PARKED);
		assertThat(only().attempts()).isEqualTo(12);
	}

	@Test
	void aPoisonedLetterIsParkedAtOnceAndHoldsUpNobody() {
		post("not an address@@", "poison");
		post("supplier@example.com", "healthy");

		sending(this.server.getSmtp().getPort(), NOW).sendDue();

		assertThat(this.mails.findAll())
			.extracting((mail) -> mail.posted().draft().subject(), (mail) -> mail.posted().status())
			.containsExactlyInAnyOrder(tuple("poison", MailStatus.PARKED), tuple("healthy", MailStatus.SENT));
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void aLetterThatBreaksTheSenderInAnyWayHoldsUpNobody() {
		post("first@example.com", "breaks");
		post("second@example.com", "healthy");
		JavaMailSenderImpl sender = new JavaMailSenderImpl() {
			@Override
			public void send(MimeMessage message) {
				if (subjectOf(message).equals("breaks")) {
					throw new IllegalStateException("no such charset");
				}
				super.send(message);
			}
		};
		sender.setHost("127.0.0.1");
		sender.setPort(this.server.getSmtp().getPort());

		sending(sender, NOW).sendDue();

		assertThat(this.mails.findAll())
			.extracting((mail) -> mail.posted().draft().subject(), (mail) -> mail.posted().status(),
					(mail) -> mail.posted().lastError())
			.containsExactlyInAnyOrder(tuple("breaks", MailStatus.PENDING, "IllegalStateException: no such charset"),
					tuple("healthy", MailStatus.SENT, null));
	}

	@Test
	void severalSendersNeverSendTheSameLetter() throws Exception {
		IntStream.range(0, 30).forEach((i) -> post("supplier@example.com", "letter " + i));

		try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
			senders.invokeAll(IntStream.range(0, 4).mapToObj((i) -> Executors.callable(() -> {
				sending(this.server.getSmtp().getPort(), NOW).sendDue();
			})).toList()).forEach((done) -> assertThat(done).succeedsWithin(Duration.ofSeconds(30)));
		}

		List<String> subjects = Arrays.stream(this.server.getReceivedMessages())
			.map(MailSendingTest::subjectOf)
			.toList();
		assertThat(subjects).hasSize(30).doesNotHaveDuplicates();
	}

	@Test
	void aSubjectCannotSmuggleHeaders() {
		MailDraft draft = draft("supplier@example.com", "hello\r\nBcc: spy@example.com");

		assertThat(draft.subject()).isEqualTo("hello Bcc: spy@example.com");
		assertThatIllegalArgumentException().isThrownBy(() -> draft("a@example.com\r\nBcc: b@example.com", "x"));
	}

	private MailSending sending(int port, Instant now) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return sending(sender, now);
	}

	private MailSending sending(JavaMailSenderImpl sender, Instant now) {
		return new MailSending(this.mails, Optional.of(sender), this.transaction, Clock.fixed(now, ZoneOffset.UTC),
				"no-reply@cailian.example");
	}

	private static String subjectOf(MimeMessage message) {
		try {
			return message.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void post(String address, String subject) {
		this.transaction.executeWithoutResult((status) -> this.outbox.post(draft(address, subject)));
	}

	private PostedMail only() {
		assertThat(this.mails.findAll()).hasSize(1);
		return this.mails.findAll().getFirst().posted();
	}

	private static MailDraft draft(String address, String subject) {
		return new MailDraft(address, Locale.SIMPLIFIED_CHINESE, subject, "正文 龘", "TEST:1");
	}

	private static int closedPort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
