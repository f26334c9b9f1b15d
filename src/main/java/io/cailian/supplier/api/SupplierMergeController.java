package io.cailian.supplier.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.apikit.UnknownResource;
import io.cailian.matching.Feature;
import io.cailian.matching.Strength;
import io.cailian.supplier.DuplicatePair;
import io.cailian.supplier.DuplicateState;
import io.cailian.supplier.MergeDetails;
import io.cailian.supplier.MergeField;
import io.cailian.supplier.MergeState;
import io.cailian.supplier.PossibleDuplicates;
import io.cailian.supplier.SimilarSupplier;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierMerging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Duplicates and merges for programs.
 */
@RestController
@PreAuthorize(SupplierMerging.PROPOSERS)
@Tag(name = "Supplier duplicates", description = "Proposed, never merged by themselves")
class SupplierMergeController {

	private static final String SECOND_FACTOR = "Needs a second factor no older than five minutes; without one the "
			+ "answer is 401 with the challenge of RFC 9470.";

	private static final int MOST = 200;

	private static final double NANOS_PER_MILLI = 1e6;

	private final PossibleDuplicates duplicates;

	private final SupplierMerging merging;

	private final Idempotency idempotency;

	SupplierMergeController(PossibleDuplicates duplicates, SupplierMerging merging, Idempotency idempotency) {
		this.duplicates = duplicates;
		this.merging = merging;
		this.idempotency = idempotency;
	}

	@GetMapping("/api/v1/supplier-duplicates")
	@Operation(summary = "List pairs of suppliers that may be one, the surest 200 first")
	List<PairAnswer> list(@RequestParam(defaultValue = "OPEN") DuplicateState state,
			@RequestParam(required = false) @Nullable Strength strength) {
		return this.duplicates.list(state, Optional.ofNullable(strength), 0, MOST)
			.stream()
			.map(PairAnswer::of)
			.toList();
	}

