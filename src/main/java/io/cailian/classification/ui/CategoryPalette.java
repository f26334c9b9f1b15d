package io.cailian.classification.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryFilter;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.PaletteSource;

import org.springframework.stereotype.Component;

/**
 * Categories to go to, for the administrator who keeps them.
 */
@Component
class CategoryPalette implements PaletteSource {

	private static final Set<String> READERS = Set.of(Roles.ADMIN);

	private final Categories categories;

	private final CurrentUser currentUser;

	CategoryPalette(Categories categories, CurrentUser currentUser) {
		this.categories = categories;
		this.currentUser = currentUser;
	}

	@Override
	public List<Entry> find(String text, Locale locale, int limit) {
		if (text.isBlank() || READERS.stream().noneMatch(this.currentUser::has)) {
			return List.of();
		}
		return this.categories.list(CategoryFilter.offered(text), 0, limit)
			.stream()
			.map((category) -> new Entry(category.label(locale), category.way(locale),
					"categories?q=" + category.code()))
			.toList();
	}

}
