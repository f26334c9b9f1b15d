package io.cailian.portal;

import java.util.Comparator;
import java.util.List;

import io.cailian.identity.CurrentUser;
import io.cailian.uikit.HomeTile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The waiting work of the signed-in person, as the modules report it.
 */
@Component
class HomeTiles {

	private final ObjectProvider<HomeTile> tiles;

	private final CurrentUser currentUser;

	HomeTiles(ObjectProvider<HomeTile> tiles, CurrentUser currentUser) {
		this.tiles = tiles;
		this.currentUser = currentUser;
	}

	List<HomeTile> mine() {
		return this.tiles.stream()
			.filter((tile) -> tile.roles().stream().anyMatch(this.currentUser::has))
			.sorted(Comparator.comparingInt(HomeTile::order))
			.toList();
	}

}
