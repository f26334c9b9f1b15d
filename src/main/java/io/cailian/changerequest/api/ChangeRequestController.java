package io.cailian.changerequest.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.cailian.apikit.CursorPage;
import io.cailian.apikit.EntityTags;
import io.cailian.apikit.Faults;
import io.cailian.apikit.Idempotency;
import io.cailian.apikit.InvalidInput;
import io.cailian.changerequest.Access;
import io.cailian.changerequest.CallBackNote;
import io.cailian.changerequest.CallingBack;
import io.cailian.changerequest.ChangeKind;
import io.cailian.changerequest.ChangeProposal;
import io.cailian.changerequest.ChangeProposing;
import io.cailian.changerequest.ChangeRequestDetails;
import io.cailian.changerequest.ChangeRequestId;
import io.cailian.changerequest.ChangeRequests;
import io.cailian.changerequest.ChangeStage;
import io.cailian.changerequest.WantedFacts;
import io.cailian.document.AttachmentId;
import io.cailian.document.AttachmentInfo;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.kernel.Sha256;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.Contact;
import io.cailian.supplier.RegistryEntry;
import io.cailian.supplier.SupplierField;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierIdentifier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Changes of bank accounts, contacts and legal facts for programs: staff sees all, a
 * supplier's own account those of its company. Who decides does so in the inbox.
 */
@RestController
@Tag(name = "Supplier changes", description = "Asked for by one person, decided by another, in force as a version")
class ChangeRequestController {

	private static final String PATH = "/api/v1/supplier-changes";

	private final ChangeRequests requests;

	private final ChangeProposing proposing;

	private final CallingBack callingBack;

	private final Idempotency idempotency;

	ChangeRequestController(ChangeRequests requests, ChangeProposing proposing, CallingBack callingBack,
			Idempotency idempotency) {
		this.requests = requests;
		this.proposing = proposing;
		this.callingBack = callingBack;
		this.idempotency = idempotency;
	}

	@PreAuthorize(Access.READER)
	@GetMapping(PATH)
	@Operation(summary = "List change requests, the newest first",
			description = "Follow nextCursor for the next page. Accounts are masked.")
	CursorPage<ChangeAnswer> list(@RequestParam(required = false) @Nullable ChangeStage stage,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = CursorPage.limit(limit);
		int offset = (cursor == null) ? 0 : position(CursorPage.parts(cursor, 1).getFirst());
		List<ChangeAnswer> found = this.requests.list(Optional.ofNullable(stage), offset, size + 1)
			.stream()
			.map(ChangeAnswer::of)
			.toList();
		return CursorPage.of(found, size, (last) -> CursorPage.cursor(offset + size));
	}

	@PreAuthorize(Access.READER)
	@GetMapping(PATH + "/{id}")
	@Operation(summary = "Read how a change request stands")
	ResponseEntity<ChangeAnswer> read(@PathVariable UUID id) {
		ChangeRequestDetails found = this.requests.find(new ChangeRequestId(id));
		return ResponseEntity.ok().eTag(EntityTags.of(found.version())).body(ChangeAnswer.of(found));
	}

