package io.cailian.qualification;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import io.cailian.classification.CategoryId;
import io.cailian.classification.Region;
import io.cailian.identity.BusinessUnitId;

/**
 * What something is said about: a category with all under it, a region with all in it,
 * and a business unit. What is left out means all of them.
 */
public record Scope(Optional<CategoryId> category, Optional<Region> region, Optional<BusinessUnitId> unit) {

	public static final Scope EVERYTHING = new Scope(Optional.empty(), Optional.empty(), Optional.empty());

	/** A category everywhere and for every business unit. */
	public static Scope of(CategoryId category) {
		return new Scope(Optional.of(category), Optional.empty(), Optional.empty());
	}

	/** The scopes that in each respect are either this one or the other. */
	Stream<Scope> mixedWith(Scope other) {
		return Stream.of(this.category, other.category)
			.flatMap((ofCategory) -> Stream.of(this.region, other.region)
				.flatMap((ofRegion) -> Stream.of(this.unit, other.unit)
					.map((ofUnit) -> new Scope(ofCategory, ofRegion, ofUnit))));
	}

	/** Whether what is said here holds at the point. */
	boolean covers(ScopePoint point) {
		return this.category.map(point.lineage()::contains).orElse(true)
				&& this.region.map((own) -> point.region().filter(own::covers).isPresent()).orElse(true)
				&& this.unit.map((own) -> point.unit().filter(own::equals).isPresent()).orElse(true);
	}

	/**
	 * Whether a sanction about this holds at the point: where it covers it, and where it
	 * is about something below the point's category, for a wider question asks for that
	 * too.
	 */
	boolean bindsAt(ScopePoint point) {
		return covers(point) || this.category.filter(point.below()::contains).isPresent()
				&& new Scope(Optional.empty(), this.region, this.unit).covers(point);
	}

	/** Whether the point leaves open if a sanction about this holds there. */
	boolean mayBindAt(ScopePoint point) {
		boolean category = point.lineage().isEmpty()
				|| this.category.map((own) -> point.lineage().contains(own) || point.below().contains(own))
					.orElse(true);
		boolean region = this.region
			.map((own) -> point.region().map((asked) -> own.covers(asked) || asked.covers(own)).orElse(true))
			.orElse(true);
		return category && region && this.unit.map((own) -> point.unit().map(own::equals).orElse(true)).orElse(true);
	}

	/**
	 * The order of scopes that cover a point, the one that speaks for it first: the
	 * nearest category, then a business unit of one's own, then the narrower region.
	 */
	static Comparator<Scope> nearestFirst(ScopePoint point) {
		return Comparator
			.comparingInt((Scope scope) -> scope.category.map(point.lineage()::indexOf).orElse(point.lineage().size()))
			.thenComparing((Scope scope) -> scope.unit.isEmpty())
			.thenComparingInt((Scope scope) -> scope.region.map((region) -> region.isProvince() ? 0 : 1).orElse(2));
	}

}
