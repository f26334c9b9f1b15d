package io.cailian.onboarding.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.cailian.identity.CurrentUser;
import io.cailian.identity.Roles;
import io.cailian.onboarding.ApplicationDirectory;
import io.cailian.onboarding.ApplicationFilter;
import io.cailian.onboarding.ApplicationStatus;
import io.cailian.uikit.PaletteSource;
import org.springframework.stereotype.Component;

/**
 * Open applications to go to by name, number or company identifier, for the staff that
 * may see them. Decided ones are found in their list; whoever was approved, among the
 * suppliers.
 */
@Component
class ApplicationPalette implements PaletteSource {

	private static final List<String> READERS = List.of(Roles.BUYER, Roles.PURCHASING_MANAGER, Roles.APPROVER,
			Roles.FINANCE, Roles.LEGAL, Roles.AUDITOR, Roles.ADMIN);

	private final ApplicationDirectory directory;

	private final CurrentUser currentUser;

	ApplicationPalette(ApplicationDirectory directory, CurrentUser currentUser) {
		this.directory = directory;
		this.currentUser = currentUser;
	}

	@Override
	public List<Entry> find(String text, Locale locale, int limit) {
		if (text.isBlank() || READERS.stream().noneMatch(this.currentUser::has)) {
			return List.of();
		}
		return Stream.of(ApplicationStatus.values())
			.filter(ApplicationStatus::isOpen)
			.flatMap((status) -> this.directory.list(new ApplicationFilter(text, Optional.of(status)), 0, limit)
				.stream())
			.limit(limit)
			.map((each) -> new Entry(each.name(), each.number() + " · " + each.identifierValue(),
					"applications/" + each.id()))
			.toList();
	}

}