	@PreAuthorize(Access.PROPOSER)
	@PostMapping(path = PATH + "/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Upload a file that proves what will be asked for",
			description = "A file that no change request names is removed after a day.")
	ResponseEntity<Uploaded> upload(HttpServletRequest request, @RequestParam("file") MultipartFile file)
			throws IOException {
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		return this.idempotency.once(request, name + " " + Sha256.of(file.getInputStream()), () -> {
			try (InputStream in = file.getInputStream()) {
				AttachmentInfo kept = this.proposing.upload(name, in);
				return ResponseEntity.status(HttpStatus.CREATED).body(new Uploaded(kept.id().value(), kept.fileName()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	@PreAuthorize(Access.PROPOSER)
	@PostMapping(PATH)
	@Operation(summary = "Ask for another bank account, another contact or other legal facts; another person decides",
			description = "Staff names the supplier. A supplier's own account leaves it out: it is its own company. "
					+ "The id is the caller's own word for the request, to send it again without harm; the answer names "
					+ "the id it has. Evidence is uploaded before and named by its ids. A "
					+ "contact is asked for by itself.")
	ResponseEntity<ChangeAnswer> propose(@RequestBody ChangeBody body, HttpServletRequest request) {
		if (body.supplier() == null && !request.isUserInRole(Roles.SUPPLIER)) {
			throw new InvalidInput(List.of(new InvalidInput.Fault("/supplier", "apikit.Faults.missing", List.of())));
		}
		return this.idempotency.once(request, body, () -> {
			ChangeRequestId id = (body.supplier() != null)
					? this.proposing.proposeFor(new SupplierId(body.supplier()), body.proposal())
					: this.proposing.proposeOwn(body.proposal());
			ChangeRequestDetails proposed = this.requests.find(id);
			return ResponseEntity.created(URI.create(PATH + "/" + id))
				.eTag(EntityTags.of(proposed.version()))
				.body(ChangeAnswer.of(proposed));
		});
	}

	@PreAuthorize(Access.PROPOSER)
	@PostMapping(PATH + "/{id}/withdrawal")
	@Operation(summary = "Take a waiting request back: whoever asked, or the supplier it is about")
	ResponseEntity<ChangeAnswer> withdraw(@PathVariable UUID id, HttpServletRequest request) {
		return this.idempotency.once(request, null, () -> {
			this.proposing.withdraw(new ChangeRequestId(id));
			return ResponseEntity.ok(ChangeAnswer.of(this.requests.find(new ChangeRequestId(id))));
		});
	}

	@PreAuthorize(Access.FINANCE)
	@PostMapping(PATH + "/{id}/call-back")
	@Operation(summary = "Note a call to the supplier about its new account or contact",
			description = "The number is the one known before the request and is not sent along.")
	ResponseEntity<ChangeAnswer> callBack(@PathVariable UUID id, @RequestBody CallBody body,
			HttpServletRequest request) {
		return this.idempotency.once(request, body, () -> {
			this.callingBack.note(new ChangeRequestId(id), body.note());
			return ResponseEntity.ok(ChangeAnswer.of(this.requests.find(new ChangeRequestId(id))));
		});
	}

	private static void check(Faults faults, String pointer, @Nullable String value, UnaryOperator<String> form) {
		if (value != null) {
			faults.made(pointer, () -> form.apply(value));
		}
	}

	private static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "");
	}

	private static int position(String text) {
		try {
			return Math.max(0, Integer.parseInt(text));
		}
		catch (NumberFormatException ex) {
			throw new InvalidInput(List.of(new InvalidInput.Fault("/cursor", "apikit.CursorPage.cursor", List.of())));
		}
	}

	@Schema(name = "SupplierChangeFile")
	record Uploaded(UUID id, String fileName) {

	}

	/** An account on its way in; nobody gets it back but masked. */
	record AccountBody(@Nullable String bankName, @Nullable String accountNumber, @Nullable String holder) {

		@Nullable BankDetails stated(Faults faults) {
			check(faults, "/account/bankName", text(this.bankName), SupplierField.BANK_NAME::required);
			check(faults, "/account/holder", text(this.holder), SupplierField.BANK_HOLDER::required);
			String number = faults.made("/account/accountNumber",
					() -> SupplierField.BANK_ACCOUNT.required(text(this.accountNumber)));
			return faults.isAny() ? null
					: new BankDetails(text(this.bankName), Objects.requireNonNull(number), text(this.holder));
		}

		@Override
		public String toString() {
			return "AccountBody";
		}

	}

	/** The whole contact as it is to be. */
	record ContactBody(@Nullable String name, @Nullable String email, @Nullable String phone) {

		Contact stated(Faults faults) {
			String person = faults.required("/contact/name", this.name, "-");
			String mail = faults.required("/contact/email", this.email, "-");
			String number = faults.required("/contact/phone", this.phone, "-");
			faults.stopIfAny();
			faults.made("/contact/name", () -> SupplierField.CONTACT_NAME.required(person));
			faults.made("/contact/email", () -> SupplierField.CONTACT_EMAIL.required(mail));
			faults.made("/contact/phone", () -> SupplierField.CONTACT_PHONE.required(number));
			faults.stopIfAny();
			return Contact.stated(person, mail, number);
		}

	}

	record IdentifierBody(@Nullable String scheme, @Nullable String value) {

	}

	/** The whole entry as it is to be; what is left out is unknown from then on. */
	record RegistryBody(@Nullable String legalRepresentative, @Nullable String registeredCapital,
			@Nullable LocalDate established, @Nullable LocalDate validUntil) {

		@Nullable RegistryEntry stated(Faults faults) {
			check(faults, "/registry/legalRepresentative", text(this.legalRepresentative),
					SupplierField.LEGAL_REPRESENTATIVE::optional);
			check(faults, "/registry/registeredCapital", text(this.registeredCapital),
					SupplierField.REGISTERED_CAPITAL::optional);
			return faults.isAny() ? null
					: faults.made("/registry/validUntil", () -> new RegistryEntry(text(this.legalRepresentative),
							text(this.registeredCapital), this.established, this.validUntil));
		}

	}

	/** What is to change, as a program asks for it; the id may be the caller's own. */
	@Schema(name = "SupplierChangeBody")
	record ChangeBody(@Nullable UUID id, @Nullable UUID supplier, @Nullable String name, @Nullable String legalForm,
			@Nullable String country, @Nullable String address, @Nullable IdentifierBody identifier,
			@Nullable RegistryBody registry, @Nullable ContactBody contact, @Nullable AccountBody account,
			@Nullable String reason, @Nullable List<UUID> evidence) {

		ChangeProposal proposal() {
			Faults faults = new Faults();
			String words = faults.required("/reason", this.reason, "-");
			Optional<SupplierIdentifier> number = Optional.ofNullable(this.identifier)
				.map((given) -> faults.made("/identifier/value",
						Map.of("supplier.SupplierIdentifier.scheme", "/identifier/scheme"),
						() -> new SupplierIdentifier(text(given.scheme()), text(given.value()))));
			Optional<RegistryEntry> entry = Optional.ofNullable(this.registry).map((given) -> given.stated(faults));
			Optional<BankDetails> payee = Optional.ofNullable(this.account).map((given) -> given.stated(faults));
			List<AttachmentId> files = faults.made("/evidence",
					() -> kind().evidence(Objects.requireNonNullElse(this.evidence, List.<UUID>of())
						.stream()
						.map(AttachmentId::new)
						.toList()));
			check(faults, "/name", this.name, SupplierField.NAME::required);
			check(faults, "/legalForm", this.legalForm, SupplierField.LEGAL_FORM::optional);
			check(faults, "/country", this.country, SupplierField.COUNTRY::required);
			check(faults, "/address", this.address, SupplierField.ADDRESS::required);
			Optional<Contact> reached = Optional.ofNullable(this.contact).map((given) -> given.stated(faults));
			faults.stopIfAny();
			WantedFacts wanted = faults.made("",
					() -> new WantedFacts(Optional.ofNullable(this.name), Optional.ofNullable(this.legalForm),
							Optional.ofNullable(this.country), Optional.ofNullable(this.address), number, entry));
			faults.stopIfAny();
			ChangeProposal proposal = faults.made("/reason",
					Map.of("changerequest.ChangeProposal.contactAlone", "/contact"),
					() -> new ChangeProposal((this.id != null) ? new ChangeRequestId(this.id) : ChangeRequestId.next(),
							Objects.requireNonNull(wanted), reached, payee, words, Objects.requireNonNull(files)));
			faults.stopIfAny();
			return Objects.requireNonNull(proposal);
		}

		private ChangeKind kind() {
			if (this.account != null) {
				return ChangeKind.BANK;
			}
			return (this.contact != null) ? ChangeKind.CONTACT : ChangeKind.LEGAL;
		}

	}

	record CallBody(@Nullable String spokeTo, @Nullable Instant calledAt, @Nullable String words) {

		CallBackNote note() {
			Faults faults = new Faults();
			String person = faults.required("/spokeTo", this.spokeTo, "-");
			Instant when = faults.required("/calledAt", this.calledAt, Instant.EPOCH);
			String said = faults.required("/words", this.words, "-");
			faults.stopIfAny();
			faults.made("/spokeTo", () -> SupplierField.CONTACT_NAME.required(person));
			faults.stopIfAny();
			CallBackNote note = faults.made("/words", () -> new CallBackNote(person, when, said));
			faults.stopIfAny();
			return Objects.requireNonNull(note);
		}

	}

	record CallAnswer(String spokeTo, String number, Instant calledAt, String by, String words) {

	}

	/**
	 * A change request as programs see it.
	 */
	record ChangeAnswer(UUID id, UUID supplierId, ChangeKind kind, ChangeStage stage, int againstVersion,
			@Nullable String name, @Nullable String legalForm, @Nullable String country, @Nullable String address,
			@Nullable SupplierIdentifier identifier, @Nullable RegistryEntry registry, @Nullable Contact contact,
			String bankName, String bankAccountMasked, String reason, List<String> evidence, boolean bySupplier,
			@Nullable String proposedBy, Instant proposedAt, @Nullable CallAnswer callBack, @Nullable String decidedBy,
			@Nullable Instant decidedAt, String decisionReason, @Nullable Integer versionInForce) {

		static ChangeAnswer of(ChangeRequestDetails found) {
			WantedFacts wanted = found.wanted();
			return new ChangeAnswer(found.id().value(), found.supplier().value(), found.kind(), found.stage(),
					found.againstNo(), wanted.name().orElse(null), wanted.legalForm().orElse(null),
					wanted.country().orElse(null), wanted.address().orElse(null), wanted.identifier().orElse(null),
					wanted.registry().orElse(null), found.wantedContact().orElse(null), found.account().bankName(),
					found.account().accountNumber(), found.reason(),
					found.evidence().stream().map(AttachmentInfo::fileName).toList(), found.bySupplier(),
					found.proposedBy().map(UserId::value).orElse(null), found.proposedAt(),
					found.callBack()
						.map((call) -> new CallAnswer(call.spokeTo(), call.number(), call.calledAt(), call.by().value(),
								call.words()))
						.orElse(null),
					found.decidedBy().map(UserId::value).orElse(null), found.decidedAt().orElse(null),
					found.decisionReason(), found.versionNo().orElse(null));
		}

	}

}
