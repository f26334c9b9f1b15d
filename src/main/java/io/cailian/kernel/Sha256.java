package io.cailian.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Fingerprints by SHA-256, written as 64 hexadecimal digits in lower case.
 */
public final class Sha256 {

	private Sha256() {
	}

	/** The fingerprint of a text in UTF-8. */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	public static String of(byte[] content) {
		return hex(digest().digest(content));
	}

	/** The fingerprint of all that is left in a stream, which stays open. */
	public static String of(InputStream content) throws IOException {
		MessageDigest digest = digest();
		content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		return hex(digest.digest());
	}

	/** A digest to feed piece by piece. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java", ex);
		}
	}

	public static String hex(byte[] hash) {
		return HexFormat.of().formatHex(hash);
	}

}
