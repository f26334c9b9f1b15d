package io.cailian.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryId;
import io.cailian.identity.Roles;
import io.cailian.kernel.RuleViolation;
import io.cailian.staging.spi.CellFinding;
import io.cailian.staging.spi.ImportChoice;
import io.cailian.staging.spi.ImportColumn;
import io.cailian.staging.spi.ImportKind;
import io.cailian.staging.spi.ImportRow;
import io.cailian.staging.spi.ImportRun;
import io.cailian.staging.spi.RowOutcome;
import io.cailian.staging.spi.RowOutcome.What;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Items out of a table. A known code is a known item, skipped or brought up to the table
 * as somebody chooses; the values of attributes stand in one cell, each with its code or
 * its name.
 */
@Component
class ItemTableImport implements ImportKind {

	private static final String PREFIX = "catalog.ItemTableImport.";

	private static final String CODE = "code";

	private static final String NAME_ZH = "nameZh";

	private static final String NAME_EN = "nameEn";

	private static final String CATEGORY = "category";

	private static final String UNIT = "unit";

	private static final String DESCRIPTION = "description";

	private static final String ATTRIBUTES = "attributes";

	private static final String KNOWN = "known";

	private static final String OFFER = "offer";

	private static final String YES = "YES";

	private static final String UPDATE = "UPDATE";

	private final Items items;

	private final ItemChanges changes;

	private final ItemValues values;

	private final AttributesInForce attributes;

	private final Categories categories;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ItemTableImport(Items items, ItemChanges changes, ItemValues values, AttributesInForce attributes,
			Categories categories, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
		this.items = items;
		this.changes = changes;
		this.values = values;
		this.attributes = attributes;
		this.categories = categories;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "items";
	}

