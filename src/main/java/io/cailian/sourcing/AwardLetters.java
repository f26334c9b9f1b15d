package io.cailian.sourcing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.cailian.document.RenderedReport;
import io.cailian.document.ReportFormat;
import io.cailian.document.ReportRendering;
import io.cailian.document.ReportRequest;
import io.cailian.identity.CurrentUser;
import io.cailian.identity.People;
import io.cailian.kernel.RuleViolation;
import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;
import io.cailian.uikit.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters an award sends out: what a winner got, or regret without a word about the
 * others.
 */
@Service
@Transactional(readOnly = true)
public class AwardLetters {

	private final Awards awards;

	private final Rfqs rfqs;

	private final Bids bids;

	private final Suppliers suppliers;

	private final CurrentSupplier currentSupplier;

	private final People people;

	private final CurrentUser currentUser;

	private final BuyerCompany company;

	private final ReportRendering rendering;

	private final Formats formats;

	AwardLetters(Awards awards, Rfqs rfqs, Bids bids, Suppliers suppliers, CurrentSupplier currentSupplier,
			People people, CurrentUser currentUser, BuyerCompany company, ReportRendering rendering, Formats formats) {
		this.awards = awards;
		this.rfqs = rfqs;
		this.bids = bids;
		this.suppliers = suppliers;
		this.currentSupplier = currentSupplier;
		this.people = people;
		this.currentUser = currentUser;
		this.company = company;
		this.rendering = rendering;
		this.formats = formats;
	}

	/**
	 * The letter of a confirmed award to one of its bidders, as people of the buying
	 * company print it.
	 * @throws UnknownRfq if there is no such confirmed award or the supplier did not bid
	 */
	@PreAuthorize(Access.READER)
	public RenderedReport letter(AwardId id, SupplierId supplier, Locale locale) {
		return render(confirmed(id), supplier, locale);
	}

	/**
	 * The letter to the supplier who is signed in.
	 * @throws UnknownRfq if the RFQ was not awarded or the supplier did not bid
	 */
	@PreAuthorize(Access.SUPPLIER)
	public RenderedReport ownLetter(RfqId rfq, Locale locale) {
		AwardDetails award = this.awards.of(rfq)
			.stream()
			.map(Award::details)
			.filter((candidate) -> candidate.status() == AwardStatus.CONFIRMED)
			.findFirst()
			.orElseThrow(UnknownRfq::new);
		return render(award, this.currentSupplier.id(), locale);
	}

	private AwardDetails confirmed(AwardId id) {
		return this.awards.findById(id)
			.map(Award::details)
			.filter((award) -> award.status() == AwardStatus.CONFIRMED)
			.orElseThrow(() -> new RuleViolation("sourcing.AwardLetters.notConfirmed"));
	}

	private RenderedReport render(AwardDetails award, SupplierId supplierId, Locale locale) {
		Bid bid = this.bids.of(award.rfq(), supplierId.value()).filter(Bid::isOpen).orElseThrow(UnknownRfq::new);
		Rfq rfq = this.rfqs.findById(award.rfq()).orElseThrow(UnknownRfq::new);
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
		parameters.put("signatory", this.people.nameOf(rfq.buyer(), locale));
		String template = "regret-letter";
		if (lines.isEmpty()) {
			parameters.put("decisionDate", decided);
		}
		else {
			template = "award-letter";
			parameters.put("awardNumber", award.number());
			parameters.put("awardDate", decided);
			parameters.put("currency", bid.opened().currency());
		}
		return this.rendering.render(new ReportRequest(template, locale, ReportFormat.PDF, decided, this.formats.zone(),
				this.people.nameOf(this.currentUser.id(), locale), parameters, rows(rfq, lines, locale)));
	}

	private List<Map<String, @Nullable Object>> rows(Rfq rfq, List<AwardedLine> lines, Locale locale) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (AwardedLine line : lines) {
			String item = rfq.lines()
				.stream()
				.filter((candidate) -> candidate.id().equals(line.rfqLine()))
				.map(RfqLine::item)
				.findFirst()
				.orElse("");
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("lineNumber", line.position());
			row.put("item", item);
			row.put("quantity", line.quantity().value());
			row.put("unit", this.formats.unit(line.quantity().unit(), locale));
			row.put("amount", line.amount().amount());
			row.put("unitPrice", line.unitPrice());
			rows.add(row);
		}
		return rows;
	}

}
