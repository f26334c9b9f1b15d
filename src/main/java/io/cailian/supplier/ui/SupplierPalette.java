package io.cailian.supplier.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.supplier.SupplierDirectory;
import io.cailian.supplier.SupplierFilter;
import io.cailian.uikit.PaletteSource;
import org.springframework.stereotype.Component;

/**
 * Suppliers to go to by name, number or company identifier, for the staff that may see
 * them.
 */
@Component
class SupplierPalette implements PaletteSource {

	private static final List<String> READERS = List.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER,
			Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR, Roles.ADMIN);

	private final SupplierDirectory directory;

	private final CurrentUser currentUser;

	SupplierPalette(SupplierDirectory directory, CurrentUser currentUser) {
		this.directory = directory;
		this.currentUser = currentUser;
	}

	@Override
	public List<Entry> find(String text, Locale locale, int limit) {
		if (text.isBlank() || READERS.stream().noneMatch(this.currentUser::has)) {
			return List.of();
		}
		return this.directory.list(new SupplierFilter(text, Optional.empty()), 0, limit)
			.stream()
			.map((each) -> new Entry(each.name(),
					(each.number().isEmpty() ? "" : each.number() + " · ") + each.identifierValue(),
					"suppliers/" + each.id()))
			.toList();
	}

}