	@GetMapping("/api/v1/supplier-duplicates/similar")
	@Operation(summary = "Which suppliers a company may be, of which this much is known; for forms while one types",
			description = "At most five, the surest first. Server-Timing tells how long the search took.")
	ResponseEntity<List<SimilarAnswer>> similar(@RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "CN-USCC") String scheme, @RequestParam(defaultValue = "") String number,
			@RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String email,
			@RequestParam(defaultValue = "") String phone) {
		long begun = System.nanoTime();
		List<SimilarAnswer> similar = this.duplicates.like(name, scheme, number, country, email, phone)
			.stream()
			.map(SimilarAnswer::of)
			.toList();
		double millis = (System.nanoTime() - begun) / NANOS_PER_MILLI;
		return ResponseEntity.ok()
			.header("Server-Timing", String.format(Locale.ROOT, "search;dur=%.2f", millis))
			.body(similar);
	}

	@PostMapping("/api/v1/supplier-duplicates/{id}/dismissal")
	@Operation(summary = "Say that two suppliers are not one")
	ResponseEntity<PairAnswer> dismiss(@PathVariable UUID id, @RequestBody Reason body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			this.duplicates.dismiss(pair(id).id(), reason(body));
			return ResponseEntity.ok(PairAnswer.of(pair(id)));
		});
	}

	@PostMapping("/api/v1/supplier-merges")
	@Operation(summary = "Propose to make one supplier of two; another person confirms")
	ResponseEntity<MergeAnswer> propose(@RequestBody Proposal body, HttpServletRequest request) {
		if (body.survivor() == null || body.absorbed() == null) {
			throw new InvalidInput(
					List.of(new InvalidInput.Fault("/survivor", "supplier.SupplierMerging.unknown", List.of())));
		}
		SupplierId survivor = new SupplierId(body.survivor());
		SupplierId absorbed = new SupplierId(body.absorbed());
		return this.idempotency.once(request, body, () -> {
			UUID id = this.merging.propose(survivor, absorbed,
					Objects.requireNonNullElse(body.fromAbsorbed(), Set.of()),
					Objects.requireNonNullElse(body.reason(), ""));
			MergeDetails merge = merge(id);
			return ResponseEntity.created(URI.create("/api/v1/supplier-merges/" + id))
				.eTag(EntityTags.of(merge.version()))
				.body(MergeAnswer.of(merge));
		});
	}

	@GetMapping("/api/v1/supplier-merges/{id}")
	@Operation(summary = "Read how a merge stands")
	ResponseEntity<MergeAnswer> get(@PathVariable UUID id) {
		return ok(merge(id));
	}

	@PreAuthorize(SupplierMerging.DECIDERS)
	@PostMapping("/api/v1/supplier-merges/{id}/confirmation")
	@Operation(summary = "Confirm a merge that somebody else has proposed", description = SECOND_FACTOR)
	ResponseEntity<MergeAnswer> confirm(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			this.merging.confirm(merge(id).id());
			return ok(merge(id));
		});
	}

	@PreAuthorize(SupplierMerging.DECIDERS)
	@PostMapping("/api/v1/supplier-merges/{id}/rejection")
	@Operation(summary = "Refuse a merge that somebody else has proposed")
	ResponseEntity<MergeAnswer> reject(@PathVariable UUID id, @RequestBody Reason body, HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			this.merging.reject(merge(id).id(), reason(body));
			return ok(merge(id));
		});
	}

	@PostMapping("/api/v1/supplier-merges/{id}/undoing")
	@Operation(summary = "Propose to make two suppliers of one again; another person confirms")
	ResponseEntity<MergeAnswer> proposeUndoing(@PathVariable UUID id, @RequestBody Reason body,
			HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			this.merging.proposeUndoing(merge(id).id(), reason(body));
			return ok(merge(id));
		});
	}

	@PreAuthorize(SupplierMerging.DECIDERS)
	@PostMapping("/api/v1/supplier-merges/{id}/undoing/confirmation")
	@Operation(
			summary = "Make two suppliers of one again, as somebody else has proposed, if nothing of it has changed since",
			description = SECOND_FACTOR)
	ResponseEntity<MergeAnswer> confirmUndoing(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			this.merging.confirmUndoing(merge(id).id());
			return ok(merge(id));
		});
	}

	@PreAuthorize(SupplierMerging.DECIDERS)
	@PostMapping("/api/v1/supplier-merges/{id}/undoing/rejection")
	@Operation(summary = "Refuse to undo a merge as somebody else has proposed")
	ResponseEntity<MergeAnswer> rejectUndoing(@PathVariable UUID id, @RequestBody Reason body,
			HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			this.merging.rejectUndoing(merge(id).id(), reason(body));
			return ok(merge(id));
		});
	}

	private DuplicatePair pair(UUID id) {
		return this.duplicates.find(id).orElseThrow(UnknownResource::new);
	}

	private MergeDetails merge(UUID id) {
		return this.merging.find(id).orElseThrow(UnknownResource::new);
	}

	private static String reason(Reason body) {
		return Objects.requireNonNullElse(body.reason(), "");
	}

	private static ResponseEntity<MergeAnswer> ok(MergeDetails merge) {
		return ResponseEntity.ok().eTag(EntityTags.of(merge.version())).body(MergeAnswer.of(merge));
	}

	@Schema(name = "SupplierMergeReason")
	record Reason(@Nullable String reason) {

	}

	@Schema(name = "SupplierMergeProposal")
	record Proposal(@Nullable UUID survivor, @Nullable UUID absorbed, @Nullable Set<MergeField> fromAbsorbed,
			@Nullable String reason) {

	}

	/**
	 * A supplier that a company may be, as programs see it.
	 */
	record SimilarAnswer(UUID supplier, String number, String name, String identifier, Strength strength,
			List<Feature> features) {

		static SimilarAnswer of(SimilarSupplier similar) {
			return new SimilarAnswer(similar.id().value(), similar.number(), similar.name(), similar.identifier(),
					similar.resemblance().strength(), similar.resemblance().features());
		}

	}

	/**
	 * A pair as programs see it.
	 */
	record PairAnswer(UUID id, UUID left, String leftName, UUID right, String rightName, Strength strength,
			List<Feature> features, DuplicateState state, Instant foundAt) {

		static PairAnswer of(DuplicatePair pair) {
			return new PairAnswer(pair.id(), pair.left().id().value(), pair.left().name(), pair.right().id().value(),
					pair.right().name(), pair.resemblance().strength(), pair.resemblance().features(), pair.state(),
					pair.foundAt());
		}

	}

	/**
	 * A merge as programs see it.
	 */
	record MergeAnswer(UUID id, UUID survivor, UUID absorbed, MergeState state, String reason) {

		static MergeAnswer of(MergeDetails merge) {
			return new MergeAnswer(merge.id(), merge.survivor().value(), merge.absorbed().value(), merge.state(),
					merge.reason());
		}

	}

}
