package io.cailian.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

import io.cailian.exchange.ocds.OcdsLimits;
import io.cailian.kernel.Sha256;

/**
 * A foreign file on our disk for as long as it is read, with the hash of its content. Of
 * a file that is too large just enough is kept to see that it is.
 */
public final class ReceivedFile implements AutoCloseable {

	/** The largest file that is read. */
	public static final long MAX_BYTES = OcdsLimits.standard().maxBytes();

	private static final int MAX_NAME = 200;

	private static final int CHUNK = 64 * 1024;

	private final String name;

	private final Path path;

	private final String sha256;

	private ReceivedFile(String name, Path path, String sha256) {
		this.name = name;
		this.path = path;
		this.sha256 = sha256;
	}

	/** Takes the content off the stream; whoever called closes stream and file. */
	public static ReceivedFile of(String name, InputStream content) {
		try {
			Path path = Files.createTempFile("ocds-", ".json");
			try {
				return new ReceivedFile(plainName(name), path, copy(content, path));
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(path);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the file could not be received", ex);
		}
	}

	public String name() {
		return this.name;
	}

	public String sha256() {
		return this.sha256;
	}

	InputStream open() {
		try {
			return Files.newInputStream(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the received file could not be removed", ex);
		}
	}

	private static String copy(InputStream content, Path path) throws IOException {
		MessageDigest digest = Sha256.digest();
		try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest)) {
			byte[] chunk = new byte[CHUNK];
			long left = MAX_BYTES + 1;
			int read = content.read(chunk, 0, CHUNK);
			while (read >= 0 && left > 0) {
				out.write(chunk, 0, read);
				left -= read;
				read = (left > 0) ? content.read(chunk, 0, (int) Math.min(CHUNK, left)) : -1;
			}
		}
		return Sha256.hex(digest.digest());
	}

	/** The last part of the name, without characters that hide or break something. */
	private static String plainName(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
		return plain.isEmpty() ? "ocds.json" : Cut.to(plain, MAX_NAME);
	}

}
