package io.cailian.workflow;

import java.util.List;

import io.cailian.workflow.spi.SeparatedDuties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What holds for every approval of every module: nobody decides on what they asked for.
 */
@Configuration
class ApprovalDuties {

	static final String NAME = "APPROVAL";

	@Bean
	SeparatedDuties approval() {
		return new SeparatedDuties(NAME, SeparatedDuties.ANY,
				List.of(new SeparatedDuties.Duty("REQUEST", List.of(Deed.REQUESTED)),
						new SeparatedDuties.Duty("DECIDE", List.of(Deed.DECIDED))));
	}

}
