package io.cailian.classification;

import java.time.Clock;
import java.time.Instant;

import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, renames, moves and retires purchase categories. Adding the same id again changes
 * nothing.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class CategoryAdministration {

	private final CategoryRecords records;

	private final Categories categories;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CategoryAdministration(CategoryRecords records, Categories categories, ApplicationEventPublisher events,
			Clock clock) {
		this.records = records;
		this.categories = categories;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Adds a category.
	 * @throws RuleViolation if another one has its code, or it does not fit its place
	 */
	public CategoryDetails add(CategoryDraft draft) {
		if (this.records.existsById(draft.id())) {
			return details(draft.id());
		}
		if (this.records.findBySchemeAndCode(draft.scheme(), draft.code()).isPresent()) {
			throw new RuleViolation("classification.Category.codeTaken", draft.scheme(), draft.code());
		}
		Category parent = parent(draft.parent());
		if (parent != null && parent.isRetired()) {
			throw new RuleViolation("classification.Category.parentRetired");
		}
		Category category = this.records.saveAndFlush(Category.add(draft, parent));
		this.events.publishEvent(CategoryChanged.added(category));
		return details(category.id());
	}

	/** Renames a category and puts it where it belongs, with everything under it. */
	public CategoryDetails change(CategoryId id, CategoryNames names, @Nullable CategoryId newParent, long version) {
		Category category = category(id, version);
		category.rename(names);
		String oldPath = category.path();
		category.moveUnder(parent(newParent));
		if (!category.path().equals(oldPath)) {
			this.records.under(oldPath).forEach((lower) -> lower.follow(oldPath, category.path()));
		}
		this.records.saveAndFlush(category);
		this.events.publishEvent(CategoryChanged.changed(category));
		return details(id);
	}

	/** Offers the category and everything under it nowhere any more. */
	public CategoryDetails retire(CategoryId id, long version) {
		Category category = category(id, version);
		Instant at = this.clock.instant();
		category.retire(at);
		this.records.under(category.path()).forEach((lower) -> lower.retire(at));
		this.records.saveAndFlush(category);
		this.events.publishEvent(CategoryChanged.retired(category));
		return details(id);
	}

	/**
	 * Offers a retired category again; those under it stay retired.
	 * @throws RuleViolation if the one above it is retired
	 */
	public CategoryDetails reinstate(CategoryId id, long version) {
		Category category = category(id, version);
		if (category.parent().flatMap(this.records::findById).filter(Category::isRetired).isPresent()) {
			throw new RuleViolation("classification.Category.parentRetired");
		}
		category.reinstate();
		this.records.saveAndFlush(category);
		this.events.publishEvent(CategoryChanged.reinstated(category));
		return details(id);
	}

	private Category category(CategoryId id, long version) {
		Category category = this.records.findById(id)
			.orElseThrow(() -> new IllegalArgumentException("no category " + id));
		if (category.version() != version) {
			throw new OptimisticLockingFailureException("category " + id + " was changed meanwhile");
		}
		return category;
	}

	private @Nullable Category parent(@Nullable CategoryId id) {
		return (id == null) ? null : this.records.findById(id)
			.orElseThrow(() -> new RuleViolation("classification.Category.parentUnknown"));
	}

	private CategoryDetails details(CategoryId id) {
		return this.categories.find(id).orElseThrow();
	}

}
