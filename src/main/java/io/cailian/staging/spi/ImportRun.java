package io.cailian.staging.spi;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.cailian.identity.UserId;

/**
 * An import that is being taken over.
 *
 * @param id of the import, by which what comes of it can be traced to its file
 * @param accepted numbers of the rows a person has accepted in spite of a warning
 * @param choices chosen value by name
 * @param by who started it
 */
public record ImportRun(UUID id, Set<Integer> accepted, Map<String, String> choices, UserId by) {

	public ImportRun {
		accepted = Set.copyOf(accepted);
		choices = Map.copyOf(choices);
	}

}
