package io.cailian.approval;

import java.util.List;

import io.cailian.workflow.Deed;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.SeparatedDuties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whoever wrote a version of the rules, or proposed it, does not put it into force.
 */
@Configuration
class RuleDeeds {

	static final String SUBJECT_TYPE = "APPROVAL_RULES";

	static final String CREATED = "CREATED";

	static final String EDITED = "EDITED";

	static final String ACTIVATED = "ACTIVATED";

	@Bean
	SeparatedDuties ruleDuties() {
		return new SeparatedDuties("RULES", SUBJECT_TYPE,
				List.of(new SeparatedDuties.Duty("WRITE", List.of(CREATED, EDITED, Deed.REQUESTED)),
						new SeparatedDuties.Duty("ACTIVATE", List.of(ACTIVATED))));
	}

	static Deed on(RuleVersionId version, String name) {
		return new Deed(new Subject(SUBJECT_TYPE, version.value()), name);
	}

}
