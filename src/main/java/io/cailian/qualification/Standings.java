package io.cailian.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryId;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.Suppliers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the facts from which follows how a supplier stands.
 */
@Component
@Transactional(readOnly = true)
class Standings {

	private final Suppliers suppliers;

	private final QualificationRecords qualifications;

	private final CertificateRecords certificates;

	private final CertificateTypeRecords types;

	private final Categories categories;

	Standings(Suppliers suppliers, QualificationRecords qualifications, CertificateRecords certificates,
			CertificateTypeRecords types, Categories categories) {
		this.suppliers = suppliers;
		this.qualifications = qualifications;
		this.certificates = certificates;
		this.types = types;
		this.categories = categories;
	}

	/** The facts of a supplier; of one that was merged those of the one it became. */
	Standing of(SupplierId supplier) {
		return Objects.requireNonNull(ofEach(List.of(supplier)).get(supplier));
	}

	/** Of each of these suppliers, gathered at once. */
	Map<SupplierId, Standing> ofEach(Collection<SupplierId> asked) {
		Map<SupplierId, SupplierId> current = this.suppliers.current(asked);
		List<UUID> ids = current.values().stream().map(SupplierId::value).distinct().toList();
		Map<SupplierId, List<Standing.Said>> said = new HashMap<>();
		this.qualifications.approved(ids).forEach((each) -> {
			List<Standing.Said> own = said.computeIfAbsent(each.supplier(), (supplier) -> new ArrayList<>());
			own.add(each.said(own.size()));
		});
		Map<SupplierId, List<Standing.Held>> held = new HashMap<>();
		this.certificates.approved(ids)
			.forEach((each) -> held.computeIfAbsent(each.supplier(), (supplier) -> new ArrayList<>()).add(each.held()));
		List<Standing.Wanted> wanted = this.types.findAllByOrderByCode()
			.stream()
			.map(CertificateType::details)
			.filter(CertificateTypeDetails::active)
			.flatMap((type) -> type.mandatory().stream().map((scope) -> new Standing.Wanted(type.id(), scope)))
			.toList();
		Map<SupplierId, Standing> standings = new HashMap<>();
		current.forEach((supplier, own) -> standings.put(supplier,
				new Standing(said.getOrDefault(own, List.of()), held.getOrDefault(own, List.of()), wanted)));
		return standings;
	}

	/** Where the supplier is restricted once this certificate is good no more. */
	List<Scope> restrictedIfRevoked(Certificate certificate, LocalDate today) {
		Standing now = of(certificate.supplier());
		return restricted(certificate, now, now.withLastDay(certificate.held(), today.minusDays(1)), today);
	}

	/** Where the supplier is restricted because this certificate has lapsed. */
	List<Scope> restrictedByLapse(Certificate certificate, LocalDate today) {
		Standing now = of(certificate.supplier());
		return restricted(certificate, now.withLastDay(certificate.held(), today), now, today);
	}

	/** Where the supplier would be restricted still, had this certificate not come. */
	List<Scope> liftedBy(Certificate certificate, LocalDate today) {
		Standing now = of(certificate.supplier());
		return restricted(certificate, now, now.without(certificate.held()), today);
	}

	/**
	 * Where a status the supplier earned with one standing is restricted with another,
	 * the widest scopes only. Both what was decided and what wants the certificate may be
	 * the narrower in each respect, so what both are about is looked at.
	 */
	private List<Scope> restricted(Certificate certificate, Standing with, Standing without, LocalDate today) {
		List<Scope> wanting = with.requirements()
			.stream()
			.filter((wanted) -> wanted.type().equals(certificate.type()))
			.map(Standing.Wanted::scope)
			.toList();
		List<Scope> shared = with.decisions()
			.stream()
			.flatMap((said) -> wanting.stream().flatMap((wanted) -> said.scope().mixedWith(wanted)))
			.distinct()
			.toList();
		Map<Scope, ScopePoint> points = points(shared);
		List<Scope> lost = shared.stream().filter((scope) -> {
			ScopePoint point = Objects.requireNonNull(points.get(scope));
			return with.at(point, today).status().isEarned() && !without.at(point, today).status().isEarned();
		}).toList();
		return lost.stream()
			.filter((scope) -> lost.stream()
				.noneMatch((wider) -> !wider.equals(scope) && wider.covers(Objects.requireNonNull(points.get(scope)))))
			.toList();
	}

	/** The scope as a place by itself: how the supplier stands right there. */
	ScopePoint point(Scope scope) {
		return Objects.requireNonNull(points(List.of(scope)).get(scope));
	}

	/** The scope as a question, which asks for all below its category as well. */
	ScopePoint question(Scope scope) {
		ScopePoint point = point(scope);
		return new ScopePoint(point.lineage(), scope.category().map(this.categories::withDescendants).orElse(Set.of()),
				scope.region(), scope.unit());
	}

	/** The same of each scope, looked up at once. */
	Map<Scope, ScopePoint> points(Collection<Scope> scopes) {
		Map<CategoryId, List<CategoryId>> lineages = this.categories
			.lineages(scopes.stream().flatMap((scope) -> scope.category().stream()).toList());
		Map<Scope, ScopePoint> points = new HashMap<>();
		scopes.forEach((scope) -> points.put(scope,
				new ScopePoint(scope.category()
					.map((category) -> Optional.ofNullable(lineages.get(category))
						.orElseThrow(() -> new IllegalArgumentException("no " + category)))
					.orElse(List.of()), scope.region(), scope.unit())));
		return points;
	}

}
