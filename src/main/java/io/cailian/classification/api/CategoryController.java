package io.cailian.classification.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.UnknownResource;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryAdministration;
import io.cailian.classification.CategoryDetails;
import io.cailian.classification.CategoryDraft;
import io.cailian.classification.CategoryFilter;
import io.cailian.classification.CategoryId;
import io.cailian.classification.CategoryImportReport;
import io.cailian.classification.CategoryImportRow.Effect;
import io.cailian.classification.CategoryImportRow;
import io.cailian.classification.CategoryImporting;
import io.cailian.classification.CategoryNames;
import io.cailian.kernel.RuleViolation;
import io.cailian.kernel.Sha256;
import io.cailian.uikit.ModuleTranslations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
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
 * Purchase categories for programs, such as the system that keeps the company's master
 * data.
 */
@RestController
@RequestMapping("/api/v1/categories")
@Tag(name = "Categories")
class CategoryController {

	private static final String ADMIN = "hasRole('ADMIN')";

	private final Categories categories;

	private final CategoryAdministration administration;

	private final CategoryImporting importing;

	private final Idempotency idempotency;

	private final ModuleTranslations texts;

	CategoryController(Categories categories, CategoryAdministration administration, CategoryImporting importing,
			Idempotency idempotency, ModuleTranslations texts) {
		this.categories = categories;
		this.administration = administration;
		this.importing = importing;
		this.idempotency = idempotency;
		this.texts = texts;
	}

	@PreAuthorize("isAuthenticated()")
	@GetMapping
	@Operation(summary = "List categories in the order of their tree",
			description = "q searches code, both names and pinyin; every word must be found. Follow nextCursor for "
					+ "the next page.")
	CursorPage<CategoryAnswer> list(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable String scheme,
			@RequestParam(defaultValue = "false") boolean withRetired,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = CursorPage.limit(limit);
		CategoryFilter filter = new CategoryFilter(q, Optional.ofNullable(scheme), withRetired);
		List<CategoryDetails> found = (cursor == null) ? this.categories.list(filter, 0, size + 1)
				: this.categories.after(filter, last(cursor), size + 1);
		CursorPage<CategoryDetails> page = CursorPage.of(found, size, (category) -> CursorPage.cursor(category.id()));
		return new CursorPage<>(page.items().stream().map(CategoryAnswer::of).toList(), page.nextCursor(),
				page.hasMore());
	}

	@PreAuthorize("isAuthenticated()")
	@GetMapping("/{id}")
	@Operation(summary = "Read a category")
	ResponseEntity<CategoryAnswer> get(@PathVariable UUID id) {
		return ok(present(id));
	}

