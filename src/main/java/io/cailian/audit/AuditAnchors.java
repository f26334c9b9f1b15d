package io.cailian.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.cailian.vault.FieldCipher;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps outside the database, in a file and in the log, what the end of the chain was
 * every ten minutes and at each stop. Who may write to the database but not to the file
 * cannot rewrite what lies before its last line; each line is signed, together with the
 * line before, with a key the database does not know. The database in turn remembers how
 * many lines there are.
 */
@Component
class AuditAnchors {

	private static final Logger LOG = LoggerFactory.getLogger(AuditAnchors.class);

	private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) (\\S+) ([0-9a-f]{64})");

	private static final String PURPOSE = "audit-anchor";

	private final AuditChain chain;

	private final AnchorCount count;

	private final FieldCipher cipher;

	private final Clock clock;

	private final Path file;

	AuditAnchors(AuditChain chain, AnchorCount count, FieldCipher cipher, Clock clock,
			@Value("${cailian.audit.anchors:${cailian.data-dir}/audit-anchors.log}") Path file) {
		this.chain = chain;
		this.count = count;
		this.cipher = cipher;
		this.clock = clock;
		this.file = file.toAbsolutePath();
	}

	/** The end of the chain at a moment; the signature covers all anchors before. */
	record Anchor(long seq, String hash, String signature) {
	}

	/** Says that the file of anchors was changed by somebody else. */
	static final class Forged extends Exception {

		private static final long serialVersionUID = 1L;

		private final int line;

		private Forged(int line) {
			super("line " + line + " of the audit anchors is not as it was written");
			this.line = line;
		}

		int line() {
			return this.line;
		}

	}

	/** Adds the present end of the chain, unless nothing was recorded since the last. */
	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "${cailian.audit.anchor-every:PT10M}")
	@PreDestroy
	synchronized void anchor() {
		try {
			List<Anchor> anchors = all();
			Anchor last = anchors.isEmpty() ? new Anchor(0, AuditRow.GENESIS, "") : anchors.getLast();
			AuditChain.Head head = this.chain.head();
			if (head.seq() <= last.seq()) {
				return;
			}
			String content = head.seq() + " " + head.hash() + " " + this.clock.instant();
			String signature = signature(last.signature(), content);
			Files.createDirectories(Objects.requireNonNull(this.file.getParent(), "anchors need a folder"));
			Files.writeString(this.file, content + " " + signature + "\n", StandardOpenOption.CREATE,
					StandardOpenOption.APPEND, StandardOpenOption.SYNC);
			this.count.add(anchors.size() + 1, head.seq());
			LOG.info("audit anchor: entry {}, hash {}", head.seq(), head.hash());
		}
		catch (Forged ex) {
			LOG.error("no audit anchor was written: {}", ex.getMessage());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the audit anchors " + this.file + " cannot be written", ex);
		}
	}

	/**
	 * All anchors in the order they were written.
	 * @throws Forged if a line was changed, added or removed before the last one
	 */
	synchronized List<Anchor> all() throws Forged {
		if (!Files.exists(this.file)) {
			return List.of();
		}
		List<Anchor> anchors = new ArrayList<>();
		String signature = "";
		for (String line : lines()) {
			Matcher parts = LINE.matcher(line);
			if (!parts.matches() || !parts.group(4)
				.equals(signature(signature, parts.group(1) + " " + parts.group(2) + " " + parts.group(3)))) {
				throw new Forged(anchors.size() + 1);
			}
			signature = parts.group(4);
			anchors.add(new Anchor(Long.parseLong(parts.group(1)), parts.group(2), signature));
		}
		return anchors;
	}

	/** How many anchors must be there, as the database remembers it. */
	int written() {
		return this.count.written();
	}

	Path file() {
		return this.file;
	}

	private List<String> lines() {
		try {
			return Files.readAllLines(this.file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the audit anchors " + this.file + " cannot be read", ex);
		}
	}

	private String signature(String before, String content) {
		return this.cipher.blindIndex(before + "\n" + content, PURPOSE);
	}

}
