package io.cailian.catalog.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.UnknownResource;
import io.cailian.catalog.AttributeCondition;
import io.cailian.catalog.CatalogNames;
import io.cailian.catalog.ItemDetails;
import io.cailian.catalog.ItemDraft;
import io.cailian.catalog.ItemFilter;
import io.cailian.catalog.ItemFinds;
import io.cailian.catalog.ItemId;
import io.cailian.catalog.ItemKeeping;
import io.cailian.catalog.ItemQueries;
import io.cailian.catalog.ItemSearch;
import io.cailian.catalog.ItemStatus;
import io.cailian.catalog.ItemWish;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryId;
import io.cailian.kernel.RuleViolation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Items for programs, such as the system that keeps the company's material master.
 */
@RestController
@RequestMapping("/api/v1/items")
@Tag(name = "Items")
@PreAuthorize(AttributeController.STAFF)
class ItemController {

	private static final String KEEPERS = "hasAnyRole('BUYER', 'PURCHASING_MANAGER')";

	private static final String ADDRESS = "/api/v1/items/";

	private static final Map<String, String> PLACES = Map.of("catalog.Item.codeTaken", "/code",
			"catalog.Item.categoryUnknown", "/category", "catalog.Item.categoryRetired", "/category");

	private final ItemQueries queries;

	private final ItemKeeping keeping;

	private final ItemSearch search;

	private final Categories categories;

	private final Idempotency idempotency;

	ItemController(ItemQueries queries, ItemKeeping keeping, ItemSearch search, Categories categories,
			Idempotency idempotency) {
		this.queries = queries;
		this.keeping = keeping;
		this.search = search;
		this.categories = categories;
		this.idempotency = idempotency;
	}

	@GetMapping
	@Operation(summary = "List items in the order of their codes",
			description = "category takes in everything under it. Follow nextCursor for the next page.")
	CursorPage<ItemAnswer> list(@RequestParam(required = false) @Nullable UUID category,
			@RequestParam(required = false) @Nullable ItemStatus status,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = CursorPage.limit(limit);
		ItemFilter filter = new ItemFilter(Optional.ofNullable(category).map(this::category),
				Optional.ofNullable(status));
		String last = (cursor == null) ? "" : CursorPage.parts(cursor, 1).getFirst();
		CursorPage<ItemDetails> page = CursorPage.of(this.queries.after(filter, last, size + 1), size,
				(item) -> CursorPage.cursor(item.code()));
		return new CursorPage<>(page.items().stream().map(ItemAnswer::of).toList(), page.nextCursor(), page.hasMore());
	}

	@GetMapping("/search")
	@Operation(summary = "Find items by words, codes, pinyin and attributes, the best first",
			description = "Every part of q must be found. attribute is given once per condition, such as "
					+ "calorific:5000..6000, grade:A|B or washed:true. At most 10000 items can be leafed through; "
					+ "more says that there are others.")
	ItemFindsAnswer search(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable UUID category,
			@RequestParam(required = false) @Nullable ItemStatus status,
			@RequestParam(required = false) @Nullable List<String> attribute,
			@RequestParam(defaultValue = "0") int offset, @RequestParam(required = false) @Nullable Integer limit) {
		Faults faults = new Faults();
		if (q.length() > ItemWish.MAX_WORDS) {
			faults.made("/q", () -> {
				throw new RuleViolation("catalog.ItemSearch.tooLong", ItemWish.MAX_WORDS);
			});
		}
		if (offset < 0 || offset > ItemSearch.MOST) {
			faults.made("/offset", () -> {
				throw new RuleViolation("catalog.ItemSearch.tooFar", ItemSearch.MOST);
			});
		}
		List<AttributeCondition> conditions = Objects.requireNonNullElse(attribute, List.<String>of())
			.stream()
			.map((text) -> faults.made("/attribute", () -> AttributeCondition.read(text)))
			.filter(Objects::nonNull)
			.toList();
		faults.stopIfAny();
		ItemFinds finds = this.search.find(new ItemWish(q,
				new ItemFilter(Optional.ofNullable(category).map(this::category), Optional.ofNullable(status)),
				conditions), offset, CursorPage.limit(limit));
		return new ItemFindsAnswer(finds.items().stream().map(ItemAnswer::of).toList(), finds.total(), finds.more());
	}

	@PreAuthorize("hasRole('ADMIN')")
	@PostMapping("/search/rebuild")
	@Operation(summary = "Build the index of this node from the database anew")
	ResponseEntity<IndexAnswer> rebuild(HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> ResponseEntity.ok(new IndexAnswer(this.search.rebuild())));
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read an item")
	ResponseEntity<ItemAnswer> get(@PathVariable UUID id) {
		return ok(present(id));
	}

