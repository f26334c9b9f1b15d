package io.cailian.changerequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.identity.People;
import io.cailian.identity.Roles;
import io.cailian.identity.StepUp;
import io.cailian.identity.UserId;
import io.cailian.supplier.BankAccount;
import io.cailian.supplier.BankAccounts;
import io.cailian.supplier.ControlledFact;
import io.cailian.supplier.CurrentFacts;
import io.cailian.supplier.FactsInForce;
import io.cailian.supplier.LegalFacts;
import io.cailian.supplier.MaskedBank;
import io.cailian.supplier.SupplierSummary;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.DocumentAttribute;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a change request in the inbox: what was and what is to be, what finance learnt by
 * its call, and whatever speaks against it.
 */
@Component
@Transactional(readOnly = true)
class ChangeSubject implements TaskSubject {

	private static final String KEY = "changerequest.ChangeSubject.";

	private final ChangeRequestRecords records;

	private final ChangeRequests requests;

	private final EvidenceDownloads downloads;

	private final FactsInForce facts;

	private final BankAccounts bankAccounts;

	private final ChangePeople changePeople;

	private final People people;

	private final ChangeWording wording;

	private final ModuleTranslations texts;

	private final Formats formats;

	ChangeSubject(ChangeRequestRecords records, ChangeRequests requests, EvidenceDownloads downloads,
			FactsInForce facts, BankAccounts bankAccounts, ChangePeople changePeople, People people,
			ChangeWording wording, ModuleTranslations texts, Formats formats) {
		this.records = records;
		this.requests = requests;
		this.downloads = downloads;
		this.facts = facts;
		this.bankAccounts = bankAccounts;
		this.changePeople = changePeople;
		this.people = people;
		this.wording = wording;
		this.texts = texts;
		this.formats = formats;
	}

	@Override
	public String type() {
		return ChangeRequest.SUBJECT_TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		ChangeRequest request = request(id);
		CurrentFacts now = current(request);
		return new SubjectSummary(now.number(),
				this.texts.getTranslation(KEY + "title", locale,
						this.wording.namesWithin(this.wording.changes(request, now), locale)),
				null, now.facts().name());
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		ChangeRequest request = request(id);
		CurrentFacts now = current(request);
		List<Fact> shown = new ArrayList<>();
		warnings(request, now, locale).forEach((warning) -> shown.add(fact("warning", warning, locale)));
		request.account().ifPresent((account) -> {
			MaskedBank wanted = this.bankAccounts.masked(id, request.account(), wantedFacts(request, now).name());
			shown.add(new Fact(text(ControlledFact.BANK_ACCOUNT.labelKey(), locale),
					this.wording.move(this.wording.value(now.bank(), locale), this.wording.value(wanted, locale))));
		});
		request.contact()
			.ifPresent((contact) -> contact.differencesTo(now.contact())
				.forEach((each) -> shown.add(new Fact(text(each.labelKey(), locale), this.wording
					.move(this.wording.value(each, now.contact()), this.wording.value(each, contact))))));
		if (request.kind().mayBeCalledBack()) {
			shown.add(fact("callBack", callBack(request, locale), locale));
		}
		LegalFacts wanted = wantedFacts(request, now);
		wanted.differencesTo(now.facts())
			.forEach((each) -> shown.add(new Fact(text(each.labelKey(), locale), this.wording
				.move(this.wording.value(each, now.facts(), locale), this.wording.value(each, wanted, locale)))));
		shown.add(fact("reason", request.reason(), locale));
		shown.add(fact("askedBy", text(KEY + (request.isBySupplier() ? "bySupplier" : "onBehalf"), locale), locale));
		shown.add(fact("against", String.valueOf(request.againstNo()), locale));
		return shown;
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		ChangeRequest request = request(id);
		return this.requests.details(request)
			.evidence()
			.stream()
			.map((file) -> new SubjectDocument(file.fileName(), file.mediaType(), file.size(),
					this.downloads.of(request.id(), file)))
			.toList();
	}

	@Override
	public String route(UUID id) {
		return "suppliers/" + request(id).supplier();
	}

	@Override
	public Optional<StepUp.Purpose> stepUp() {
		return Optional.of(StepUp.Purpose.BANK_DATA);
	}

