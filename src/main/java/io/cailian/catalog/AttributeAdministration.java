package io.cailian.catalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;
import io.cailian.kernel.RuleViolation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Defines, changes, orders and retires the attributes of categories. Defining the same id
 * again changes nothing.
 */
@Service
@Transactional
@PreAuthorize(Access.KEEPS_ATTRIBUTES)
public class AttributeAdministration {

	/** Own and inherited ones together: more nobody fills in. */
	public static final int MAX_IN_FORCE = 60;

	private final CategoryAttributeRecords records;

	private final CategoryAttributes attributes;

	private final Categories categories;

	private final ItemChanges changes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AttributeAdministration(CategoryAttributeRecords records, CategoryAttributes attributes, Categories categories,
			ItemChanges changes, ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.attributes = attributes;
		this.categories = categories;
		this.changes = changes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Defines an attribute, behind those there are.
	 * @throws RuleViolation if its code is taken in the category, above it or below it
	 */
	public AttributeDetails define(AttributeDraft draft) {
		if (this.records.existsById(draft.id())) {
			return details(draft.id());
		}
		CategoryDetails category = category(draft.category());
		if (category.retired()) {
			throw new RuleViolation("catalog.CategoryAttribute.categoryRetired");
		}
		refuseTaken(draft);
		refuseTooMany(draft.category());
		List<CategoryAttribute> own = this.records.of(List.of(draft.category().value()));
		CategoryAttribute attribute = this.records
			.saveAndFlush(CategoryAttribute.define(draft, own.isEmpty() ? 0 : own.getLast().position() + 1));
		this.events.publishEvent(AttributeChanged.defined(attribute, category.fullCode()));
		return details(draft.id());
	}

	/**
	 * Changes an attribute but for its category and code.
	 * @throws RuleViolation if items have values of it and its kind, its unit or a choice
	 * would go
	 */
	public AttributeDetails change(AttributeDraft draft, long version) {
		CategoryAttribute attribute = attribute(draft.id(), version);
		boolean found = attribute.isFoundAs(draft);
		attribute.change(draft);
		if (!found) {
			findAnew(attribute);
		}
		this.records.saveAndFlush(attribute);
		this.events.publishEvent(AttributeChanged.changed(attribute, code(attribute)));
		return details(draft.id());
	}

	/** Puts it before the own attribute that now precedes it, or behind the next one. */
	public void move(AttributeId id, boolean up) {
		CategoryAttribute attribute = attribute(id);
		List<CategoryAttribute> own = new ArrayList<>(this.records.of(List.of(attribute.category().value())));
		int at = own.indexOf(attribute);
		int other = up ? at - 1 : at + 1;
		if (other < 0 || other >= own.size()) {
			return;
		}
		own.set(at, own.get(other));
		own.set(other, attribute);
		for (int place = 0; place < own.size(); place++) {
			own.get(place).moveTo(place);
		}
		this.records.saveAllAndFlush(own);
		this.events.publishEvent(AttributeChanged.moved(attribute, code(attribute)));
	}

	/** Asks for it nowhere any more. */
	public AttributeDetails retire(AttributeId id, long version) {
		CategoryAttribute attribute = attribute(id, version);
		attribute.retire(this.clock.instant());
		findAnew(attribute);
		this.records.saveAndFlush(attribute);
		this.events.publishEvent(AttributeChanged.retired(attribute, code(attribute)));
		return details(id);
	}

	public AttributeDetails reinstate(AttributeId id, long version) {
		CategoryAttribute attribute = attribute(id, version);
		if (attribute.isRetired()) {
			refuseTooMany(attribute.category());
		}
		attribute.reinstate();
		findAnew(attribute);
		this.records.saveAndFlush(attribute);
		this.events.publishEvent(AttributeChanged.reinstated(attribute, code(attribute)));
		return details(id);
	}

	/** Items that may have a value of it are found by other words now. */
	private void findAnew(CategoryAttribute attribute) {
		if (attribute.details().used()) {
			this.changes.noteAll(this.categories.withDescendants(attribute.category()));
		}
	}

	private void refuseTaken(AttributeDraft draft) {
		List<CategoryId> lineage = this.categories.lineage(draft.category());
		Set<CategoryId> below = this.categories.withDescendants(draft.category());
		this.records.findByCode(draft.code())
			.stream()
			.map(CategoryAttribute::category)
			.filter((taken) -> lineage.contains(taken) || below.contains(taken))
			.findFirst()
			.ifPresent((taken) -> {
				throw new RuleViolation("catalog.CategoryAttribute.codeTaken", draft.code(),
						category(taken).fullCode());
			});
	}

	private void refuseTooMany(CategoryId category) {
		if (this.attributes.inForce(category).size() >= MAX_IN_FORCE) {
			throw new RuleViolation("catalog.CategoryAttribute.tooMany", MAX_IN_FORCE);
		}
	}

	private CategoryAttribute attribute(AttributeId id, long version) {
		CategoryAttribute attribute = attribute(id);
		if (attribute.version() != version) {
			throw new OptimisticLockingFailureException("attribute " + id + " was changed meanwhile");
		}
		return attribute;
	}

	private CategoryAttribute attribute(AttributeId id) {
		return this.records.findById(id).orElseThrow(() -> new IllegalArgumentException("no attribute " + id));
	}

	private CategoryDetails category(CategoryId id) {
		return this.categories.find(id)
			.orElseThrow(() -> new RuleViolation("catalog.CategoryAttribute.categoryUnknown"));
	}

	private String code(CategoryAttribute attribute) {
		return category(attribute.category()).fullCode();
	}

	private AttributeDetails details(AttributeId id) {
		return this.attributes.find(id).orElseThrow();
	}

}
