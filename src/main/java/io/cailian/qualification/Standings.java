package io.cailian.qualification;

import java.util.ArrayList;
import java.util.List;

import io.cailian.classification.Categories;
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
		List<Standing.Said> said = new ArrayList<>();
		this.qualifications.approved(supplier.value()).forEach((each) -> said.add(each.said(said.size())));
		List<Standing.Wanted> wanted = this.types.findAllByOrderByCode()
			.stream()
			.map(CertificateType::details)
			.filter(CertificateTypeDetails::active)
			.flatMap((type) -> type.mandatory().stream().map((scope) -> new Standing.Wanted(type.id(), scope)))
			.toList();
		return new Standing(said, this.certificates.approved(supplier.value()).stream().map(Certificate::held).toList(),
				wanted);
	}

	/** The scope as the place where a question is asked. */
	ScopePoint point(Scope scope) {
		return new ScopePoint(scope.category().map(this.categories::lineage).orElse(List.of()), scope.region(),
				scope.unit());
	}

}
