package io.cailian.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;

import io.cailian.apikit.RateLimits;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.document.Attachments;
import io.cailian.kernel.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Proposes what the picture of a business licence says. Whoever calls holds the file; the
 * proposal is for a person to confirm. Pictures were measured when they were handed in,
 * so that a small file cannot unfold into a huge one.
 */
@Service
@PreAuthorize("permitAll")
public class LicenceReading {

	private static final Logger LOG = LoggerFactory.getLogger(LicenceReading.class);

	private static final String PDF = "application/pdf";

	private static final Set<String> READABLE = Set.of("image/png", "image/jpeg", PDF);

	private static final long MAX_BYTES = 20L * 1024 * 1024;

	private final Tesseract tesseract;

	private final FirstPage firstPage;

	private final Attachments attachments;

	private final ReadingTurn turn;

	private final RateLimits limits;

	LicenceReading(Tesseract tesseract, FirstPage firstPage, Attachments attachments, ReadingTurn turn,
			RateLimits limits) {
		this.tesseract = tesseract;
		this.firstPage = firstPage;
		this.attachments = attachments;
		this.turn = turn;
		this.limits = limits;
	}

	/** Whether licences can be read on this machine at all. */
	public boolean isAvailable() {
		return this.tesseract.isAvailable();
	}

	/**
	 * What the picture, or the first page of the document, seems to say; empty if it is
	 * neither, or nothing could be read.
	 * @param address from where it is asked
	 * @throws RuleViolation if too many were read for this address, or the file may not
	 * be read yet
	 */
	public Optional<LicenceFacts> read(AttachmentId file, String address) {
		this.limits.check("licence-reading", address);
		AttachmentInfo info = this.attachments.info(file);
		if (!isAvailable() || !READABLE.contains(info.mediaType()) || info.size() > MAX_BYTES) {
			return Optional.empty();
		}
		try {
			return this.turn.take(() -> text(info)).map(LicenceText::parse).filter((facts) -> !facts.isEmpty());
		}
		catch (IOException ex) {
			LOG.warn("licence {} could not be read", file, ex);
			return Optional.empty();
		}
	}

	private Optional<String> text(AttachmentInfo info) throws IOException {
		Path picture = Files.createTempFile("licence", info.mediaType().endsWith("jpeg") ? ".jpg" : ".png");
		try {
			put(info, picture);
			return this.tesseract.read(picture);
		}
		finally {
			Files.deleteIfExists(picture);
		}
	}

	private void put(AttachmentInfo info, Path picture) throws IOException {
		if (!info.mediaType().equals(PDF)) {
			copy(info.id(), picture);
			return;
		}
		Path pdf = Files.createTempFile("licence", ".pdf");
		try {
			copy(info.id(), pdf);
			this.firstPage.draw(pdf, picture);
		}
		finally {
			Files.deleteIfExists(pdf);
		}
	}

	private void copy(AttachmentId file, Path target) throws IOException {
		try (InputStream in = this.attachments.open(file)) {
			Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
