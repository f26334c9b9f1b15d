package io.cailian.apikit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is walked by key, so that rows coming and going meanwhile shift
 * nothing. The cursor is opaque to callers.
 */
public record CursorPage<T>(List<T> items, @Nullable String nextCursor, boolean hasMore) {

	public static final int DEFAULT_LIMIT = 50;

	public static final int MAX_LIMIT = 200;

	private static final String SEPARATOR = "\u001f";

	public CursorPage {
		items = List.copyOf(items);
	}

	/**
	 * Makes a page of rows fetched with a limit of one more than asked for.
	 * @param cursor the sort key of a row, made with {@link #cursor}
	 */
	public static <T> CursorPage<T> of(List<T> fetched, int limit, Function<T, String> cursor) {
		if (fetched.size() <= limit) {
			return new CursorPage<>(fetched, null, false);
		}
		List<T> items = fetched.subList(0, limit);
		return new CursorPage<>(items, cursor.apply(items.get(limit - 1)), true);
	}

	/** The number of items asked for: 50 if nothing was said, at most 200. */
	public static int limit(@Nullable Integer asked) {
		if (asked == null) {
			return DEFAULT_LIMIT;
		}
		if (asked < 1 || asked > MAX_LIMIT) {
			throw new InvalidInput(
					List.of(new InvalidInput.Fault("/limit", "apikit.CursorPage.limit", List.of(MAX_LIMIT))));
		}
		return asked;
	}

	/** Packs the parts of a sort key into a cursor. */
	public static String cursor(Object... parts) {
		List<String> texts = new ArrayList<>();
		for (Object part : parts) {
			texts.add(part.toString());
		}
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(String.join(SEPARATOR, texts).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The parts packed into a cursor; one that was not made here is answered with 400.
	 */
	public static List<String> parts(String cursor, int count) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			List<String> parts = List.of(text.split(SEPARATOR, -1));
			if (parts.size() == count) {
				return parts;
			}
		}
		catch (IllegalArgumentException ex) {
			throw unknownCursor();
		}
		throw unknownCursor();
	}

	private static InvalidInput unknownCursor() {
		return new InvalidInput(List.of(new InvalidInput.Fault("/cursor", "apikit.CursorPage.cursor", List.of())));
	}

}
