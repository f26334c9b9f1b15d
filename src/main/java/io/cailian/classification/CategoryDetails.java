package io.cailian.classification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A purchase category as others see it.
 *
 * @param schemeVersion the edition of the scheme it is from, may be empty
 * @param above the categories above it, the root first
 */
public record CategoryDetails(CategoryId id, String scheme, String code, String schemeVersion, CategoryNames names,
		@Nullable CategoryId parent, List<CategoryNames> above, boolean retired, boolean hasChildren, long version) {

	public CategoryDetails {
		above = List.copyOf(above);
	}

	/** The name in the reader's language. */
	public String name(Locale locale) {
		return this.names.in(locale);
	}

	/** Code and name, as a list offers it. */
	public String label(Locale locale) {
		return this.code + " " + name(locale);
	}

	/** Scheme and code, which name it among those of all schemes. */
	public String fullCode() {
		return this.scheme + ":" + this.code;
	}

	/** Scheme and the categories above, as the way from the root. */
	public String way(Locale locale) {
		return this.above.isEmpty() ? this.scheme : this.scheme + " › "
				+ this.above.stream().map((names) -> names.in(locale)).collect(Collectors.joining(" › "));
	}

}