	@PreAuthorize(KEEPERS)
	@PostMapping
	@Operation(summary = "Write the draft of an item", description = "Required attributes may still be missing.")
	ResponseEntity<ItemAnswer> write(@RequestBody ItemBody body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			ItemDraft draft = draft((body.id() != null) ? new ItemId(body.id()) : ItemId.next(), body, false);
			ItemDetails written = Faults.placed(PLACES, () -> this.keeping.write(draft));
			return ResponseEntity.created(URI.create(ADDRESS + written.id()))
				.eTag(EntityTags.of(written.version()))
				.body(ItemAnswer.of(written));
		});
	}

	@PreAuthorize(KEEPERS)
	@PutMapping("/{id}")
	@Operation(summary = "Edit an item; If-Match carries the version that was read")
	ResponseEntity<ItemAnswer> edit(@PathVariable UUID id, @RequestBody ItemBody body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		ItemDetails present = present(id);
		EntityTags.requireMatch(ifMatch, present.version());
		ItemDraft draft = draft(present.id(), body, present.status() == ItemStatus.ACTIVE);
		return ok(Faults.placed(PLACES, () -> this.keeping.edit(draft, present.version())));
	}

	@PreAuthorize(KEEPERS)
	@PostMapping("/{id}/activation")
	@Operation(summary = "Offer an item", description = "Every required attribute must have a value.")
	ResponseEntity<ItemAnswer> activate(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			ItemDetails present = present(id);
			Faults faults = new Faults();
			values(faults, present.category(), present.values(), true);
			faults.stopIfAny();
			return ok(this.keeping.activate(present.id(), present.version()));
		});
	}

	@PreAuthorize(KEEPERS)
	@PostMapping("/{id}/retirement")
	@Operation(summary = "Offer an item no more")
	ResponseEntity<ItemAnswer> retire(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			ItemDetails present = present(id);
			return ok(this.keeping.retire(present.id(), present.version()));
		});
	}

	private ItemDetails present(UUID id) {
		return this.queries.find(new ItemId(id)).orElseThrow(UnknownResource::new);
	}

	private CategoryId category(UUID id) {
		return this.categories.find(new CategoryId(id)).orElseThrow(UnknownResource::new).id();
	}

	private static ResponseEntity<ItemAnswer> ok(ItemDetails item) {
		return ResponseEntity.ok().eTag(EntityTags.of(item.version())).body(ItemAnswer.of(item));
	}

	private ItemDraft draft(ItemId id, ItemBody body, boolean complete) {
		Faults faults = new Faults();
		UUID category = faults.required("/category", body.category(), new UUID(0, 0));
		String code = faults.required("/code", body.code(), "X");
		String unit = faults.required("/unit", body.unit(), "H87");
		faults.made("/code", () -> ItemDraft.code(code));
		faults.made("/unit", () -> ItemDraft.unit(unit));
		faults.made("/description", () -> ItemDraft.description(said(body.description())));
		CatalogNames names = faults.made("/nameZh", () -> new CatalogNames(said(body.nameZh()), said(body.nameEn())));
		Map<String, String> values = Objects.requireNonNullElse(body.values(), Map.of());
		CategoryId of = new CategoryId(category);
		if (this.categories.find(of).isPresent()) {
			values(faults, of, values, complete);
		}
		faults.stopIfAny();
		return new ItemDraft(id, code, Optional.ofNullable(names).orElseThrow(), of, unit, said(body.description()),
				values);
	}

	private void values(Faults faults, CategoryId category, Map<String, String> values, boolean complete) {
		new TreeMap<>(this.keeping.check(category, values, complete).problems())
			.forEach((attribute, violation) -> faults.made("/values/" + attribute, () -> {
				throw violation;
			}));
	}

	private static String said(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	@Schema(name = "Item")
	record ItemAnswer(UUID id, String code, String nameZh, String nameEn, UUID category, String unit,
			String description, Map<String, String> values, ItemStatus status, Instant changedAt) {

		static ItemAnswer of(ItemDetails item) {
			return new ItemAnswer(item.id().value(), item.code(), item.names().zh(), item.names().en(),
					item.category().value(), item.unit(), item.description(), new TreeMap<>(item.values()),
					item.status(), item.changedAt());
		}

	}

	/** What was found, counted up to a limit. */
	@Schema(name = "ItemFinds")
	record ItemFindsAnswer(List<ItemAnswer> items, int total, boolean more) {

	}

	@Schema(name = "ItemIndex")
	record IndexAnswer(int items) {

	}

	/**
	 * An item as a program writes it; the id may be the caller's own and is not read when
	 * editing. Values are texts by the code of their attribute.
	 */
	@Schema(name = "ItemBody")
	record ItemBody(@Nullable UUID id, @Nullable String code, @Nullable String nameZh, @Nullable String nameEn,
			@Nullable UUID category, @Nullable String unit, @Nullable String description,
			@Nullable Map<String, String> values) {

	}

}
