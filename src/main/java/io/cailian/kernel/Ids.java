package io.cailian.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes the technical ids of aggregates: UUID version 7 (RFC 9562), so that rows created
 * together lie together in an index.
 */
public final class Ids {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Ids() {
	}

	/** A new id; unique, ordered by creation time to the millisecond, not secret. */
	public static UUID next() {
		return at(Clock.systemUTC().millis());
	}

	/**
	 * The id under which something lies that its owner calls by an id of the owner's
	 * choice: the same again for the same two, as old as that id says, and another for
	 * every other owner, so that nobody learns by trying which ids others use.
	 */
	public static UUID ofOwner(UUID owner, UUID given) {
		UUID mixed = UUID.nameUUIDFromBytes(Sha256.of(owner + "/" + given).getBytes(StandardCharsets.US_ASCII));
		long high = (given.getMostSignificantBits() & 0xFFFFFFFFFFFF0000L) | 0x7000L
				| (mixed.getMostSignificantBits() & 0x0FFFL);
		long low = (mixed.getLeastSignificantBits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

	/** As it stands in a column of sixteen bytes. */
	public static byte[] bytes(UUID id) {
		return ByteBuffer.allocate(16)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.array();
	}

	/** The id that stands in a column of sixteen bytes. */
	public static UUID fromBytes(byte[] bytes) {
		ByteBuffer read = ByteBuffer.wrap(bytes);
		return new UUID(read.getLong(), read.getLong());
	}

	static UUID at(long millis) {
		long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
		long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

}
