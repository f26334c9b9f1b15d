package io.cailian.sourcing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.cailian.kernel.Sha256;
import io.cailian.vault.DataKeys;
import io.cailian.vault.WrappedKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Closes and opens the envelope of a bid: its whole content becomes one AES-256-GCM
 * ciphertext under a key made for that revision alone; that key is wrapped by the key of
 * the RFQ, which the master key wraps. A ciphertext moved to another RFQ, bid or revision
 * cannot be opened. Contents are padded, so that their length tells little.
 */
@Component
class BidSeal {

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final int BLOCK = 1024;

	private final DataKeys dataKeys;

	private final JsonMapper json = JsonMapper.builder().build();

	private final SecureRandom random = new SecureRandom();

	BidSeal(DataKeys dataKeys) {
		this.dataKeys = dataKeys;
	}

	/** A new key for the bids of one RFQ, wrapped for storing. */
	String eventKey(RfqId rfq) {
		return this.dataKeys.createWrapped(eventContext(rfq)).value();
	}

	Sealed close(String eventKey, RfqId rfq, BidId bid, String revision, BidForm content) {
		byte[] key = new byte[KEY_BYTES];
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(key);
		this.random.nextBytes(nonce);
		byte[] plain = padded(this.json.writeValueAsBytes(SealedContent.of(content)));
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, context(rfq, bid, revision)).doFinal(plain);
			byte[] ciphertext = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
			System.arraycopy(encrypted, 0, ciphertext, NONCE_BYTES, encrypted.length);
			byte[] wrapped = this.dataKeys.seal(new WrappedKey(eventKey), key, eventContext(rfq));
			return new Sealed(Base64.getEncoder().encodeToString(wrapped), ciphertext);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("bid " + bid + " cannot be sealed", ex);
		}
		finally {
			Arrays.fill(key, (byte) 0);
			Arrays.fill(plain, (byte) 0);
		}
	}

	/**
	 * The content of a sealed bid.
	 * @throws IllegalStateException if anything about it has been changed or moved
	 */
	BidForm open(String eventKey, RfqId rfq, BidId bid, String revision, Sealed sealed) {
		byte[] key = this.dataKeys.open(new WrappedKey(eventKey), Base64.getDecoder().decode(sealed.dataKey()),
				eventContext(rfq));
		try {
			byte[] ciphertext = sealed.ciphertext();
			byte[] nonce = Arrays.copyOf(ciphertext, NONCE_BYTES);
			byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, context(rfq, bid, revision)).doFinal(ciphertext,
					NONCE_BYTES, ciphertext.length - NONCE_BYTES);
			return this.json.readValue(plain, SealedContent.class).form();
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IllegalStateException("bid " + bid + " cannot be opened: its seal is broken", ex);
		}
		catch (JacksonException ex) {
			throw new IllegalStateException("bid " + bid + " cannot be read");
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	static String sha256(Sealed sealed) {
		return Sha256.of(sealed.ciphertext());
	}

	private static byte[] padded(byte[] content) {
		byte[] plain = Arrays.copyOf(content, (content.length / BLOCK + 1) * BLOCK);
		Arrays.fill(plain, content.length, plain.length, (byte) ' ');
		return plain;
	}

	private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context.getBytes(UTF_8));
		return cipher;
	}

	private static String eventContext(RfqId rfq) {
		return "rfq|event_key|" + rfq;
	}

	private static String context(RfqId rfq, BidId bid, String revision) {
		return "sealed_bid|" + rfq + "|" + bid + "|" + revision;
	}

}
