package io.cailian.catalog;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
 * Writes, edits, offers and retires items. Writing the same id again changes nothing.
 */
@Service
@Transactional
@PreAuthorize(Access.KEEPS_ITEMS)
public class ItemKeeping {

	private final Items items;

	private final ItemChanges changes;

	private final ItemValues values;

	private final CategoryAttributes attributes;

	private final Categories categories;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ItemKeeping(Items items, ItemChanges changes, ItemValues values, CategoryAttributes attributes,
			Categories categories, ApplicationEventPublisher events, Clock clock) {
		this.items = items;
		this.changes = changes;
		this.values = values;
		this.attributes = attributes;
		this.categories = categories;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What would become of values in a category.
	 * @param complete whether required ones must be there, as for an item that is offered
	 */
	@Transactional(readOnly = true)
	public CheckedValues check(CategoryId category, Map<String, String> given, boolean complete) {
		return ItemValues.check(this.attributes.inForce(category), given, complete);
	}

	/**
	 * Writes a draft.
	 * @throws RuleViolation if its code is taken, or a value does not fit
	 */
	public ItemDetails write(ItemDraft draft) {
		if (this.items.existsById(draft.id())) {
			return details(draft.id());
		}
		CategoryDetails category = category(draft.category(), true);
		refuseTaken(draft);
		Item item = save(
				Item.write(draft, stored(draft.category(), draft.values(), Map.of(), false), this.clock.instant()));
		this.events.publishEvent(ItemChanged.written(item.details(), category.fullCode()));
		return item.details();
	}

	/**
	 * Edits a draft or an item that is offered.
	 * @throws RuleViolation if its code is taken, a value does not fit, or, of an item
	 * that is offered, a required one is missing
	 */
	public ItemDetails edit(ItemDraft draft, long version) {
		Item item = item(draft.id(), version);
		CategoryDetails category = category(draft.category(), !draft.category().equals(item.category()));
		if (!draft.code().equals(item.code())) {
			refuseTaken(draft);
		}
		Map<String, String> present = draft.category().equals(item.category()) ? item.values() : Map.of();
		item.edit(draft, stored(draft.category(), draft.values(), present, item.status() == ItemStatus.ACTIVE),
				this.clock.instant());
		save(item);
		this.events.publishEvent(ItemChanged.edited(item.details(), category.fullCode()));
		return item.details();
	}

	/**
	 * Offers an item, for the first time or again.
	 * @throws RuleViolation if its values are not complete by the attributes of today
	 */
	public ItemDetails activate(ItemId id, long version) {
		Item item = item(id, version);
		CategoryDetails category = category(item.category(), true);
		stored(item.category(), item.values(), item.values(), true);
		item.moveTo(ItemStatus.ACTIVE, this.clock.instant());
		save(item);
		this.events.publishEvent(ItemChanged.activated(item.details(), category.fullCode()));
		return item.details();
	}

	/** Offers an item no more. */
	public ItemDetails retire(ItemId id, long version) {
		Item item = item(id, version);
		item.moveTo(ItemStatus.RETIRED, this.clock.instant());
		save(item);
		this.events.publishEvent(ItemChanged.retired(item.details(), category(item.category(), false).fullCode()));
		return item.details();
	}

	/**
	 * What is stored.
	 * @param present what the item has: values of attributes that have been retired stay
	 */
	private Map<String, String> stored(CategoryId category, Map<String, String> given, Map<String, String> present,
			boolean complete) {
		List<AttributeDetails> asked = this.attributes.inForce(category);
		Map<String, String> kept = new HashMap<>(present);
		asked.forEach((attribute) -> kept.remove(attribute.code()));
		Map<String, String> said = new HashMap<>(given);
		kept.forEach(said::remove);
		CheckedValues checked = ItemValues.check(asked, said, complete);
		ItemValues.first(asked, checked).ifPresent((violation) -> {
			throw violation;
		});
		this.values.use(checked.given());
		kept.putAll(checked.stored());
		return kept;
	}

	private Item save(Item item) {
		Item saved = this.items.saveAndFlush(item);
		this.changes.note(List.of(saved.id()));
		return saved;
	}

	private void refuseTaken(ItemDraft draft) {
		if (this.items.findByCode(draft.code()).isPresent()) {
			throw new RuleViolation("catalog.Item.codeTaken", draft.code());
		}
	}

	private CategoryDetails category(CategoryId id, boolean offered) {
		CategoryDetails category = this.categories.find(id)
			.orElseThrow(() -> new RuleViolation("catalog.Item.categoryUnknown"));
		if (offered && category.retired()) {
			throw new RuleViolation("catalog.Item.categoryRetired", category.fullCode());
		}
		return category;
	}

	private Item item(ItemId id, long version) {
		Item item = this.items.findById(id).orElseThrow(() -> new IllegalArgumentException("no item " + id));
		if (item.version() != version) {
			throw new OptimisticLockingFailureException("item " + id + " was changed meanwhile");
		}
		return item;
	}

	private ItemDetails details(ItemId id) {
		return this.items.findById(id).orElseThrow().details();
	}

}
