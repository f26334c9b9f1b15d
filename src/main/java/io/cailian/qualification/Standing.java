package io.cailian.qualification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
	 * How the supplier stands at a point on a day. A sanction (restricted, disqualified)
	 * that covers the point, or something below its category, counts on every day of its
	 * validity, whatever else was decided later or nearer, until a later decision of the
	 * same scope lifts it in so many words; lifted is lifted for good. Of several the
	 * gravest counts. Where there is none the nearest scope speaks, and in it the last
	 * decision that holds on the day: when that ends, an earlier one that goes on counts
	 * again. A status the supplier earned is restricted while a certificate wanted there
	 * has lapsed.
	 */
	Verdict at(ScopePoint point, LocalDate day) {
		Optional<Said> sanction = sanctions(day).filter((said) -> said.scope().bindsAt(point))
			.max(Comparator.comparing(Said::status)
				.thenComparing(Said::scope, Scope.nearestFirst(point).reversed())
				.thenComparingInt(Said::order));
		Optional<Said> speaking = sanction.or(() -> this.decisions.stream()
			.filter((said) -> !said.status().isSanction() && said.holdsOn(day) && said.scope().covers(point))
			.min(Comparator.comparing(Said::scope, Scope.nearestFirst(point))
				.thenComparing(Comparator.comparingInt(Said::order).reversed())));
		QualificationStatus decided = speaking.map(Said::status).orElse(QualificationStatus.CANDIDATE);
		List<CertificateTypeId> lapsed = lapsedAt(point, day);
		QualificationStatus status = (decided.isEarned() && !lapsed.isEmpty()) ? QualificationStatus.RESTRICTED
				: decided;
		return new Verdict(status, decided, speaking.map(Said::id), lapsed);
	}

	/**
	 * Sanctions that may hold at a point that leaves open what they are about: the
	 * category, the region or the business unit. Leaving it out is no way round them.
	 */
	List<Said> leftOpenAt(ScopePoint point, LocalDate day) {
		return sanctions(day).filter((said) -> !said.scope().bindsAt(point) && said.scope().mayBindAt(point)).toList();
	}

	private Stream<Said> sanctions(LocalDate day) {
		return this.decisions.stream()
			.filter((said) -> said.status().isSanction() && said.holdsOn(day) && !isLifted(said, day));
	}

	private boolean isLifted(Said sanction, LocalDate day) {
		return this.decisions.stream().anyMatch((later) -> later.endsForGood(sanction) && !later.from().isAfter(day));
	}

	/** The sanctions that a decision not yet made puts an end to. */
	List<Said> liftedBy(Said proposed) {
		return this.decisions.stream()
			.filter((said) -> proposed.endsForGood(said) && !isLifted(said, proposed.from()) && said.outlasts(proposed))
			.toList();
	}

	/** The sanctions that go on while a decision not yet made holds, and outweigh it. */
	List<Said> goingOnBeside(Said proposed, ScopePoint point) {
		return this.decisions.stream()
			.filter((said) -> said.status().isSanction() && said.scope().bindsAt(point) && said.meets(proposed)
					&& !proposed.endsForGood(said) && !isLifted(said, proposed.from()))
			.toList();
	}

	/**
	 * What else was decided about its scope, silent while a decision not yet made holds.
	 */
	List<Said> silencedBy(Said proposed) {
		return this.decisions.stream()
			.filter((said) -> !said.status().isSanction() && said.scope().equals(proposed.scope())
					&& said.meets(proposed))
			.toList();
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

	/** The same if a certificate were good through another day. */
	Standing withLastDay(Held certificate, LocalDate last) {
		return with(this.certificates.stream()
			.map((held) -> held.equals(certificate) ? new Held(held.type(), held.issued(), Optional.of(last)) : held)
			.toList());
	}

	/** The same if a certificate had never been approved. */
	Standing without(Held certificate) {
		return with(this.certificates.stream().filter((held) -> !held.equals(certificate)).toList());
	}

	private Standing with(List<Held> held) {
		return new Standing(this.decisions, held, this.requirements);
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
	 * @param lifts whether it lifts the sanctions that were decided about its scope
	 * before
	 * @param order when it was decided: the greater, the later
	 */
	record Said(QualificationId id, Scope scope, QualificationStatus status, LocalDate from, Optional<LocalDate> to,
			boolean lifts, int order) {

		boolean holdsOn(LocalDate day) {
			return !this.from.isAfter(day) && outlasts(day);
		}

		private boolean outlasts(LocalDate day) {
			return this.to.map(day::isBefore).orElse(true);
		}

		/** Whether it still holds when the other begins, or later. */
		boolean outlasts(Said other) {
			return outlasts(other.from);
		}

		/** Whether there is a day on which both hold. */
		boolean meets(Said other) {
			return outlasts(other.from) && other.outlasts(this.from);
		}

		/** Whether from its first day on the other is lifted. */
		boolean endsForGood(Said other) {
			return this.lifts && other.status.isSanction() && this.scope.equals(other.scope)
					&& this.order > other.order;
		}

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
