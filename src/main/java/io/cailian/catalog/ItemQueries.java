package io.cailian.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Items as the database has them: one, several, or all in the order of their codes.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Access.STAFF)
public class ItemQueries {

	private final Items items;

	private final Categories categories;

	private final EntityManager entities;

	ItemQueries(Items items, Categories categories, EntityManager entities) {
		this.items = items;
		this.categories = categories;
		this.entities = entities;
	}

	public Optional<ItemDetails> find(ItemId id) {
		return this.items.findById(id).map(Item::details);
	}

	public Optional<ItemDetails> find(String code) {
		return this.items.findByCode(code).map(Item::details);
	}

	/** All of these, read at once; an unknown one is missing. */
	public Map<ItemId, ItemDetails> all(Collection<ItemId> ids) {
		Map<ItemId, ItemDetails> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.items.all(ids.stream().map(ItemId::value).toList())
				.forEach((item) -> found.put(item.id(), item.details()));
		}
		return found;
	}

	/** Items in the order of their codes. */
	public List<ItemDetails> list(ItemFilter filter, int offset, int limit) {
		return found(filter, "", offset, limit);
	}

	/** The items that follow the given code, in the order of codes. */
	public List<ItemDetails> after(ItemFilter filter, String lastCode, int limit) {
		return found(filter, lastCode, 0, limit);
	}

	private List<ItemDetails> found(ItemFilter filter, String lastCode, int offset, int limit) {
		StringBuilder text = new StringBuilder("select i from Item i where i.code > :last");
		filter.status().ifPresent((status) -> text.append(" and i.status = :status"));
		filter.category().ifPresent((category) -> text.append(" and i.category.value in :categories"));
		TypedQuery<Item> query = this.entities.createQuery(text.append(" order by i.code").toString(), Item.class)
			.setParameter("last", lastCode);
		filter.status().ifPresent((status) -> query.setParameter("status", status));
		filter.category()
			.ifPresent((category) -> query.setParameter("categories",
					this.categories.withDescendants(category).stream().map(CategoryId::value).toList()));
		return query.setFirstResult(offset).setMaxResults(limit).getResultList().stream().map(Item::details).toList();
	}

}
