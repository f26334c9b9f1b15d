package io.cailian.questionnaire;

import java.util.Set;

/**
 * Where a version of a template stands. Only a draft can be edited; what was active stays
 * readable for the applications that were asked by it.
 */
public enum TemplateStatus {

	DRAFT, ACTIVE, RETIRED;

	public boolean mayMoveTo(TemplateStatus next) {
		return switch (this) {
			case DRAFT -> Set.of(ACTIVE, RETIRED).contains(next);
			case ACTIVE -> next == RETIRED;
			case RETIRED -> false;
		};
	}

}
