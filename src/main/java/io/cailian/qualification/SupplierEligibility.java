package io.cailian.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
	 * Refused if a block holds or the supplier is disqualified there; warned if it is
	 * restricted there, by a decision or because a certificate has lapsed.
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

	private List<Eligibility> judged(Collection<SupplierId> suppliers, SupplierProcess process, Scope scope,
			LocalDate on) {
		Map<SupplierId, SupplierSummary> named = this.suppliers.all(suppliers);
		Map<SupplierId, List<BlockDetails>> holding = this.blocks
			.ofEach(suppliers.stream().map(SupplierId::value).distinct().toList())
			.stream()
			.map(Block::details)
			.filter((block) -> block.processes().contains(process) && block.holdsOn(on))
			.collect(Collectors.groupingBy(BlockDetails::supplier));
		Map<SupplierId, Standing> standing = scope.category().isPresent() ? this.standings.ofEach(suppliers) : Map.of();
		ScopePoint point = this.standings.point(scope);
		return suppliers.stream()
			.map((supplier) -> judged(Optional.ofNullable(named.get(supplier)).map(SupplierSummary::name).orElse(""),
					holding.getOrDefault(supplier, List.of()),
					Optional.ofNullable(standing.get(supplier)).map((own) -> own.at(point, on))))
			.toList();
	}

	private Eligibility judged(String name, List<BlockDetails> blocks, Optional<Standing.Verdict> verdict) {
		List<Reason> refusals = new ArrayList<>();
		blocks.forEach((block) -> refusals.add(block.to()
			.map((to) -> new Reason(KEY + "blockedUntil", List.of(name, to.toString(), block.reason())))
			.orElseGet(() -> new Reason(KEY + "blocked", List.of(name, block.reason())))));
		List<Reason> warnings = new ArrayList<>();
		verdict.ifPresent((found) -> {
			switch (found.status()) {
				case DISQUALIFIED -> refusals.add(new Reason(KEY + "disqualified", List.of(name)));
				case RESTRICTED -> restricted(found, name, warnings);
				default -> {
					// Nothing stands against it.
				}
			}
		});
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
