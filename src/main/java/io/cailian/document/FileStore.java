package io.cailian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;

import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes of attachments under generated names, outside anything the web server
 * serves.
 */
@Component
class FileStore {

	private static final int BUFFER = 64 * 1024;

	private final Path folder;

	FileStore(@Value("${cailian.data-dir}") Path dataDir) {
		this.folder = dataDir.resolve("files").toAbsolutePath();
	}

	/** What arrived: a file not yet accepted, its length and its SHA-256. */
	record Received(Path file, long size, String sha256) {
	}

	/**
	 * Writes a stream to disk, piece by piece, and stops reading as soon as it is longer
	 * than allowed. The caller accepts or discards what arrived.
	 */
	Received receive(InputStream content, long maxBytes) throws IOException {
		Files.createDirectories(incoming());
		Path file = Files.createTempFile(incoming(), "", ".part");
		MessageDigest digest = Sha256.digest();
		long size = 0;
		try {
			try (OutputStream out = Files.newOutputStream(file)) {
				byte[] buffer = new byte[BUFFER];
				for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
					size += read;
					if (size > maxBytes) {
						throw new RuleViolation("document.Attachment.tooLarge", maxBytes / (1024 * 1024));
					}
					digest.update(buffer, 0, read);
					out.write(buffer, 0, read);
				}
			}
			return new Received(file, size, Sha256.hex(digest.digest()));
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	void keep(Received received, AttachmentId id) throws IOException {
		Path place = place(id);
		Files.createDirectories(place.getParent());
		Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
	}

	void discard(Received received) throws IOException {
		Files.deleteIfExists(received.file());
	}

	void remove(AttachmentId id) throws IOException {
		Files.deleteIfExists(place(id));
	}

	InputStream open(AttachmentId id) throws IOException {
		return Files.newInputStream(place(id));
	}

	Path folder() {
		return this.folder;
	}

	private Path incoming() {
		return this.folder.resolve("incoming");
	}

	Path place(AttachmentId id) {
		String name = id.value().toString();
		return this.folder.resolve(name.substring(name.length() - 2)).resolve(name);
	}

}
