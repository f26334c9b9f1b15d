package io.cailian.sourcing;

import java.util.Arrays;
import java.util.Base64;

import io.cailian.kernel.Sha256;
import io.cailian.vault.ContentKey;
import io.cailian.vault.DataKeys;
import io.cailian.vault.WrappedKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes and opens the envelope of a bid: its whole content becomes one ciphertext under
 * a key made for that revision alone; that key is wrapped by the key of the RFQ, which
 * the master key wraps. A ciphertext moved to another RFQ, bid or revision cannot be
 * opened. Contents are padded, so that their length tells little.
 */
@Component
class BidSeal {

	private static final int BLOCK = 1024;

	private final DataKeys dataKeys;

	private final JsonMapper json = JsonMapper.builder().build();

	BidSeal(DataKeys dataKeys) {
		this.dataKeys = dataKeys;
	}

	/** A new key for the bids of one RFQ, wrapped for storing. */
	String eventKey(RfqId rfq) {
		return this.dataKeys.createWrapped(eventContext(rfq)).value();
	}

	Sealed close(String eventKey, RfqId rfq, BidId bid, String revision, BidForm content) {
		byte[] plain = padded(this.json.writeValueAsBytes(SealedContent.of(content)));
		try (ContentKey key = this.dataKeys.newContentKey()) {
			byte[] wrapped = this.dataKeys.sealKey(new WrappedKey(eventKey), key, eventContext(rfq));
			return new Sealed(Base64.getEncoder().encodeToString(wrapped),
					key.seal(plain, context(rfq, bid, revision)));
		}
		finally {
			Arrays.fill(plain, (byte) 0);
		}
	}

	/**
	 * The content of a sealed bid.
	 * @throws IllegalStateException if anything about it has been changed or moved
	 */
	BidForm open(String eventKey, RfqId rfq, BidId bid, String revision, Sealed sealed) {
		try (ContentKey key = this.dataKeys.openKey(new WrappedKey(eventKey),
				Base64.getDecoder().decode(sealed.dataKey()), eventContext(rfq))) {
			byte[] plain = key.open(sealed.ciphertext(), context(rfq, bid, revision));
			return this.json.readValue(plain, SealedContent.class).form();
		}
		catch (IllegalStateException | IllegalArgumentException ex) {
			throw new IllegalStateException("bid " + bid + " cannot be opened: its seal is broken", ex);
		}
		catch (JacksonException ex) {
			throw new IllegalStateException("bid " + bid + " cannot be read");
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

	private static String eventContext(RfqId rfq) {
		return "rfq|event_key|" + rfq;
	}

	private static String context(RfqId rfq, BidId bid, String revision) {
		return "sealed_bid|" + rfq + "|" + bid + "|" + revision;
	}

}
