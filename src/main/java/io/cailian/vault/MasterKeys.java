package io.cailian.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * The master keys of this installation, read from a file of lines {@code id:base64}. The
 * last line encrypts, all lines read, and the line named {@code index} keys the blind
 * indexes, which must not change when a key is added. Keys are never used directly: each
 * purpose gets a key derived from them.
 */
final class MasterKeys {

	static final String INDEX = "index";

	private static final int KEY_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Map<String, byte[]> byId;

	private final String newest;

	private MasterKeys(Map<String, byte[]> byId, String newest) {
		this.byId = byId;
		this.newest = newest;
	}

	/** Reads the file; where allowed, a first start makes it. */
	static MasterKeys load(Path file, boolean createIfMissing) {
		try {
			if (!Files.exists(file)) {
				if (!createIfMissing) {
					throw new IllegalStateException("the master key file " + file + " does not exist");
				}
				create(file);
			}
			return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the master key file " + file + " cannot be read", ex);
		}
	}

	String newest() {
		return this.newest;
	}

	/**
	 * The key for one purpose under one master key.
	 * @throws IllegalStateException if there is no such master key
	 */
	SecretKey derived(String keyId, String purpose) {
		return new SecretKeySpec(mac(keyId, purpose + "\u0001"), "AES");
	}

	byte[] mac(String keyId, String text) {
		byte[] key = this.byId.get(keyId);
		if (key == null) {
			throw new IllegalStateException("unknown master key " + keyId);
		}
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is not available", ex);
		}
	}

	private static MasterKeys parse(List<String> lines) {
		Map<String, byte[]> keys = new HashMap<>();
		String last = null;
		for (String line : lines) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String id = addKey(keys, line.strip());
			last = id.equals(INDEX) ? last : id;
		}
		if (last == null || !keys.containsKey(INDEX)) {
			throw new IllegalStateException("the master key file needs at least one key and the key \"index\"");
		}
		return new MasterKeys(keys, last);
	}

	private static String addKey(Map<String, byte[]> keys, String line) {
		int colon = line.indexOf(':');
		byte[] key = (colon > 0) ? decoded(line.substring(colon + 1)) : null;
		if (key == null || key.length != KEY_BYTES || !line.substring(0, colon).matches("[A-Za-z0-9-]{1,32}")) {
			throw new IllegalStateException("a line of the master key file is not \"id:base64 of 32 bytes\"");
		}
		String id = line.substring(0, colon);
		if (keys.put(id, key) != null) {
			throw new IllegalStateException("the master key " + id + " is there twice");
		}
		return id;
	}

	private static byte @Nullable [] decoded(String base64) {
		try {
			return Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static void create(Path file) throws IOException {
		Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "key file needs a folder");
		Files.createDirectories(folder);
		Path written = Files.createTempFile(folder, "master", ".new", ownerOnly(folder));
		Files.writeString(written,
				"# Master keys of the vault. Keep a copy apart from the database; without it sealed data is lost.\n"
						+ INDEX + ":" + newKey() + "\n" + "k" + HexFormat.of().toHexDigits(RANDOM.nextInt()) + ":"
						+ newKey() + "\n");
		Files.move(written, file);
	}

	private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
		boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	private static String newKey() {
		byte[] key = new byte[KEY_BYTES];
		RANDOM.nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

}
