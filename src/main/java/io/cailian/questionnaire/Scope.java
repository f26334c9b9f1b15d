package io.cailian.questionnaire;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * For whom a template is: companies that want to supply one of these categories, to one
 * of these regions, and one of these business units. An empty set means all.
 *
 * @param categories ids of categories; whatever lies under one of them counts too
 * @param regions codes of regions; provinces of a country count too
 * @param businessUnits ids of business units
 */
public record Scope(Set<UUID> categories, Set<String> regions, Set<UUID> businessUnits) {

	public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

	public Scope {
		categories = Set.copyOf(new TreeSet<>(categories));
		regions = Set.copyOf(new TreeSet<>(regions));
		businessUnits = Set.copyOf(new TreeSet<>(businessUnits));
	}

	/** Whether the template is for a company that said this about itself. */
	boolean meets(Collection<UUID> categoriesAndAbove, Collection<String> regionsAndAbove, Collection<UUID> units) {
		return meets(this.categories, categoriesAndAbove) && meets(this.regions, regionsAndAbove)
				&& meets(this.businessUnits, units);
	}

	private static <T> boolean meets(Set<T> wanted, Collection<T> said) {
		return wanted.isEmpty() || said.stream().anyMatch(wanted::contains);
	}

}
