package io.cailian.workflow.api;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.UserId;
import io.cailian.kernel.Ids;
import io.cailian.kernel.Money;
import io.cailian.workflow.DelegationDetails;
import io.cailian.workflow.DelegationDraft;
import io.cailian.workflow.Delegations;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Delegations for programs, such as the calendar in which people enter their holidays.
 */
@RestController
@RequestMapping(DelegationController.PATH)
@Tag(name = "Delegations", description = "Who stands in for whom while somebody is away")
@PreAuthorize(Delegations.STAFF)
class DelegationController {

	static final String PATH = "/api/v1/delegations";

	private final Delegations delegations;

	private final CurrentUser currentUser;

	private final Idempotency idempotency;

	DelegationController(Delegations delegations, CurrentUser currentUser, Idempotency idempotency) {
		this.delegations = delegations;
		this.currentUser = currentUser;
		this.idempotency = idempotency;
	}

	@GetMapping
	@Operation(summary = "List the delegations the signed-in person gave and received, the latest first",
			description = "With all=true those of everybody, for administrators and auditors. "
					+ "Follow nextCursor for the next page.")
	CursorPage<DelegationAnswer> list(@RequestParam(defaultValue = "false") boolean all,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = CursorPage.limit(limit);
		List<DelegationDetails> found = all ? this.delegations.all() : this.delegations.mine();
		List<DelegationAnswer> rest = found.stream()
			.map(DelegationAnswer::of)
			.skip(after(found, cursor))
			.limit(size + 1L)
			.toList();
		return CursorPage.of(rest, size, (last) -> CursorPage.cursor(last.from, last.id));
	}

	@PostMapping
	@Operation(summary = "Have somebody stand in for a person",
			description = "Without a delegator it is the signed-in person; administrators may name another. The id is "
					+ "the caller's own word for it, to send it again without harm. It holds from its first instant "
					+ "until before its last, for the documents named or all of them.")
	ResponseEntity<DelegationAnswer> create(@RequestBody DelegationBody body, HttpServletRequest request) {
		DelegationDraft draft = body.draft(this.currentUser.id(), this.delegations.currency());
		return this.idempotency.once(request, body, () -> {
			DelegationDetails created = this.delegations.create(draft);
			return ResponseEntity.created(URI.create(PATH + "/" + created.id())).body(DelegationAnswer.of(created));
		});
	}

	@PostMapping("/{id}/end")
	@Operation(summary = "End a delegation now: the delegator or an administrator",
			description = "Open tasks return to the delegator. Ending it again changes nothing.")
	ResponseEntity<DelegationAnswer> end(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null,
				() -> ResponseEntity.ok(DelegationAnswer.of(this.delegations.end(id))));
	}

	/** How many come before the page a cursor asks for, whatever came in meanwhile. */
	private static long after(List<DelegationDetails> found, @Nullable String cursor) {
		if (cursor == null) {
			return 0;
		}
		String last = CursorPage.parts(cursor, 2).getLast();
		List<String> ids = found.stream().map((delegation) -> delegation.id().toString()).toList();
		if (!ids.contains(last)) {
			throw new InvalidInput(List.of(new InvalidInput.Fault("/cursor", "apikit.CursorPage.cursor", List.of())));
		}
		return ids.indexOf(last) + 1L;
	}

	@Schema(name = "DelegationRequest")
	record DelegationBody(@Nullable UUID id, @Nullable String delegator, @Nullable String delegate,
			@Nullable Instant from, @Nullable Instant until,
			@Schema(description = "Kinds of document; none means all") @Nullable Set<String> documentTypes,
			@Schema(description = "In the company's own currency") @Nullable BigDecimal maxAmount,
			@Nullable String reason) {

		DelegationDraft draft(UserId me, String currency) {
			Faults faults = new Faults();
			String to = faults.required("/delegate", this.delegate, "-");
			Instant since = faults.required("/from", this.from, Instant.EPOCH);
			Instant end = faults.required("/until", this.until, Instant.EPOCH.plusSeconds(1));
			String why = faults.required("/reason", this.reason, "-");
			faults.stopIfAny();
			UserId delegateId = faults.made("/delegate", () -> new UserId(to));
			UserId delegatorId = (this.delegator != null)
					? faults.made("/delegator", () -> new UserId(Objects.requireNonNull(this.delegator))) : me;
			Optional<Money> most = Optional.ofNullable(this.maxAmount)
				.map((amount) -> faults.made("/maxAmount", () -> new Money(amount, currency)));
			faults.stopIfAny();
			DelegationDraft draft = faults.made("",
					() -> new DelegationDraft(Objects.requireNonNullElseGet(this.id, Ids::next),
							Objects.requireNonNull(delegatorId), Objects.requireNonNull(delegateId), since, end,
							Objects.requireNonNullElse(this.documentTypes, Set.of()), most, why));
			faults.stopIfAny();
			return Objects.requireNonNull(draft);
		}

	}

	@Schema(name = "Delegation")
	record DelegationAnswer(UUID id, String delegator, String delegate, Instant from, Instant until,
			List<String> documentTypes, @Nullable BigDecimal maxAmount, @Nullable String currency, String reason,
			@Schema(description = "Made by the delegator; otherwise by an administrator") boolean planned,
			String createdBy, Instant createdAt, @Nullable String endedBy, @Nullable Instant endedAt,
			DelegationDetails.State state) {

		static DelegationAnswer of(DelegationDetails delegation) {
			return new DelegationAnswer(delegation.id(), delegation.delegator().value(), delegation.delegate().value(),
					delegation.from(), delegation.until(), delegation.types(),
					delegation.most().map(Money::amount).orElse(null),
					delegation.most().map(Money::currency).orElse(null), delegation.reason(), delegation.planned(),
					delegation.createdBy().value(), delegation.createdAt(),
					delegation.endedBy().map(UserId::value).orElse(null), delegation.endedAt().orElse(null),
					delegation.state());
		}

	}

}