	@Override
	public String titleKey() {
		return PREFIX + "title";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Roles.BUYER, Roles.PURCHASING_MANAGER);
	}

	@Override
	public List<ImportColumn> columns() {
		return List.of(column(CODE, true, ItemDraft::code), column(NAME_ZH, true, ItemTableImport::name),
				column(NAME_EN, false, ItemTableImport::name), column(CATEGORY, true, UnaryOperator.identity()),
				column(UNIT, true, ItemDraft::unit), column(DESCRIPTION, false, ItemDraft::description),
				column(ATTRIBUTES, false, UnaryOperator.identity()));
	}

	@Override
	public List<ImportChoice> choices() {
		return List.of(new ImportChoice(KNOWN, PREFIX + KNOWN, List.of("SKIP", UPDATE)),
				new ImportChoice(OFFER, PREFIX + OFFER, List.of("NO", YES)));
	}

	@Override
	public String key(ImportRow row) {
		return row.value(CODE);
	}

	@Override
	public Map<Integer, List<CellFinding>> check(List<ImportRow> rows) {
		Map<Integer, List<CellFinding>> findings = new HashMap<>();
		Kinds kinds = kinds(rows);
		Map<String, Item> known = known(rows);
		for (ImportRow row : rows) {
			List<CellFinding> found = new ArrayList<>();
			findings.put(row.number(), found);
			Optional<Kind> kind = kinds.of(row);
			if (kind.isEmpty() && !row.value(CATEGORY).isEmpty()) {
				found.add(CellFinding.error(CATEGORY, PREFIX + "noCategory", row.value(CATEGORY)));
			}
			kind.ifPresent((present) -> {
				if (present.category().retired()) {
					found.add(
							CellFinding.error(CATEGORY, "catalog.Item.categoryRetired", present.category().fullCode()));
				}
				check(row, present, found, known.get(row.value(CODE)));
			});
			Optional.ofNullable(known.get(row.value(CODE)))
				.ifPresent((item) -> found
					.add(CellFinding.notice(CODE, PREFIX + "present", item.code()).leadingTo("items/" + item.id())));
		}
		this.entities.clear();
		return findings;
	}

	private static void check(ImportRow row, Kind kind, List<CellFinding> found, @Nullable Item present) {
		Map<String, String> given = new HashMap<>();
		for (Said said : said(row.value(ATTRIBUTES))) {
			Optional<AttributeDetails> attribute = kind.attribute(said.name());
			if (attribute.isEmpty()) {
				found.add(CellFinding.error(ATTRIBUTES, PREFIX + "noAttribute", said.name()));
			}
			else if (given.put(attribute.get().code(), said.value()) != null) {
				found.add(CellFinding.error(ATTRIBUTES, PREFIX + "twice", said.name()));
			}
		}
		CheckedValues checked = ItemValues.check(kind.attributes(), given, true);
		kind.attributes()
			.stream()
			.filter((attribute) -> checked.problems().containsKey(attribute.code()))
			.forEach((attribute) -> found
				.add(finding(attribute, Optional.ofNullable(checked.problems().get(attribute.code())).orElseThrow(),
						present != null && present.status() == ItemStatus.ACTIVE)));
	}

	/**
	 * A value that is missing keeps an item from being offered, not from being taken;
	 * where the item is offered already, the row is an error.
	 */
	private static CellFinding finding(AttributeDetails attribute, RuleViolation violation, boolean offered) {
		if (!offered && violation.messageKey().equals("catalog.Item.valueMissing")) {
			return CellFinding.notice(ATTRIBUTES, PREFIX + "incomplete", attribute.code(), attribute.names().zh());
		}
		return CellFinding.error(ATTRIBUTES, violation.messageKey(), violation.args().toArray());
	}

	@Override
	public List<RowOutcome> take(List<ImportRow> rows, ImportRun run) {
		boolean update = UPDATE.equals(run.choices().get(KNOWN));
		boolean offer = YES.equals(run.choices().get(OFFER));
		Kinds kinds = kinds(rows);
		Map<String, Item> known = known(rows);
		Map<AttributeId, AttributeDetails> given = new LinkedHashMap<>();
		List<RowOutcome> outcomes = new ArrayList<>();
		List<ItemId> changed = new ArrayList<>();
		for (ImportRow row : rows) {
			Kind kind = kinds.of(row).orElseThrow();
			Item present = known.get(row.value(CODE));
			if (present != null && (!update || present.status() == ItemStatus.RETIRED)) {
				outcomes.add(new RowOutcome(row.number(), What.SKIPPED, "items/" + present.id()));
				continue;
			}
			Item item = taken(row, kind, present, offer, given);
			changed.add(item.id());
			outcomes.add(new RowOutcome(row.number(), (present == null) ? What.CREATED : What.UPDATED,
					"items/" + item.id()));
		}
		this.items.flush();
		this.values.use(List.copyOf(given.values()));
		this.changes.note(changed);
		this.entities.clear();
		return outcomes;
	}

	private Item taken(ImportRow row, Kind kind, @Nullable Item present, boolean offer,
			Map<AttributeId, AttributeDetails> given) {
		Instant now = this.clock.instant();
		Map<String, String> said = new HashMap<>();
		said(row.value(ATTRIBUTES)).forEach((each) -> kind.attribute(each.name())
			.ifPresent((attribute) -> said.put(attribute.code(), each.value())));
		boolean complete = ItemValues.check(kind.attributes(), said, true).problems().isEmpty();
		CheckedValues checked = ItemValues.check(kind.attributes(), said, false);
		checked.given().forEach((attribute) -> given.put(attribute.id(), attribute));
		if (present != null && present.status() == ItemStatus.ACTIVE && !complete) {
			throw new RuleViolation(PREFIX + "incompleteOffered", present.code());
		}
		ItemDraft draft = new ItemDraft((present != null) ? present.id() : ItemId.next(), row.value(CODE),
				new CatalogNames(row.value(NAME_ZH), row.value(NAME_EN)), kind.category().id(), row.value(UNIT),
				row.value(DESCRIPTION), said);
		Item item;
		if (present == null) {
			item = Item.write(draft, checked.stored(), now);
		}
		else {
			item = present;
			item.edit(draft, withRetired(present, kind, checked.stored()), now);
		}
		if (offer && complete && item.status() == ItemStatus.DRAFT) {
			item.moveTo(ItemStatus.ACTIVE, now);
		}
		Item saved = this.items.save(item);
		this.events.publishEvent(ItemChanged.imported(saved.details(), kind.category().fullCode()));
		return saved;
	}

	/** Values of attributes that are asked for no more stay where they are. */
	private static Map<String, String> withRetired(Item present, Kind kind, Map<String, String> stored) {
		if (!present.category().equals(kind.category().id())) {
			return stored;
		}
		Map<String, String> all = new HashMap<>(present.values());
		kind.attributes().forEach((attribute) -> all.remove(attribute.code()));
		all.putAll(stored);
		return all;
	}

	private Map<String, Item> known(List<ImportRow> rows) {
		return this.items.withCodes(rows.stream().map((row) -> row.value(CODE)).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Item::code, (item) -> item));
	}

	private Kinds kinds(List<ImportRow> rows) {
		Map<String, CategoryDetails> named = new HashMap<>();
		rows.stream()
			.map((row) -> row.value(CATEGORY))
			.filter((name) -> !name.isEmpty())
			.distinct()
			.forEach((name) -> category(name).ifPresent((category) -> named.put(name, category)));
		Map<CategoryId, List<AttributeDetails>> asked = this.attributes.inForce(
				this.categories.lineages(named.values().stream().map(CategoryDetails::id).collect(Collectors.toSet())));
		return new Kinds(named.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(each) -> new Kind(each.getValue(), asked.getOrDefault(each.getValue().id(), List.of())))));
	}

	/** By scheme and code, or by the code alone where only one scheme has it. */
	private Optional<CategoryDetails> category(String name) {
		String[] parts = name.replace('：', ':').split(":", 2);
		if (parts.length == 2) {
			return this.categories.find(parts[0].strip().toUpperCase(Locale.ROOT), parts[1].strip());
		}
		List<CategoryDetails> found = this.categories.schemes()
			.stream()
			.flatMap((scheme) -> this.categories.find(scheme, name.strip()).stream())
			.toList();
		return (found.size() == 1) ? Optional.of(found.getFirst()) : Optional.empty();
	}

	private static List<Said> said(String cell) {
		List<Said> said = new ArrayList<>();
		for (String each : cell.split("[;；\n]")) {
			if (!each.isBlank()) {
				String[] parts = each.split("[=＝]", 2);
				said.add(new Said(parts[0].strip(), (parts.length > 1) ? parts[1].strip() : ""));
			}
		}
		return said;
	}

	private static String name(String text) {
		return new CatalogNames(text, "").zh();
	}

	private static ImportColumn column(String name, boolean required, UnaryOperator<String> form) {
		return ImportColumn.text(name, PREFIX + name, required, form);
	}

	/** What a cell says of one attribute. */
	private record Said(String name, String value) {

	}

	/** A category and what its items are described by. */
	private record Kind(CategoryDetails category, List<AttributeDetails> attributes) {

		Optional<AttributeDetails> attribute(String word) {
			return this.attributes.stream()
				.filter((attribute) -> attribute.code().equalsIgnoreCase(word)
						|| attribute.names().zh().equalsIgnoreCase(word)
						|| attribute.names().en().equalsIgnoreCase(word))
				.findFirst();
		}

	}

	/** The categories a table names. */
	private record Kinds(Map<String, Kind> named) {

		Optional<Kind> of(ImportRow row) {
			return Optional.ofNullable(this.named.get(row.value(CATEGORY)));
		}

	}

}
