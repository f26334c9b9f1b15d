package io.cailian.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cailian.identity.UserId;
import io.cailian.kernel.RuleViolation;

/**
 * A person's place in the company as an administrator writes it down: to whom the person
 * answers, which posts the person holds, and up to which amounts the person decides.
 */
public record PlacementDraft(UserId account, Optional<UserId> manager, Set<PostCode> posts,
		List<ApprovalLimit> limits) {

	public PlacementDraft {
		posts = Set.copyOf(posts);
		limits = List.copyOf(limits);
		Set<String> types = new HashSet<>();
		for (ApprovalLimit limit : limits) {
			if (!types.add(limit.documentType())) {
				throw new RuleViolation("organisation.ApprovalLimit.twice");
			}
		}
	}

}
