package io.cailian.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryId;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The attributes that the items of a category are described by: its own and those of the
 * categories above. Where two of one code meet, because a category was moved, the nearest
 * counts.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Access.STAFF)
public class CategoryAttributes {

	private final CategoryAttributeRecords records;

	private final AttributesInForce standing;

	private final Categories categories;

	CategoryAttributes(CategoryAttributeRecords records, AttributesInForce standing, Categories categories) {
		this.records = records;
		this.standing = standing;
		this.categories = categories;
	}

	public Optional<AttributeDetails> find(AttributeId id) {
		return this.records.findById(id).map(CategoryAttribute::details);
	}

	/** What an item of the category is described by, the most general first. */
	public List<AttributeDetails> inForce(CategoryId category) {
		return inForce(List.of(category)).getOrDefault(category, List.of());
	}

	/** The same for several categories, read at once; an unknown one is missing. */
	public Map<CategoryId, List<AttributeDetails>> inForce(Collection<CategoryId> wanted) {
		return this.standing.inForce(this.categories.lineages(wanted));
	}

	/** The same with the retired ones, as whoever keeps them sees them. */
	public List<AttributeDetails> all(CategoryId category) {
		return this.standing.standing(Map.of(category, this.categories.lineage(category)))
			.getOrDefault(category, List.of());
	}

}
