package io.cailian.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Authenticated encryption, AES as the platform offers it and SM4 as Bouncy Castle does,
 * with a fresh random nonce in front of every ciphertext and the context as associated
 * data.
 */
final class Aead {

	static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Aead() {
	}

	static byte[] seal(Algorithm algorithm, byte[] key, byte[] plain, String context) {
		byte[] nonce = new byte[NONCE_BYTES];
		RANDOM.nextBytes(nonce);
		try {
			byte[] encrypted = crypt(algorithm, Cipher.ENCRYPT_MODE, key, nonce, plain, 0, context);
			byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
			System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
			return sealed;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("cannot seal for " + context, ex);
		}
	}

	/** Opens all of it or nothing: no byte is given out before the tag is checked. */
	static byte[] open(Algorithm algorithm, byte[] key, byte[] sealed, String context) {
		if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
			throw new IllegalStateException("sealed value of " + context + " is too short");
		}
		byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
		try {
			return crypt(algorithm, Cipher.DECRYPT_MODE, key, nonce, sealed, NONCE_BYTES, context);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("sealed value does not belong to " + context + " or was changed", ex);
		}
	}

	private static byte[] crypt(Algorithm algorithm, int mode, byte[] key, byte[] nonce, byte[] input, int offset,
			String context) throws GeneralSecurityException {
		byte[] aad = context.getBytes(StandardCharsets.UTF_8);
		byte[] used = Arrays.copyOf(key, algorithm.keyBytes());
		return switch (algorithm) {
			case AES -> {
				Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
				cipher.init(mode, new SecretKeySpec(used, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
				cipher.updateAAD(aad);
				yield cipher.doFinal(input, offset, input.length - offset);
			}
			case SM4 -> sm4(mode, used, nonce, input, offset, aad);
		};
	}

	/** What was decrypted before its tag turned out wrong is wiped. */
	private static byte[] sm4(int mode, byte[] key, byte[] nonce, byte[] input, int offset, byte[] aad)
			throws AEADBadTagException {
		GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
		cipher.init(mode == Cipher.ENCRYPT_MODE, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, aad));
		int length = input.length - offset;
		byte[] output = new byte[cipher.getOutputSize(length)];
		try {
			int written = cipher.processBytes(input, offset, length, output, 0);
			cipher.doFinal(output, written);
			return output;
		}
		catch (InvalidCipherTextException ex) {
			Arrays.fill(output, (byte) 0);
			throw (AEADBadTagException) new AEADBadTagException(ex.getMessage()).initCause(ex);
		}
	}

}
