package io.cailian.staging;

import java.util.List;
import java.util.Optional;

import io.cailian.identity.CurrentUser;
import io.cailian.staging.spi.ImportKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The kinds of import that modules offer, and who may use which.
 */
@Component
class ImportKinds {

	private final List<ImportKind> kinds;

	private final CurrentUser currentUser;

	ImportKinds(ObjectProvider<ImportKind> kinds, CurrentUser currentUser) {
		this.kinds = kinds.orderedStream().toList();
		this.currentUser = currentUser;
	}

	/** The kinds the present person may import. */
	List<ImportKind> allowed() {
		return this.kinds.stream().filter(this::mayUse).toList();
	}

	/** The kind, if the present person may use it. */
	ImportKind allowed(String name) {
		return find(name).filter(this::mayUse).orElseThrow(() -> new AccessDeniedException("no import of " + name));
	}

	Optional<ImportKind> find(String name) {
		return this.kinds.stream().filter((kind) -> kind.name().equals(name)).findFirst();
	}

	private boolean mayUse(ImportKind kind) {
		return kind.roles().stream().anyMatch(this.currentUser::has);
	}

}
