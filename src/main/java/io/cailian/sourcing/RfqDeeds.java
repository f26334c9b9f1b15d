package io.cailian.sourcing;

import java.util.List;

import io.cailian.workflow.Deed;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.SeparatedDuties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What people do to an RFQ that must not all lie in one hand: whoever prepares it, opens
 * it, evaluates its bids or proposes who gets it neither approves its publication nor
 * awards it.
 */
@Configuration
class RfqDeeds {

	static final String CREATED = "CREATED";

	static final String EDITED = "EDITED";

	static final String PUBLISHED = "PUBLISHED";

	static final String TAKEN_OVER = "TAKEN_OVER";

	static final String OPENED = "OPENED";

	static final String EVALUATED = "EVALUATED";

	static final String PROPOSED = "PROPOSED";

	static final String AWARDED = "AWARDED";

	static final String PUBLICATION_DECIDED = "PUBLICATION_DECIDED";

	@Bean
	SeparatedDuties rfqDuties() {
		return new SeparatedDuties("RFQ", Rfq.SUBJECT_TYPE,
				List.of(new SeparatedDuties.Duty("BUY",
						List.of(CREATED, EDITED, PUBLISHED, TAKEN_OVER, OPENED, EVALUATED, PROPOSED)),
						new SeparatedDuties.Duty("AWARD", List.of(PUBLICATION_DECIDED, AWARDED))));
	}

	static Deed on(RfqId rfq, String name) {
		return new Deed(new Subject(Rfq.SUBJECT_TYPE, rfq.value()), name);
	}

}
