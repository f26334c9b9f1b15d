package io.cailian.sourcing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.cailian.identity.BuyerCompany;
import io.cailian.document.ReportFormat;
import io.cailian.document.ReportRequest;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.Formats;
import io.cailian.uikit.ModuleTranslations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what a letter of an award says, from one view of the data.
 */
@Component
@Transactional(readOnly = true)
class AwardLetterDrafting {

	private final Awards awards;

	private final Rfqs rfqs;

	private final Bids bids;

	private final Disqualifications disqualifications;

	private final Suppliers suppliers;

	private final CurrentSupplier currentSupplier;

	private final People people;

	private final CurrentUser currentUser;

	private final BuyerCompany company;

	private final Formats formats;

	private final ModuleTranslations texts;

	AwardLetterDrafting(Awards awards, Rfqs rfqs, Bids bids, Disqualifications disqualifications, Suppliers suppliers,
			CurrentSupplier currentSupplier, People people, CurrentUser currentUser, BuyerCompany company,
			Formats formats, ModuleTranslations texts) {
		this.awards = awards;
		this.rfqs = rfqs;
		this.bids = bids;
		this.disqualifications = disqualifications;
		this.suppliers = suppliers;
		this.currentSupplier = currentSupplier;
		this.people = people;
		this.currentUser = currentUser;
		this.company = company;
		this.formats = formats;
		this.texts = texts;
	}

	/** The letter of a confirmed award to one of its bidders. */
	ReportRequest letter(AwardId id, SupplierId supplier, Locale locale) {
		return letter(confirmed(id), supplier, locale);
	}

	/** The letter to the supplier who is signed in. */
	ReportRequest ownLetter(RfqId rfq, Locale locale) {
		AwardDetails award = this.awards.of(rfq)
			.stream()
			.map(Award::details)
			.filter((candidate) -> candidate.status() == AwardStatus.CONFIRMED)
			.findFirst()
			.orElseThrow(UnknownRfq::new);
		return letter(award, this.currentSupplier.id(), locale);
	}

	private AwardDetails confirmed(AwardId id) {
		return this.awards.findById(id)
			.map(Award::details)
			.filter((award) -> award.status() == AwardStatus.CONFIRMED)
			.orElseThrow(() -> new RuleViolation("sourcing.AwardLetters.notConfirmed"));
	}

	private ReportRequest letter(AwardDetails award, SupplierId supplierId, Locale locale) {
		if (award.isImported()) {
			throw new RuleViolation("sourcing.AwardLetters.imported", award.number());
		}
		Bid bid = this.bids.of(award.rfq(), supplierId.value()).filter(Bid::isOpen).orElseThrow(UnknownRfq::new);
		RfqDetails rfq = this.rfqs.findById(award.rfq()).map(Rfq::details).orElseThrow(UnknownRfq::new);
		SupplierSummary supplier = this.suppliers.find(supplierId).orElseThrow(UnknownRfq::new);
		Instant decided = Objects.requireNonNull(award.decidedAt());
		List<AwardedLine> lines = award.linesOf(supplierId);
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("buyerName", this.company.name(locale));
		parameters.put("buyerAddress", this.company.address(locale));
		parameters.put("buyerContact", this.company.contact());
		parameters.put("supplierName", supplier.name());
		parameters.put("supplierContact", supplier.contactEmail());
		parameters.put("rfqNumber", rfq.number());
		parameters.put("rfqTitle", rfq.title());
		parameters.put("signatory", this.people.nameOf(Objects.requireNonNull(award.decidedBy()), locale));
		String template = "regret-letter";
		if (lines.isEmpty()) {
			parameters.put("decisionDate", decided);
			this.disqualifications.standing(bid.id())
				.ifPresent((set) -> parameters.put("reason", set.shown().reason()));
		}
		else {
			template = "award-letter";
			parameters.put("awardNumber", award.number());
			parameters.put("awardDate", decided);
			parameters.put("currency", bid.opened().currency());
			parameters.put("terms", rfq.terms());
		}
		return new ReportRequest(template, locale, ReportFormat.PDF, decided, this.formats.zone(),
				this.people.nameOf(this.currentUser.id(), locale), parameters,
				lines.stream().map((line) -> row(rfq, bid, line, locale)).toList());
	}

	private Map<String, @Nullable Object> row(RfqDetails rfq, Bid bid, AwardedLine awarded, Locale locale) {
		RfqLineDetails line = rfq.lines()
			.stream()
			.filter((candidate) -> candidate.id().equals(awarded.rfqLine()))
			.findFirst()
			.orElseThrow();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("lineNumber", awarded.position());
		row.put("item", line.item());
		row.put("particulars", particulars(line, leadTime(bid, awarded), locale));
		row.put("quantity", awarded.quantity().value());
		row.put("unit", this.formats.unit(awarded.quantity().unit(), locale));
		row.put("amount", awarded.amount().amount());
		row.put("unitPrice", awarded.unitPrice());
		return row;
	}

	/** What else was agreed on the line: specification, need-by day and lead time. */
	private String particulars(RfqLineDetails line, @Nullable Integer leadTimeDays, Locale locale) {
		List<String> particulars = new ArrayList<>();
		if (!line.specification().isEmpty()) {
			particulars.add(line.specification());
		}
		if (line.needBy() != null) {
			particulars.add(this.texts.getTranslation("sourcing.AwardLetters.needBy", locale,
					this.formats.date(line.needBy(), locale)));
		}
		if (leadTimeDays != null) {
			particulars.add(this.texts.getTranslation("sourcing.AwardLetters.leadTime", locale, leadTimeDays));
		}
		return String.join("\n", particulars);
	}

	private static @Nullable Integer leadTime(Bid bid, AwardedLine awarded) {
		return bid.opened()
			.lines()
			.stream()
			.filter((line) -> line.rfqLine().equals(awarded.rfqLine()))
			.findFirst()
			.map(OpenedBid.Line::leadTimeDays)
			.orElse(null);
	}

}
