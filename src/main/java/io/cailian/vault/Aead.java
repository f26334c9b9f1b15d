package io.cailian.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM as the platform offers it, with a fresh random nonce in front of every
 * ciphertext and the context as associated data.
 */
final class Aead {

	static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Aead() {
	}

	static byte[] seal(SecretKey key, byte[] plain, String context) {
		byte[] nonce = new byte[NONCE_BYTES];
		RANDOM.nextBytes(nonce);
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
			byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
			System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
			cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
			return sealed;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot seal for " + context, ex);
		}
	}

	static byte[] open(SecretKey key, byte[] sealed, String context) {
		if (sealed.length < NONCE_BYTES) {
			throw new IllegalStateException("sealed value of " + context + " is too short");
		}
		byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
		try {
			return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed, NONCE_BYTES,
					sealed.length - NONCE_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("sealed value does not belong to " + context + " or was changed", ex);
		}
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
			throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
