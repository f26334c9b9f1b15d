package io.cailian.organisation;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names posts and people's places where other modules mention them.
 */
@Component
@Transactional(readOnly = true)
class OrganisationMention implements DocumentSource {

	private final PostRecords posts;

	private final PlacementRecords placements;

	OrganisationMention(PostRecords posts, PlacementRecords placements) {
		this.posts = posts;
		this.placements = placements;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		try {
			return switch (type) {
				case "POST" -> this.posts.findById(new PostId(UUID.fromString(key)))
					.map((post) -> new NamedDocument(post.line().code().value(), "posts"));
				case "PLACEMENT" -> this.placements.findById(new PlacementId(UUID.fromString(key)))
					.map((placement) -> new NamedDocument(placement.account().value(), "organisation"));
				default -> Optional.empty();
			};
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