	@Override
	public String standingRole(UUID id) {
		return (request(id).kind() == ChangeKind.LEGAL) ? Roles.PURCHASING_MANAGER : Roles.FINANCE;
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		return this.changePeople.barredFromDeciding(request(id));
	}

	private List<String> warnings(ChangeRequest request, CurrentFacts now, Locale locale) {
		List<String> warnings = new ArrayList<>();
		if (now.versionNo() != request.againstNo()) {
			Set<ControlledFact> moved = request
				.movedBy(this.facts.changedSince(request.supplier(), request.againstNo()));
			warnings.add(moved.isEmpty()
					? this.texts.getTranslation(KEY + "moved", locale, request.againstNo(), now.versionNo())
					: this.texts.getTranslation(KEY + "overtaken", locale, request.againstNo(),
							this.wording.namesWithin(moved, locale)));
		}
		request.account().ifPresent((account) -> {
			String others = others(account, request);
			if (!others.isEmpty()) {
				warnings.add(this.texts.getTranslation(KEY + "sameAccount", locale, others));
			}
			MaskedBank wanted = this.bankAccounts.masked(request.id().value(), request.account(),
					wantedFacts(request, now).name());
			if (!wanted.holderIsCompany()) {
				warnings.add(text(KEY + "otherHolder", locale));
			}
			if (request.knownPhone().isBlank()) {
				warnings.add(text("changerequest.CallBack.noNumber", locale));
			}
			if (!now.contact().isReachedLike(request.known())) {
				this.facts.contactSince(request.supplier())
					.ifPresent((since) -> warnings.add(this.texts.getTranslation(KEY + "freshContact", locale,
							this.formats.shortInstant(since, locale), request.known(), now.contact())));
			}
		});
		request.contact()
			.filter((contact) -> request.isCallMissing())
			.ifPresent((contact) -> warnings.add(text(KEY + "contactNotCalled", locale)));
		request.wanted()
			.identifier()
			.filter((identifier) -> this.facts.isTaken(identifier, request.supplier()))
			.ifPresent((identifier) -> warnings
				.add(this.texts.getTranslation("supplier.FactsInForce.identifierTaken", locale, identifier.value())));
		return warnings;
	}

	private String others(BankAccount account, ChangeRequest request) {
		return this.bankAccounts.paidTo(account)
			.stream()
			.filter((other) -> !other.id().equals(request.supplier()))
			.map(SupplierSummary::name)
			.collect(Collectors.joining(", "));
	}

	private String callBack(ChangeRequest request, Locale locale) {
		return request.callBack()
			.map((call) -> this.texts.getTranslation(KEY + "called", locale, call.spokeTo(), call.number(),
					this.formats.shortInstant(call.calledAt(), locale), this.people.nameOf(call.by(), locale),
					call.words()))
			.orElseGet(() -> this.texts.getTranslation(KEY + "notCalled", locale, request.knownName(),
					request.knownPhone()));
	}

	private static LegalFacts wantedFacts(ChangeRequest request, CurrentFacts now) {
		return request.wanted().appliedTo(now.facts());
	}

	private Fact fact(String key, String value, Locale locale) {
		return new Fact(text(KEY + key, locale), value);
	}

	private String text(String key, Locale locale) {
		return this.texts.getTranslation(key, locale);
	}

	private CurrentFacts current(ChangeRequest request) {
		return this.facts.of(request.supplier()).orElseThrow();
	}

	@Override
	public List<DocumentAttribute> attributes() {
		return List.of(DocumentAttribute.choice("KIND", "changerequest.ChangeSubject.kind", this::options));
	}

	@Override
	public ApprovalFacts approvalFacts(UUID id) {
		return new ApprovalFacts(Optional.empty(), Map.of("KIND", List.of(request(id).kind().name())), List.of());
	}

	private List<DocumentAttribute.Option> options() {
		return Arrays.stream(ChangeKind.values())
			.map((value) -> new DocumentAttribute.Option(value.name(),
					this.texts.getTranslation(value.labelKey(), Locale.SIMPLIFIED_CHINESE),
					this.texts.getTranslation(value.labelKey(), Locale.ENGLISH)))
			.toList();
	}

	private ChangeRequest request(UUID id) {
		return this.records.findById(new ChangeRequestId(id)).orElseThrow();
	}

}
