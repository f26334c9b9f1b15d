package io.cailian.apikit;

import org.jspecify.annotations.Nullable;

/**
 * Guards against lost updates over HTTP: the entity tag is the version of the document,
 * and whoever changes it says in {@code If-Match} which version was seen.
 */
public final class EntityTags {

	private EntityTags() {
	}

	/** The value of the {@code ETag} header, such as {@code "v3"}. */
	public static String of(long version) {
		return "\"v" + version + "\"";
	}

	/**
	 * Lets the call go on only if the caller saw the present version; otherwise it is
	 * answered with 428 when nothing was said and 412 when another version was meant.
	 */
	public static void requireMatch(@Nullable String ifMatch, long version) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw new ApiFault(ProblemKind.VERSION_REQUIRED);
		}
		if (ifMatch.strip().equals("*")) {
			return;
		}
		String present = of(version);
		for (String tag : ifMatch.split(",")) {
			if (tag.strip().equals(present)) {
				return;
			}
		}
		throw new ApiFault(ProblemKind.STALE_VERSION);
	}

}
