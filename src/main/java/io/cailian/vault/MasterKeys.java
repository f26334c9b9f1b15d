package io.cailian.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * The master keys of this installation, read from a file of lines {@code id:base64}. The
 * last line encrypts, all lines read, and the line named {@code index} keys the blind
 * indexes, which must not change when a key is added. A file that somebody else has
 * changed is read again before a key is called unknown.
 */
final class MasterKeys implements KeyProvider {

	private static final int KEY_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path file;

	private volatile Ring ring;

	private MasterKeys(Path file, Ring ring) {
		this.file = file;
		this.ring = ring;
	}

	/** All keys at one moment, and the order in which they came. */
	private record Ring(Map<String, byte[]> byId, List<String> ids) {
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
			return new MasterKeys(file, read(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the master key file " + file + " cannot be read", ex);
		}
	}

	@Override
	public List<String> ids() {
		return this.ring.ids();
	}

	@Override
	public byte[] mac(String keyId, String text) {
		byte[] key = this.ring.byId().get(keyId);
		if (key == null) {
			refresh();
			key = this.ring.byId().get(keyId);
		}
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

	@Override
	public synchronized String add() {
		String id = "k" + HexFormat.of().toHexDigits(RANDOM.nextInt());
		rewrite((lines) -> lines.add(id + ":" + newKey()));
		return id;
	}

	@Override
	public synchronized void retire(String keyId) {
		refresh();
		if (!ids().contains(keyId) || active().equals(keyId)) {
			throw new IllegalStateException("the master key " + keyId + " seals, or is not there");
		}
		rewrite((lines) -> lines.removeIf((line) -> line.startsWith(keyId + ":")));
	}

	@Override
	public synchronized void refresh() {
		try {
			this.ring = read(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the master key file " + this.file + " cannot be read", ex);
		}
	}

	/** The whole file is there before and after, never a part of it. */
	private void rewrite(Consumer<List<String>> change) {
		try {
			List<String> lines = new ArrayList<>(Files.readAllLines(this.file, StandardCharsets.UTF_8));
			change.accept(lines);
			Path folder = folder(this.file);
			Path written = Files.createTempFile(folder, "master", ".new", ownerOnly(folder));
			Files.write(written, lines, StandardCharsets.UTF_8);
			Files.move(written, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the master key file " + this.file + " cannot be changed", ex);
		}
		refresh();
	}

	private static Ring read(Path file) throws IOException {
		return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
	}

	private static Ring parse(List<String> lines) {
		Map<String, byte[]> keys = new HashMap<>();
		List<String> ids = new ArrayList<>();
		for (String line : lines) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String id = addKey(keys, line.strip());
			if (!id.equals(INDEX)) {
				ids.add(id);
			}
		}
		if (ids.isEmpty() || !keys.containsKey(INDEX)) {
			throw new IllegalStateException("the master key file needs at least one key and the key \"index\"");
		}
		return new Ring(keys, List.copyOf(ids));
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
		Path folder = folder(file);
		Files.createDirectories(folder);
		Path written = Files.createTempFile(folder, "master", ".new", ownerOnly(folder));
		Files.writeString(written,
				"# Master keys of the vault. Keep a copy apart from the database; without it sealed data is lost.\n"
						+ INDEX + ":" + newKey() + "\n" + "k" + HexFormat.of().toHexDigits(RANDOM.nextInt()) + ":"
						+ newKey() + "\n");
		Files.move(written, file);
	}

	private static Path folder(Path file) {
		return Objects.requireNonNull(file.toAbsolutePath().getParent(), "key file needs a folder");
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