	@PreAuthorize(ADMIN)
	@PostMapping
	@Operation(summary = "Add a category")
	ResponseEntity<CategoryAnswer> add(@RequestBody CategoryBody body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			CategoryDetails category = this.administration.add(body.draft());
			return ResponseEntity.created(URI.create("/api/v1/categories/" + category.id()))
				.eTag(EntityTags.of(category.version()))
				.body(CategoryAnswer.of(category));
		});
	}

	@PreAuthorize(ADMIN)
	@PutMapping("/{id}")
	@Operation(summary = "Rename a category and put it where it belongs; If-Match carries the version that was read")
	ResponseEntity<CategoryAnswer> change(@PathVariable UUID id, @RequestBody ChangeBody body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		CategoryDetails present = present(id);
		EntityTags.requireMatch(ifMatch, present.version());
		return ok(this.administration.change(present.id(), body.names(),
				(body.parent() == null) ? null : new CategoryId(body.parent()), present.version()));
	}

	@PreAuthorize(ADMIN)
	@PostMapping("/{id}/retirement")
	@Operation(summary = "Retire a category and everything under it")
	ResponseEntity<CategoryAnswer> retire(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			CategoryDetails present = present(id);
			return ok(this.administration.retire(present.id(), present.version()));
		});
	}

	@PreAuthorize(ADMIN)
	@PostMapping("/{id}/reinstatement")
	@Operation(summary = "Offer a retired category again")
	ResponseEntity<CategoryAnswer> reinstate(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			CategoryDetails present = present(id);
			return ok(this.administration.reinstate(present.id(), present.version()));
		});
	}

	@PreAuthorize(ADMIN)
	@PostMapping(path = "/imports", consumes = "text/csv")
	@Operation(summary = "Take in a scheme from a CSV file; with preview=true only say what would happen",
			description = "Columns scheme, code, version, parent, name_zh, name_en. Lines with a fault are left out.")
	ResponseEntity<ImportAnswer> importCsv(@RequestBody byte[] content,
			@RequestParam(defaultValue = "false") boolean preview, HttpServletRequest request) {
		return this.idempotency.once(request, Sha256.of(content) + preview, () -> ResponseEntity
			.ok(answer(preview ? this.importing.preview(content) : this.importing.apply(content))));
	}

	private CategoryDetails present(UUID id) {
		return this.categories.find(new CategoryId(id)).orElseThrow(UnknownResource::new);
	}

	private static ResponseEntity<CategoryAnswer> ok(CategoryDetails category) {
		return ResponseEntity.ok().eTag(EntityTags.of(category.version())).body(CategoryAnswer.of(category));
	}

	private static CategoryId last(String cursor) {
		try {
			return new CategoryId(UUID.fromString(CursorPage.parts(cursor, 1).getFirst()));
		}
		catch (IllegalArgumentException notAnId) {
			return new CategoryId(new UUID(0, 0));
		}
	}

	private ImportAnswer answer(CategoryImportReport report) {
		List<ImportFault> faults = report.rows()
			.stream()
			.filter((row) -> row.fault() != null)
			.map(this::fault)
			.toList();
		return new ImportAnswer(report.applied(), report.count(Effect.ADDED), report.count(Effect.CHANGED),
				report.count(Effect.UNCHANGED), faults);
	}

	private ImportFault fault(CategoryImportRow row) {
		RuleViolation fault = Objects.requireNonNull(row.fault());
		return new ImportFault(row.line(), row.code(), fault.messageKey(),
				this.texts.getTranslation(fault.messageKey(), LocaleContextHolder.getLocale(), fault.args().toArray()));
	}

	record CategoryAnswer(UUID id, String scheme, String code, String schemeVersion, String nameZh, String nameEn,
			@Nullable UUID parent, boolean retired) {

		static CategoryAnswer of(CategoryDetails category) {
			CategoryId parent = category.parent();
			return new CategoryAnswer(category.id().value(), category.scheme(), category.code(),
					category.schemeVersion(), category.names().zh(), category.names().en(),
					(parent != null) ? parent.value() : null, category.retired());
		}

	}

	/** A category as a program writes it; the id may be the caller's own. */
	record CategoryBody(@Nullable UUID id, @Nullable String scheme, @Nullable String code,
			@Nullable String schemeVersion, @Nullable String nameZh, @Nullable String nameEn, @Nullable UUID parent) {

		CategoryDraft draft() {
			Faults faults = new Faults();
			String givenScheme = faults.required("/scheme", this.scheme, "-");
			String givenCode = faults.required("/code", this.code, "-");
			CategoryNames names = faults.made("/nameZh",
					() -> new CategoryNames(Objects.requireNonNullElse(this.nameZh, ""),
							Objects.requireNonNullElse(this.nameEn, "")));
			faults.stopIfAny();
			CategoryDraft draft = faults.made("/code",
					Map.of("classification.Category.scheme", "/scheme", "classification.Category.schemeVersion",
							"/schemeVersion"),
					() -> new CategoryDraft((this.id != null) ? new CategoryId(this.id) : CategoryId.next(),
							givenScheme, givenCode, Objects.requireNonNullElse(this.schemeVersion, ""),
							Optional.ofNullable(names).orElseThrow(),
							(this.parent != null) ? new CategoryId(this.parent) : null));
			faults.stopIfAny();
			return Optional.ofNullable(draft).orElseThrow();
		}

	}

	@Schema(name = "CategoryChangeBody")
	record ChangeBody(@Nullable String nameZh, @Nullable String nameEn, @Nullable UUID parent) {

		CategoryNames names() {
			Faults faults = new Faults();
			CategoryNames names = faults.made("/nameZh",
					() -> new CategoryNames(Objects.requireNonNullElse(this.nameZh, ""),
							Objects.requireNonNullElse(this.nameEn, "")));
			faults.stopIfAny();
			return Optional.ofNullable(names).orElseThrow();
		}

	}

	@Schema(name = "CategoryImport")
	record ImportAnswer(boolean applied, int added, int changed, int unchanged, List<ImportFault> faults) {

	}

	record ImportFault(long line, String categoryCode, String code, String detail) {

	}

}
