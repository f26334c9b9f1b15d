package io.cailian.catalog.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.cailian.catalog.ItemFilter;
import io.cailian.catalog.ItemSearch;
import io.cailian.catalog.ItemStatus;
import io.cailian.catalog.ItemWish;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.uikit.PaletteSource;

import org.springframework.stereotype.Component;

/**
 * Items to go to, by code, words or pinyin, for staff.
 */
@Component
class ItemPalette implements PaletteSource {

	private static final Set<String> READERS = Set.of(Roles.REQUESTER, Roles.BUYER, Roles.PURCHASING_MANAGER,
			Roles.APPROVER, Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR, Roles.ADMIN);

	private final ItemSearch search;

	private final CurrentUser currentUser;

	ItemPalette(ItemSearch search, CurrentUser currentUser) {
		this.search = search;
		this.currentUser = currentUser;
	}

	@Override
	public List<Entry> find(String text, Locale locale, int limit) {
		if (text.isBlank() || READERS.stream().noneMatch(this.currentUser::has)) {
			return List.of();
		}
		ItemWish wish = new ItemWish(text, new ItemFilter(Optional.empty(), Optional.of(ItemStatus.ACTIVE)), List.of());
		return this.search.find(wish, 0, limit)
			.items()
			.stream()
			.map((item) -> new Entry(item.names().in(locale), item.code(), "items/" + item.id()))
			.toList();
	}

}
