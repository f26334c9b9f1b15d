package io.cailian.qualification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.cailian.classification.Categories;
import io.cailian.classification.CategoryId;
import io.cailian.supplier.SupplierId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the facts from which follows how a supplier stands.
 */
@Component
@Transactional(readOnly = true)
class Standings {

	private final QualificationRecords qualifications;

	private final CertificateRecords certificates;

	private final CertificateTypeRecords types;

	private final Categories categories;

	Standings(QualificationRecords qualifications, CertificateRecords certificates, CertificateTypeRecords types,
			Categories categories) {
		this.qualifications = qualifications;
		this.certificates = certificates;
		this.types = types;
		this.categories = categories;
	}

	Standing of(SupplierId supplier) {
		return Objects.requireNonNull(ofEach(List.of(supplier)).get(supplier));
	}

	/** Of each of these suppliers, gathered at once. */
	Map<SupplierId, Standing> ofEach(Collection<SupplierId> suppliers) {
		List<UUID> ids = suppliers.stream().map(SupplierId::value).distinct().toList();
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
		suppliers.forEach((supplier) -> standings.put(supplier,
				new Standing(said.getOrDefault(supplier, List.of()), held.getOrDefault(supplier, List.of()), wanted)));
		return standings;
	}

	/** The scope as the place where a question is asked. */
	ScopePoint point(Scope scope) {
		return Objects.requireNonNull(points(List.of(scope)).get(scope));
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
