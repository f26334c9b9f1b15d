package io.cailian.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.cailian.qualification.Eligibility.Answer;
import io.cailian.qualification.Eligibility.Reason;
import io.cailian.supplier.SupplierSummary;
import io.cailian.supplier.Suppliers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one question other modules ask before they let a supplier take part. It answers
 * whoever calls; a module that shows the answer decides itself to whom.
 */
@Service
@Transactional(readOnly = true)
public class SupplierEligibility {

	private static final String KEY = "qualification.Eligibility.";

	private final Suppliers suppliers;

	private final BlockRecords blocks;

	private final Standings standings;

	private final CertificateTypeRecords types;

	private final CompanyDay day;

	SupplierEligibility(Suppliers suppliers, BlockRecords blocks, Standings standings, CertificateTypeRecords types,
			CompanyDay day) {
		this.suppliers = suppliers;
		this.blocks = blocks;
		this.standings = standings;
		this.types = types;
		this.day = day;
	}

	/**
	 * Refused if a block holds or the supplier is disqualified there; warned if it is
	 * restricted there, by a decision or because a certificate has lapsed.
	 */
	public Eligibility ask(EligibilityQuestion question) {
		LocalDate on = question.day().orElseGet(this.day::today);
		String name = this.suppliers.find(question.supplier()).map(SupplierSummary::name).orElse("");
		List<Reason> refusals = new ArrayList<>();
		this.blocks.of(question.supplier().value())
			.stream()
			.map(Block::details)
			.filter((block) -> block.processes().contains(question.process()) && block.holdsOn(on))
			.forEach((block) -> refusals.add(block.to()
				.map((to) -> new Reason(KEY + "blockedUntil", List.of(name, to.toString(), block.reason())))
				.orElseGet(() -> new Reason(KEY + "blocked", List.of(name, block.reason())))));
		List<Reason> warnings = new ArrayList<>();
		if (question.scope().category().isPresent()) {
			Standing.Verdict verdict = this.standings.of(question.supplier())
				.at(this.standings.point(question.scope()), on);
			switch (verdict.status()) {
				case DISQUALIFIED -> refusals.add(new Reason(KEY + "disqualified", List.of(name)));
				case RESTRICTED -> restricted(verdict, name, warnings);
				default -> {
					// Nothing stands against it.
				}
			}
		}
		if (!refusals.isEmpty()) {
			return new Eligibility(Answer.REFUSED, name, refusals);
		}
		return warnings.isEmpty() ? new Eligibility(Answer.ALLOWED, name, List.of())
				: new Eligibility(Answer.WARNED, name, warnings);
	}

	private void restricted(Standing.Verdict verdict, String name, List<Reason> warnings) {
		if (verdict.decided() == QualificationStatus.RESTRICTED) {
			warnings.add(new Reason(KEY + "restricted", List.of(name)));
		}
		Map<CertificateTypeId, CertificateTypeDetails> kinds = this.types.byId();
		verdict.lapsed().forEach((lapsed) -> {
			CertificateTypeDetails type = Objects.requireNonNull(kinds.get(lapsed));
			warnings.add(new Reason(KEY + "lapsed", List.of(name, type.nameZh(), type.nameEn())));
		});
	}

}
