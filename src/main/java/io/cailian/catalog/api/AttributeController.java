package io.cailian.catalog.api;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.UnknownResource;
import io.cailian.catalog.AttributeAdministration;
import io.cailian.catalog.AttributeChoice;
import io.cailian.catalog.AttributeDetails;
import io.cailian.catalog.AttributeDraft;
import io.cailian.catalog.AttributeForm;
import io.cailian.catalog.AttributeId;
import io.cailian.catalog.AttributeKind;
import io.cailian.catalog.CatalogNames;
import io.cailian.catalog.CategoryAttributes;
import io.cailian.classification.Categories;
import io.cailian.classification.CategoryId;
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
 * Attributes of categories for programs.
 */
@RestController
@RequestMapping("/api/v1/category-attributes")
@Tag(name = "Category attributes")
@PreAuthorize(AttributeController.STAFF)
class AttributeController {

	static final String STAFF = "hasAnyRole('REQUESTER', 'BUYER', 'PURCHASING_MANAGER', 'APPROVER', 'FINANCE', "
			+ "'LEGAL', 'AUDITOR', 'ADMIN')";

	private static final String KEEPERS = "hasRole('PURCHASING_MANAGER')";

	private static final String ADDRESS = "/api/v1/category-attributes/";

	private static final Map<String, String> PLACES = Map.of("catalog.CategoryAttribute.codeTaken", "/code",
			"catalog.CategoryAttribute.categoryUnknown", "/category", "catalog.CategoryAttribute.categoryRetired",
			"/category", "catalog.CategoryAttribute.kindUsed", "/kind", "catalog.CategoryAttribute.choiceUsed",
			"/choices");

	private static final Map<String, String> FORM_PLACES = Map.of("catalog.AttributeForm.unit", "/unit",
			"catalog.AttributeForm.decimals", "/decimals", "catalog.AttributeForm.range", "/highest",
			"catalog.AttributeForm.limit", "/lowest", "catalog.AttributeForm.choices", "/choices",
			"catalog.AttributeForm.tooManyChoices", "/choices", "catalog.AttributeForm.sameChoice", "/choices");

	private final CategoryAttributes attributes;

	private final AttributeAdministration administration;

	private final Categories categories;

	private final Idempotency idempotency;

	AttributeController(CategoryAttributes attributes, AttributeAdministration administration, Categories categories,
			Idempotency idempotency) {
		this.attributes = attributes;
		this.administration = administration;
		this.categories = categories;
		this.idempotency = idempotency;
	}

