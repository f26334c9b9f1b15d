package io.cailian.qualification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that bears on how one supplier stands: what was decided and which certificates it
 * holds. How it stands at a point on a day follows from these facts and is stored
 * nowhere.
 */
record Standing(List<Said> decisions, List<Held> certificates, List<Wanted> requirements) {

	Standing {
		decisions = List.copyOf(decisions);
		certificates = List.copyOf(certificates);
		requirements = List.copyOf(requirements);
	}

	/**
	 * How the supplier stands at a point on a day. Of each scope the last decision that
	 * has begun speaks, and nobody once it has expired; of the scopes that speak, the
	 * nearest. A status the supplier earned is restricted while a certificate wanted
	 * there has lapsed.
	 */
	Verdict at(ScopePoint point, LocalDate day) {
		Map<Scope, Optional<Said>> last = this.decisions.stream()
			.filter((said) -> said.scope().covers(point) && !said.from().isAfter(day))
			.collect(Collectors.groupingBy(Said::scope, Collectors.maxBy(Comparator.comparingInt(Said::order))));
		Optional<Said> speaking = last.values()
			.stream()
			.flatMap(Optional::stream)
			.filter((said) -> said.to().map(day::isBefore).orElse(true))
			.min(Comparator.comparing(Said::scope, Scope.nearestFirst(point)));
		QualificationStatus decided = speaking.map(Said::status).orElse(QualificationStatus.CANDIDATE);
		List<CertificateTypeId> lapsed = lapsedAt(point, day);
		QualificationStatus status = (decided.isEarned() && !lapsed.isEmpty()) ? QualificationStatus.RESTRICTED
				: decided;
		return new Verdict(status, decided, speaking.map(Said::id), lapsed);
	}

	/**
	 * The certificates wanted at a point that the supplier held once and holds no more.
	 */
	List<CertificateTypeId> lapsedAt(ScopePoint point, LocalDate day) {
		return wantedAt(point).stream()
			.filter((type) -> held(type).stream().noneMatch((held) -> held.isValidOn(day))
					&& held(type).stream().anyMatch((held) -> held.hasLapsedOn(day)))
			.toList();
	}

	/** The certificates wanted at a point that the supplier does not hold. */
	List<CertificateTypeId> missingAt(ScopePoint point, LocalDate day) {
		return wantedAt(point).stream()
			.filter((type) -> held(type).stream().noneMatch((held) -> held.isValidOn(day)))
			.toList();
	}

	private List<CertificateTypeId> wantedAt(ScopePoint point) {
		return this.requirements.stream()
			.filter((wanted) -> wanted.scope().covers(point))
			.map(Wanted::type)
			.distinct()
			.toList();
	}

	private List<Held> held(CertificateTypeId type) {
		return this.certificates.stream().filter((held) -> held.type().equals(type)).toList();
	}

	/**
	 * An approved decision, good from a day on until before another.
	 *
	 * @param order when it was decided: the greater, the later
	 */
	record Said(QualificationId id, Scope scope, QualificationStatus status, LocalDate from, Optional<LocalDate> to,
			int order) {

	}

	/** An approved certificate, good through its last day. */
	record Held(CertificateTypeId type, LocalDate issued, Optional<LocalDate> expires) {

		boolean isValidOn(LocalDate day) {
			return !this.issued.isAfter(day) && !hasLapsedOn(day);
		}

		boolean hasLapsedOn(LocalDate day) {
			return this.expires.map((last) -> last.isBefore(day)).orElse(false);
		}

	}

	/** A certificate that is mandatory in a scope. */
	record Wanted(CertificateTypeId type, Scope scope) {

	}

	/**
	 * How a supplier stands.
	 *
	 * @param decided what people decided, before lapsed certificates
	 * @param by the decision that speaks
	 */
	record Verdict(QualificationStatus status, QualificationStatus decided, Optional<QualificationId> by,
			List<CertificateTypeId> lapsed) {

	}

}
