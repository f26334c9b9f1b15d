package io.cailian.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.cailian.identity.Roles;
import io.cailian.identity.StepUp;
import io.cailian.identity.UserId;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a proposed award in the task inbox. Nobody who had a hand in buying may decide on
 * it: its approval is the award of the RFQ.
 */
@Component
@Transactional(readOnly = true)
class AwardTaskSubject implements TaskSubject {

	private final Awards awards;

	private final Rfqs rfqs;

	private final Comparisons comparisons;

	private final Suppliers suppliers;

	private final Formats formats;

	private final AwardFigures figures;

	private final ModuleTranslations texts;

	private final AwardAttributes attributes;

	AwardTaskSubject(Awards awards, Rfqs rfqs, Comparisons comparisons, Suppliers suppliers, Formats formats,
			AwardFigures figures, ModuleTranslations texts, AwardAttributes attributes) {
		this.awards = awards;
		this.rfqs = rfqs;
		this.comparisons = comparisons;
		this.suppliers = suppliers;
		this.formats = formats;
		this.figures = figures;
		this.texts = texts;
		this.attributes = attributes;
	}

	@Override
	public String type() {
		return Award.SUBJECT_TYPE;
	}

	@Override
	public SubjectSummary summary(UUID id, Locale locale) {
		AwardDetails award = award(id).details();
		return new SubjectSummary(award.number(), rfq(award).title(), award.total(), winners(award));
	}

	@Override
	public List<Fact> facts(UUID id, Locale locale) {
		AwardDetails award = award(id).details();
		Rfq rfq = rfq(award);
		Comparison comparison = this.comparisons.of(rfq);
		List<Fact> facts = new ArrayList<>();
		facts.add(fact(locale, "rfq", rfq.number() + " " + rfq.title()));
		facts.add(fact(locale, "bids", Integer.toString(comparison.bids().size())));
		award.lines().forEach((line) -> facts.add(line(comparison, line, locale)));
		facts.add(fact(locale, "total", this.formats.money(award.total(), locale)));
		this.figures.of(AwardFindings.of(comparison, award.lines()), locale)
			.forEach((figure) -> facts.add(new Fact(figure.label(), figure.text())));
		comparison.bids().forEach((bid) -> {
			if (bid.disqualification() != null) {
				facts.add(fact(locale, "disqualified", bid.supplierName() + " – " + bid.disqualification().reason()));
			}
		});
		if (!award.justification().isEmpty()) {
			facts.add(fact(locale, "justification", award.justification()));
		}
		return facts;
	}

	@Override
	public List<SubjectDocument> documents(UUID id, Locale locale) {
		return List.of();
	}

	@Override
	public String route(UUID id) {
		return "rfqs/" + award(id).rfq() + "/comparison";
	}

	/** Whom the separation of duties on the RFQ does not bar may decide. */
	@Override
	public Optional<StepUp.Purpose> stepUp() {
		return Optional.of(StepUp.Purpose.AWARD_DECISION);
	}

	@Override
	public String standingRole(UUID id) {
		return Roles.PURCHASING_MANAGER;
	}

	@Override
	public Set<UserId> barredFromDeciding(UUID id) {
		return Set.of();
	}

	@Override
	public Optional<Deed> decisionCountsAs(UUID id) {
		return Optional.of(RfqDeeds.on(award(id).rfq(), RfqDeeds.AWARDED));
	}

	@Override
	public List<DocumentAttribute> attributes() {
		return this.attributes.all();
	}

	@Override
	public ApprovalFacts approvalFacts(UUID id) {
		AwardDetails award = award(id).details();
		Rfq rfq = rfq(award);
		return this.attributes.of(award, rfq.details().scope(), this.comparisons.of(rfq));
	}

	private Fact fact(Locale locale, String key, String value) {
		return new Fact(this.texts.getTranslation("sourcing.AwardTaskSubject." + key, locale), value);
	}

	private String winners(AwardDetails award) {
		Map<SupplierId, SupplierSummary> winners = this.suppliers.all(award.winners());
		return award.winners()
			.stream()
			.map(winners::get)
			.filter(Objects::nonNull)
			.map(SupplierSummary::name)
			.collect(Collectors.joining(", "));
	}

	private Fact line(Comparison comparison, AwardedLine line, Locale locale) {
		Comparison.Row row = comparison.line(line.rfqLine()).orElseThrow();
		boolean best = row.offerOf(line.bid()).map(Comparison.Offer::best).orElse(false);
		String supplier = comparison.bid(line.bid()).map(Comparison.Column::supplierName).orElse("");
		return new Fact(line.position() + ". " + row.line().item(),
				this.texts.getTranslation(
						best ? "sourcing.AwardTaskSubject.lineBest" : "sourcing.AwardTaskSubject.lineNotBest", locale,
						supplier, this.figures.amounts(comparison, line, locale)));
	}

	private Award award(UUID id) {
		return this.awards.findById(new AwardId(id)).orElseThrow(() -> new IllegalArgumentException("no award " + id));
	}

	private Rfq rfq(AwardDetails award) {
		return this.rfqs.findById(award.rfq()).orElseThrow();
	}

}
