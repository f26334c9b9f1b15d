package io.cailian.qualification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.cailian.supplier.CurrentSupplier;
import io.cailian.supplier.SupplierId;
import io.cailian.supplier.Suppliers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How suppliers stand and how that came about, for staff; to a supplier only how it
 * stands itself.
 */
@Service
@Transactional(readOnly = true)
public class Qualifications {

	private final Suppliers suppliers;

	private final QualificationRecords records;

	private final Standings standings;

	private final CertificateTypeRecords types;

	private final CurrentSupplier currentSupplier;

	private final CompanyDay day;

	Qualifications(Suppliers suppliers, QualificationRecords records, Standings standings, CertificateTypeRecords types,
			CurrentSupplier currentSupplier, CompanyDay day) {
		this.suppliers = suppliers;
		this.records = records;
		this.standings = standings;
		this.types = types;
		this.currentSupplier = currentSupplier;
		this.day = day;
	}

	/** How the supplier stands today in every scope somebody decided about. */
	@PreAuthorize(Access.STAFF)
	public List<SupplierStanding> standing(SupplierId supplier) {
		return today(supplier);
	}

	/** How the signed-in person's own company stands. */
	@PreAuthorize(Access.SUPPLIER)
	public List<SupplierStanding> own() {
		return this.currentSupplier.idIfAny().map(this::today).orElse(List.of());
	}

	/** How the supplier stands on a day in a scope, asked or decided about or not. */
	@PreAuthorize(Access.STAFF)
	public SupplierStanding at(SupplierId supplier, Scope scope, LocalDate on) {
		return at(this.standings.of(supplier), List.of(scope), on).getFirst();
	}

	/** Everything that was proposed and decided, the newest first. */
	@PreAuthorize(Access.STAFF)
	public List<QualificationDetails> history(SupplierId supplier) {
		return this.records.history(this.suppliers.current(supplier).value())
			.stream()
			.map(Qualification::details)
			.toList();
	}

	@PreAuthorize(Access.STAFF)
	public Optional<QualificationDetails> find(QualificationId id) {
		return this.records.findById(id).map(Qualification::details);
	}

	/** The day it is for the company. */
	@PreAuthorize("isAuthenticated()")
	public LocalDate today() {
		return this.day.today();
	}

	private List<SupplierStanding> today(SupplierId supplier) {
		Standing standing = this.standings.of(supplier);
		List<Scope> scopes = standing.decisions()
			.stream()
			.sorted(Comparator.comparingInt(Standing.Said::order).reversed())
			.map(Standing.Said::scope)
			.distinct()
			.toList();
		return at(standing, scopes, this.day.today());
	}

	private List<SupplierStanding> at(Standing standing, List<Scope> scopes, LocalDate on) {
		Map<Scope, ScopePoint> points = this.standings.points(scopes);
		Map<CertificateTypeId, CertificateTypeDetails> kinds = this.types.byId();
		return scopes.stream()
			.map((scope) -> at(standing, scope, Objects.requireNonNull(points.get(scope)), kinds, on))
			.toList();
	}

	private static SupplierStanding at(Standing standing, Scope scope, ScopePoint point,
			Map<CertificateTypeId, CertificateTypeDetails> kinds, LocalDate on) {
		Standing.Verdict verdict = standing.at(point, on);
		Optional<LocalDate> until = verdict.by()
			.flatMap((id) -> standing.decisions().stream().filter((said) -> said.id().equals(id)).findFirst())
			.flatMap(Standing.Said::to);
		return new SupplierStanding(scope, verdict.status(), verdict.decided(), until, named(verdict.lapsed(), kinds),
				named(standing.missingAt(point, on), kinds));
	}

	private static List<CertificateTypeDetails> named(Collection<CertificateTypeId> ids,
			Map<CertificateTypeId, CertificateTypeDetails> kinds) {
		return ids.stream().map((id) -> Objects.requireNonNull(kinds.get(id))).toList();
	}

}