	@GetMapping
	@Operation(summary = "What the items of a category are described by",
			description = "Inherited attributes come first; each says for which category it is defined.")
	List<AttributeAnswer> list(@RequestParam UUID category, @RequestParam(defaultValue = "false") boolean withRetired) {
		CategoryId of = this.categories.find(new CategoryId(category)).orElseThrow(UnknownResource::new).id();
		return (withRetired ? this.attributes.all(of) : this.attributes.inForce(of)).stream()
			.map(AttributeAnswer::of)
			.toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read an attribute")
	ResponseEntity<AttributeAnswer> get(@PathVariable UUID id) {
		return ok(present(id));
	}

	@PreAuthorize(KEEPERS)
	@PostMapping
	@Operation(summary = "Define an attribute of a category and of all categories below it")
	ResponseEntity<AttributeAnswer> define(@RequestBody AttributeBody body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			AttributeDraft draft = body.draft();
			AttributeDetails defined = Faults.placed(PLACES, () -> this.administration.define(draft));
			return ResponseEntity.created(URI.create(ADDRESS + defined.id()))
				.eTag(EntityTags.of(defined.version()))
				.body(AttributeAnswer.of(defined));
		});
	}

	@PreAuthorize(KEEPERS)
	@PutMapping("/{id}")
	@Operation(
			summary = "Change an attribute but for its category and code; If-Match carries the version that was read",
			description = "Once items have values, kind and unit stay and no choice goes.")
	ResponseEntity<AttributeAnswer> change(@PathVariable UUID id, @RequestBody AttributeChangeBody body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		AttributeDetails present = present(id);
		EntityTags.requireMatch(ifMatch, present.version());
		AttributeDraft draft = body.draft(present);
		return ok(Faults.placed(PLACES, () -> this.administration.change(draft, present.version())));
	}

	@PreAuthorize(KEEPERS)
	@PostMapping("/{id}/move")
	@Operation(summary = "Move an attribute one place up or down among those of its category")
	ResponseEntity<AttributeAnswer> move(@PathVariable UUID id, @RequestBody AttributeMove move,
			HttpServletRequest request) {
		return this.idempotency.once(request, move, () -> {
			AttributeDetails present = present(id);
			this.administration.move(present.id(), move.upwards());
			return ok(present(id));
		});
	}

	@PreAuthorize(KEEPERS)
	@PostMapping("/{id}/retirement")
	@Operation(summary = "Ask for an attribute nowhere any more")
	ResponseEntity<AttributeAnswer> retire(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			AttributeDetails present = present(id);
			return ok(this.administration.retire(present.id(), present.version()));
		});
	}

	@PreAuthorize(KEEPERS)
	@PostMapping("/{id}/reinstatement")
	@Operation(summary = "Ask for a retired attribute again")
	ResponseEntity<AttributeAnswer> reinstate(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			AttributeDetails present = present(id);
			return ok(this.administration.reinstate(present.id(), present.version()));
		});
	}

	private AttributeDetails present(UUID id) {
		return this.attributes.find(new AttributeId(id)).orElseThrow(UnknownResource::new);
	}

	private static ResponseEntity<AttributeAnswer> ok(AttributeDetails attribute) {
		return ResponseEntity.ok().eTag(EntityTags.of(attribute.version())).body(AttributeAnswer.of(attribute));
	}

	@Schema(name = "CategoryAttribute")
	record AttributeAnswer(UUID id, UUID category, String code, String nameZh, String nameEn, AttributeKind kind,
			String unit, int decimals, @Nullable BigDecimal lowest, @Nullable BigDecimal highest,
			List<ChoiceBody> choices, boolean required, boolean searchable, boolean used, boolean retired) {

		static AttributeAnswer of(AttributeDetails attribute) {
			AttributeForm form = attribute.form();
			return new AttributeAnswer(attribute.id().value(), attribute.category().value(), attribute.code(),
					attribute.names().zh(), attribute.names().en(), form.kind(), form.unit(), form.decimals(),
					form.lowest(), form.highest(), form.choices().stream().map(ChoiceBody::of).toList(),
					attribute.required(), attribute.searchable(), attribute.used(), attribute.retired());
		}

	}

	@Schema(name = "CategoryAttributeChoice")
	record ChoiceBody(@Nullable String code, @Nullable String nameZh, @Nullable String nameEn) {

		static ChoiceBody of(AttributeChoice choice) {
			return new ChoiceBody(choice.code(), choice.nameZh(), choice.nameEn());
		}

		AttributeChoice choice() {
			return new AttributeChoice(said(this.code), said(this.nameZh), said(this.nameEn));
		}

	}

	/**
	 * Which way an attribute goes among those of its category.
	 */
	record AttributeMove(@Nullable Boolean up) {

		boolean upwards() {
			Faults faults = new Faults();
			boolean said = faults.required("/up", this.up, false);
			faults.stopIfAny();
			return said;
		}

	}

	/** An attribute as a program defines it; the id may be the caller's own. */
	@Schema(name = "CategoryAttributeBody")
	record AttributeBody(@Nullable UUID id, @Nullable UUID category, @Nullable String code, @Nullable String nameZh,
			@Nullable String nameEn, @Nullable AttributeKind kind, @Nullable String unit, @Nullable Integer decimals,
			@Nullable BigDecimal lowest, @Nullable BigDecimal highest, @Nullable List<ChoiceBody> choices,
			@Nullable Boolean required, @Nullable Boolean searchable) {

		AttributeDraft draft() {
			Faults faults = new Faults();
			UUID of = faults.required("/category", this.category, new UUID(0, 0));
			String given = faults.required("/code", this.code, "x");
			return AttributeController.draft(faults, (this.id != null) ? new AttributeId(this.id) : AttributeId.next(),
					new CategoryId(of), given, new AttributeChangeBody(this.nameZh, this.nameEn, this.kind, this.unit,
							this.decimals, this.lowest, this.highest, this.choices, this.required, this.searchable));
		}

	}

	@Schema(name = "CategoryAttributeChangeBody")
	record AttributeChangeBody(@Nullable String nameZh, @Nullable String nameEn, @Nullable AttributeKind kind,
			@Nullable String unit, @Nullable Integer decimals, @Nullable BigDecimal lowest,
			@Nullable BigDecimal highest, @Nullable List<ChoiceBody> choices, @Nullable Boolean required,
			@Nullable Boolean searchable) {

		AttributeDraft draft(AttributeDetails present) {
			return AttributeController.draft(new Faults(), present.id(), present.category(), present.code(), this);
		}

	}

	private static AttributeDraft draft(Faults faults, AttributeId id, CategoryId category, String code,
			AttributeChangeBody body) {
		AttributeKind kind = faults.required("/kind", body.kind(), AttributeKind.TEXT);
		CatalogNames names = faults.made("/nameZh", () -> new CatalogNames(said(body.nameZh()), said(body.nameEn())));
		List<AttributeChoice> choices = faults.made("/choices",
				() -> Objects.requireNonNullElse(body.choices(), List.<ChoiceBody>of())
					.stream()
					.map(ChoiceBody::choice)
					.toList());
		faults.stopIfAny();
		AttributeForm form = faults.made("/kind", FORM_PLACES,
				() -> new AttributeForm(kind, said(body.unit()), Objects.requireNonNullElse(body.decimals(), 0),
						body.lowest(), body.highest(), Optional.ofNullable(choices).orElseThrow()));
		faults.stopIfAny();
		AttributeDraft draft = faults.made("/code", Map.of("catalog.Names.length", "/nameZh"),
				() -> new AttributeDraft(id, category, code, Optional.ofNullable(names).orElseThrow(),
						Optional.ofNullable(form).orElseThrow(), Boolean.TRUE.equals(body.required()),
						Boolean.TRUE.equals(body.searchable())));
		faults.stopIfAny();
		return Optional.ofNullable(draft).orElseThrow();
	}

	private static String said(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
