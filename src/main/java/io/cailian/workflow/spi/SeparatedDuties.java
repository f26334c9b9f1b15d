package io.cailian.workflow.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Duties on one kind of document that must lie with different persons: whoever has done a
 * deed of one duty is barred from all deeds of the others on the same document,
 * administrators included. The module that owns the document declares it as a Spring
 * bean; its name, duties and deeds have words under {@code workflow.duties}.
 *
 * @param name what the separation is called, once in the portal, such as {@code AWARD}
 * @param subjectType the kind of document, or {@link #ANY}
 */
public record SeparatedDuties(String name, String subjectType, List<Duty> duties) {

	/** Stands for every kind of document. */
	public static final String ANY = "*";

	public SeparatedDuties {
		duties = List.copyOf(duties);
		Set<String> seen = new HashSet<>();
		if (duties.size() < 2 || !duties.stream().flatMap((duty) -> duty.deeds().stream()).allMatch(seen::add)) {
			throw new IllegalArgumentException(name + " must separate at least two duties without common deeds");
		}
	}

	/** A part of the work that one person may do alone, by the deeds it consists of. */
	public record Duty(String name, List<String> deeds) {

		public Duty {
			deeds = List.copyOf(deeds);
		}

	}

	/** The duty a deed belongs to; empty if this separation does not count the deed. */
	public Optional<Duty> dutyOf(String documentType, String deed) {
		if (!this.subjectType.equals(ANY) && !this.subjectType.equals(documentType)) {
			return Optional.empty();
		}
		return this.duties.stream().filter((duty) -> duty.deeds().contains(deed)).findFirst();
	}

}
