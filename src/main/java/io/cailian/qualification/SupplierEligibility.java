package io.cailian.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.cailian.qualification.Eligibility.Answer;
import io.cailian.qualification.Eligibility.Reason;
import io.cailian.supplier.SupplierId;
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
	 * Refused if a block holds or the supplier is disqualified there, or for something
	 * below that category; warned if it is restricted there, if it is to win an order
	 * without being qualified there and lacks a certificate that is mandatory there, or
	 * if the question leaves open whether a sanction holds. Restricted it is by a
	 * decision or because a certificate has lapsed. About a supplier that was merged it
	 * answers as about the one it became.
	 */
	public Eligibility ask(EligibilityQuestion question) {
		return judged(List.of(question.supplier()), question.process(), question.scope(),
				question.day().orElseGet(this.day::today))
			.getFirst();
	}

	/** The same as of today about each of these suppliers, asked at once. */
	public List<Eligibility> askEach(Collection<SupplierId> suppliers, SupplierProcess process, Scope scope) {
		return suppliers.isEmpty() ? List.of() : judged(suppliers, process, scope, this.day.today());
	}

	private List<Eligibility> judged(Collection<SupplierId> asked, SupplierProcess process, Scope scope, LocalDate on) {
		Map<SupplierId, SupplierId> current = this.suppliers.current(asked);
		List<SupplierId> suppliers = asked.stream().map((each) -> current.getOrDefault(each, each)).toList();
		Map<SupplierId, SupplierSummary> named = this.suppliers.all(suppliers);
		Map<SupplierId, List<BlockDetails>> holding = this.blocks
			.ofEach(suppliers.stream().map(SupplierId::value).distinct().toList())
			.stream()
			.map(Block::details)
			.filter((block) -> block.processes().contains(process) && block.holdsOn(on))
			.collect(Collectors.groupingBy(BlockDetails::supplier));
		Map<SupplierId, Standing> standing = this.standings.ofEach(suppliers);
		ScopePoint point = this.standings.question(scope);
		return suppliers.stream()
			.map((supplier) -> judged(Optional.ofNullable(named.get(supplier)).map(SupplierSummary::name).orElse(""),
					holding.getOrDefault(supplier, List.of()), Objects.requireNonNull(standing.get(supplier)), process,
					point, on))
			.toList();
	}

	private Eligibility judged(String name, List<BlockDetails> blocks, Standing standing, SupplierProcess process,
			ScopePoint point, LocalDate on) {
		Standing.Verdict verdict = standing.at(point, on);
		List<Reason> refusals = new ArrayList<>();
		blocks.forEach((block) -> refusals.add(block.to()
			.map((to) -> new Reason(KEY + "blockedUntil", List.of(name, to.toString(), block.reason())))
			.orElseGet(() -> new Reason(KEY + "blocked", List.of(name, block.reason())))));
		List<Reason> warnings = new ArrayList<>();
		switch (verdict.status()) {
			case DISQUALIFIED -> refusals.add(new Reason(KEY + "disqualified", List.of(name)));
			case RESTRICTED -> restricted(verdict, name, warnings);
			default -> {
				// Nothing that covers the question stands against it.
			}
		}
		if (process == SupplierProcess.PURCHASE_ORDER && !verdict.decided().isEarned()) {
			List<CertificateTypeId> lacking = new ArrayList<>(standing.missingAt(point, on));
			if (verdict.status() == QualificationStatus.RESTRICTED) {
				lacking.removeAll(verdict.lapsed());
			}
			missing(lacking, name, warnings);
		}
		standing.leftOpenAt(point, on)
			.stream()
			.map(Standing.Said::status)
			.distinct()
			.sorted(Comparator.reverseOrder())
			.forEach((status) -> warnings.add(new Reason(KEY + "leftOpen" + status, List.of(name))));
		if (!refusals.isEmpty()) {
			return new Eligibility(Answer.REFUSED, name, refusals);
		}
		return warnings.isEmpty() ? new Eligibility(Answer.ALLOWED, name, List.of())
				: new Eligibility(Answer.WARNED, name, warnings);
	}

	/** Nobody has vouched for it, so at an award somebody has to say why it may win. */
	private void missing(List<CertificateTypeId> missing, String name, List<Reason> warnings) {
		Map<CertificateTypeId, CertificateTypeDetails> kinds = this.types.byId();
		missing.forEach((each) -> {
			CertificateTypeDetails type = Objects.requireNonNull(kinds.get(each));
			warnings.add(new Reason(KEY + "missing", List.of(name, type.nameZh(), type.nameEn())));
		});
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
