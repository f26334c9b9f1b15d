package io.cailian.exchange.ocds;

/**
 * How much of a foreign file we are willing to look at before we refuse it, so that no
 * file can exhaust the memory.
 *
 * @param maxBytes size of the whole file
 * @param maxDepth how deep objects and lists may nest
 * @param maxStringLength length of one text or name
 * @param maxTenders tenders in one package
 * @param maxValues values that are kept for reading; parts nobody reads do not count
 * @param maxCharacters characters that are kept for reading
 * @param maxProblems problems told per tender, the rest is only counted
 */
public record OcdsLimits(long maxBytes, int maxDepth, int maxStringLength, int maxTenders, int maxValues,
		long maxCharacters, int maxProblems) {

	public OcdsLimits {
		if (maxBytes < 1 || maxDepth < 1 || maxStringLength < 1 || maxTenders < 1 || maxValues < 1 || maxCharacters < 1
				|| maxProblems < 1) {
			throw new IllegalArgumentException("Every limit must be positive");
		}
	}

	/** 100 MB, 64 levels, 1000 tenders, a million values, 100 problems per tender. */
	public static OcdsLimits standard() {
		return new OcdsLimits(100L * 1024 * 1024, 64, 1_000_000, 1_000, 1_000_000, 16_000_000, 100);
	}

	public OcdsLimits withMaxBytes(long bytes) {
		return new OcdsLimits(bytes, this.maxDepth, this.maxStringLength, this.maxTenders, this.maxValues,
				this.maxCharacters, this.maxProblems);
	}

	public OcdsLimits withMaxTenders(int tenders) {
		return new OcdsLimits(this.maxBytes, this.maxDepth, this.maxStringLength, tenders, this.maxValues,
				this.maxCharacters, this.maxProblems);
	}

	public OcdsLimits withMaxValues(int values) {
		return new OcdsLimits(this.maxBytes, this.maxDepth, this.maxStringLength, this.maxTenders, values,
				this.maxCharacters, this.maxProblems);
	}

	public OcdsLimits withMaxCharacters(long characters) {
		return new OcdsLimits(this.maxBytes, this.maxDepth, this.maxStringLength, this.maxTenders, this.maxValues,
				characters, this.maxProblems);
	}

}
