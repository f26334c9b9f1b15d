package io.cailian.sourcing;

import io.cailian.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import io.cailian.qualification.Scope;
import io.cailian.qualification.Wording;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import io.cailian.workflow.Deed;
import io.cailian.workflow.spi.ApprovalFacts;
import io.cailian.workflow.spi.DocumentAttribute;
import io.cailian.workflow.spi.Fact;
import io.cailian.workflow.spi.SubjectDocument;
import io.cailian.workflow.spi.SubjectSummary;
import io.cailian.workflow.spi.TaskSubject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows an RFQ in the task inbox whose publication waits for approval. Without approval
 * rules for RFQs nobody is asked. Its amount is an estimate, known where every line has a
 * price to be measured against.
 */
@Component
@Transactional(readOnly = true)
class RfqTaskSubject implements TaskSubject {

	private static final String KEY = "sourcing.RfqTaskSubject.";

	private static final String INVITED = "INVITED";

	private static final String SINGLE_SOURCE = "SINGLE_SOURCE";

	private static final String EXCEPTION = "EXCEPTION";

	private final Rfqs rfqs;

	private final Suppliers suppliers;

	private final Formats formats;

	private final Wording wording;

	private final ModuleTranslations texts;

	private final ScopeAttributes scopes;

	private final RfqEstimates estimates;

	RfqTaskSubject(Rfqs rfqs, Suppliers suppliers, Formats formats, Wording wording, ModuleTranslations texts,
			ScopeAttributes scopes, RfqEstimates estimates) {
		this.rfqs = rfqs;
		this.suppliers = suppliers;
		this.formats = formats;
		this.wording = wording;
		this.texts = texts;
		this.scopes = scopes;
		this.estimates = estimates;
	}

	@Override
	public String type() {
		return Rfq.SUBJECT_TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		RfqDetails rfq = rfq(id);
		return new SubjectSummary(rfq.number(), rfq.title(), this.estimates.of(rfq).orElse(null), null);
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		RfqDetails rfq = rfq(id);
		List<Fact> facts = new ArrayList<>();
		add(facts, locale, "closesAt", (rfq.closesAt() == null) ? null : this.formats.instant(rfq.closesAt(), locale));
		add(facts, locale, "invited", invited(rfq));
		add(facts, locale, "estimate",
				this.estimates.of(rfq).map((amount) -> this.formats.money(amount, locale)).orElse(null));
		add(facts, locale, "minBids", Integer.toString(rfq.minBids()));
		add(facts, locale, "currency", rfq.currency());
		Scope scope = rfq.scope().scope();
		add(facts, locale, "scope", scope.equals(Scope.EVERYTHING) ? null : this.wording.scope(scope, locale));
		add(facts, locale, "exceptionReason", rfq.scope().exceptionReason());
		rfq.lines()
			.forEach((line) -> facts
				.add(new Fact(line.position() + ". " + line.item(), this.formats.quantity(line.quantity(), locale))));
		add(facts, locale, "terms", rfq.terms());
		return facts;
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		return List.of();
	}

	@Override
	public String route(UUID id) {
		return "rfqs/" + id;
	}

	/** Whom the separation of duties on the RFQ does not bar may decide. */
	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		return Set.of();
	}

	@Override
	public Optional<Deed> decisionCountsAs(UUID id) {
		return Optional.of(RfqDeeds.on(new RfqId(id), RfqDeeds.PUBLICATION_DECIDED));
	}

	@Override
	public String standingRole(UUID id) {
		return Roles.PURCHASING_MANAGER;
	}

	@Override
	public List<DocumentAttribute> attributes() {
		return Stream.concat(this.scopes.all().stream(),
				Stream.of(DocumentAttribute.number(INVITED, KEY + "invitedCount"),
						DocumentAttribute.flag(SINGLE_SOURCE, KEY + "singleSource"),
						DocumentAttribute.flag(EXCEPTION, KEY + "exception")))
			.toList();
	}

	@Override
	public ApprovalFacts approvalFacts(UUID id) {
		RfqDetails rfq = rfq(id);
		Map<String, List<String>> values = this.scopes.of(rfq.scope());
		int invited = rfq.invited().size();
		values.put(INVITED, List.of(Integer.toString(invited)));
		values.put(SINGLE_SOURCE, List.of(Boolean.toString(invited == 1)));
		values.put(EXCEPTION, List.of(Boolean.toString(!rfq.scope().exceptionReason().isEmpty())));
		Optional<Money> estimate = this.estimates.of(rfq);
		return new ApprovalFacts(estimate, values,
				estimate.map((amount) -> parts(rfq, values, amount)).orElse(List.of()));
	}

	/** Any of those who are invited may be the one it is bought from. */
	private static List<ApprovalFacts.Part> parts(RfqDetails rfq, Map<String, List<String>> values, Money estimate) {
		List<String> categories = values.getOrDefault(DocumentAttribute.CATEGORY, List.of());
		return rfq.invited()
			.stream()
			.map((supplier) -> new ApprovalFacts.Part(supplier.value(), categories, estimate.amount()))
			.toList();
	}

	private void add(List<Fact> facts, Locale locale, String key, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			facts.add(new Fact(this.texts.getTranslation(KEY + key, locale), value));
		}
	}

	private String invited(RfqDetails rfq) {
		Map<SupplierId, SupplierSummary> known = this.suppliers.all(rfq.invited());
		return rfq.invited()
			.stream()
			.flatMap((supplier) -> Optional.ofNullable(known.get(supplier)).stream())
			.map(SupplierSummary::name)
			.collect(Collectors.joining(", "));
	}

	private RfqDetails rfq(UUID id) {
		return this.rfqs.findById(new RfqId(id)).orElseThrow(UnknownRfq::new).details();
	}

}
