package io.cailian.staging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.Sha256;

/**
 * A table as a file on our disk for as long as it is read, with the hash of its content.
 */
public final class ReceivedTable implements AutoCloseable {

	/** The largest file that is taken. */
	public static final long MAX_BYTES = 50L * 1024 * 1024;

	private static final long MEGABYTE = 1024 * 1024;

	private static final int MAX_NAME = 200;

	private static final int CHUNK = 64 * 1024;

	private final String name;

	private final Path path;

	private final String sha256;

	private ReceivedTable(String name, Path path, String sha256) {
		this.name = name;
		this.path = path;
		this.sha256 = sha256;
	}

	/**
	 * Takes the content off the stream; whoever called closes stream and file.
	 * @throws RuleViolation if it is empty or too large
	 */
	public static ReceivedTable of(String name, InputStream content) {
		try {
			Path path = Files.createTempFile("table-", ".part");
			try {
				return new ReceivedTable(plainName(name), path, copy(content, path));
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

	Path path() {
		return this.path;
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
		long size = 0;
		try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest)) {
			byte[] chunk = new byte[CHUNK];
			int read = content.read(chunk);
			while (read >= 0) {
				size += read;
				if (size > MAX_BYTES) {
					throw new RuleViolation("staging.File.tooLarge", MAX_BYTES / MEGABYTE);
				}
				out.write(chunk, 0, read);
				read = content.read(chunk);
			}
		}
		if (size == 0) {
			throw new RuleViolation("staging.File.empty");
		}
		return Sha256.hex(digest.digest());
	}

	/** The last part of the name, without characters that hide or break something. */
	private static String plainName(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
		String kept = plain.isEmpty() ? "table" : plain;
		return kept.substring(Math.max(0, kept.length() - MAX_NAME));
	}

}
