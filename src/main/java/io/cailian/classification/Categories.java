package io.cailian.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.kernel.LikePattern;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The purchase categories, to read and to choose from. They are no secret: applicants
 * choose among them before they have an account.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class Categories {

	private static final int MAX_WORDS = 6;

	private final CategoryRecords records;

	private final EntityManager entities;

	Categories(CategoryRecords records, EntityManager entities) {
		this.records = records;
		this.entities = entities;
	}

	public Optional<CategoryDetails> find(CategoryId id) {
		return this.records.findById(id).map((category) -> details(List.of(category)).getFirst());
	}

	/** A category by the scheme and code that name it. */
	public Optional<CategoryDetails> find(String scheme, String code) {
		return this.records.findBySchemeAndCode(scheme, code).map((category) -> details(List.of(category)).getFirst());
	}

	/** All of these categories, read at once; an unknown one is missing. */
	public Map<CategoryId, CategoryDetails> all(Collection<CategoryId> ids) {
		Map<CategoryId, CategoryDetails> found = new HashMap<>();
		if (!ids.isEmpty()) {
			details(this.records.all(ids.stream().map(CategoryId::value).distinct().toList()))
				.forEach((category) -> found.put(category.id(), category));
		}
		return found;
	}

	/** Categories in the order of the tree, with what lies under each right behind it. */
	public List<CategoryDetails> list(CategoryFilter filter, int offset, int limit) {
		return details(query("select c", filter, "", " order by c.path", Category.class).setFirstResult(offset)
			.setMaxResults(limit)
			.getResultList());
	}

	/** The categories that follow the given one in the order of {@link #list}. */
	public List<CategoryDetails> after(CategoryFilter filter, CategoryId last, int limit) {
		return details(
				query("select c", filter, " and c.path > (select l.path from Category l where l.id.value = :last)",
						" order by c.path", Category.class)
					.setParameter("last", last.value())
					.setMaxResults(limit)
					.getResultList());
	}

	public int count(CategoryFilter filter) {
		return Math.toIntExact(query("select count(c)", filter, "", "", Long.class).getSingleResult());
	}

	/** What lies right under a category, or the roots of all schemes. */
	public List<CategoryDetails> children(@Nullable CategoryId parent, boolean withRetired) {
		String where = (parent == null) ? " and c.parent is null" : " and c.parent.value = :parent";
		TypedQuery<Category> query = query("select c", new CategoryFilter("", Optional.empty(), withRetired), where,
				" order by c.path", Category.class);
		if (parent != null) {
			query.setParameter("parent", parent.value());
		}
		return details(query.getResultList());
	}

	/** The category itself and all above it, the nearest first. */
	public List<CategoryId> lineage(CategoryId id) {
		Category category = this.records.findById(id).orElseThrow(() -> new IllegalArgumentException("no " + id));
		List<CategoryId> lineage = new ArrayList<>(List.of(id));
		above(List.of(category)).values()
			.stream()
			.sorted(Comparator.comparingInt(Category::depth).reversed())
			.forEach((upper) -> lineage.add(upper.id()));
		return lineage;
	}

	/**
	 * The lineage of each of these categories, read at once; an unknown one is missing.
	 */
	public Map<CategoryId, List<CategoryId>> lineages(Collection<CategoryId> ids) {
		Map<CategoryId, List<CategoryId>> lineages = new HashMap<>();
		if (!ids.isEmpty()) {
			List<Category> found = this.records.all(ids.stream().map(CategoryId::value).distinct().toList());
			Map<String, Category> above = above(found);
			found.forEach((category) -> lineages.put(category.id(), lineage(category, above)));
		}
		return lineages;
	}

	private static List<CategoryId> lineage(Category category, Map<String, Category> above) {
		List<CategoryId> lineage = new ArrayList<>(List.of(category.id()));
		category.pathsAbove()
			.stream()
			.flatMap((path) -> Optional.ofNullable(above.get(path)).stream())
			.sorted(Comparator.comparingInt(Category::depth).reversed())
			.forEach((upper) -> lineage.add(upper.id()));
		return lineage;
	}

	/** The category itself and everything under it. */
	public Set<CategoryId> withDescendants(CategoryId id) {
		Category category = this.records.findById(id).orElseThrow(() -> new IllegalArgumentException("no " + id));
		Set<CategoryId> all = this.records.under(category.path())
			.stream()
			.map(Category::id)
			.collect(Collectors.toCollection(HashSet::new));
		all.add(id);
		return all;
	}

	/** The schemes there are categories of. */
	public List<String> schemes() {
		return this.records.schemes();
	}

	private List<CategoryDetails> details(List<Category> categories) {
		Map<String, Category> above = above(categories);
		Set<UUID> parents = categories.isEmpty() ? Set.of() : Set
			.copyOf(this.records.havingChildren(categories.stream().map((each) -> each.id().value()).toList()));
		return categories.stream()
			.map((category) -> category.details(category.pathsAbove()
				.stream()
				.map(above::get)
				.filter((upper) -> upper != null)
				.map(Category::names)
				.toList(), parents.contains(category.id().value())))
			.toList();
	}

	private Map<String, Category> above(List<Category> categories) {
		Set<String> paths = categories.stream()
			.flatMap((category) -> category.pathsAbove().stream())
			.collect(Collectors.toSet());
		return paths.isEmpty() ? Map.of()
				: this.records.withPaths(paths)
					.stream()
					.collect(Collectors.toMap(Category::path, (category) -> category));
	}

	private <T> TypedQuery<T> query(String select, CategoryFilter filter, String more, String order, Class<T> type) {
		List<String> words = Arrays.stream(filter.text().strip().split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.limit(MAX_WORDS)
			.toList();
		StringBuilder text = new StringBuilder(select).append(" from Category c where 1 = 1").append(more);
		filter.scheme().ifPresent((scheme) -> text.append(" and c.scheme = :scheme"));
		if (!filter.withRetired()) {
			text.append(" and c.retiredAt is null");
		}
		for (int i = 0; i < words.size(); i++) {
			text.append(" and c.searchText like :word").append(i).append(" escape '!'");
		}
		TypedQuery<T> query = this.entities.createQuery(text.append(order).toString(), type);
		filter.scheme().ifPresent((scheme) -> query.setParameter("scheme", scheme));
		for (int i = 0; i < words.size(); i++) {
			query.setParameter("word" + i, LikePattern.containing(words.get(i)));
		}
		return query;
	}

}
