package io.cailian.changerequest;

import java.util.List;
import java.util.UUID;

import io.cailian.workflow.Deed;
import io.cailian.workflow.Subject;
import io.cailian.workflow.spi.SeparatedDuties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What people do to a change of an account or a contact that must not all lie in one
 * hand: whoever asks for it does not confirm it with the supplier, whoever confirms it
 * does not approve it, and none of them pays to the account it brought.
 */
@Configuration
public class BankChangeDeeds {

	static final String CALLED_BACK = "CALLED_BACK";

	static final String PAID = "PAID";

	@Bean
	SeparatedDuties bankChangeDuties() {
		return new SeparatedDuties("BANK_CHANGE", ChangeRequest.SUBJECT_TYPE,
				List.of(new SeparatedDuties.Duty("REQUEST", List.of(Deed.REQUESTED)),
						new SeparatedDuties.Duty("CALL_BACK", List.of(CALLED_BACK)),
						new SeparatedDuties.Duty("APPROVE", List.of(Deed.DECIDED)),
						new SeparatedDuties.Duty("PAY", List.of(PAID))));
	}

	/** Somebody pays to the account that a change request brought into force. */
	public static Deed paid(UUID changeRequest) {
		return new Deed(new Subject(ChangeRequest.SUBJECT_TYPE, changeRequest), PAID);
	}

	static Deed calledBack(ChangeRequestId request) {
		return new Deed(subject(request), CALLED_BACK);
	}

	static Subject subject(ChangeRequestId request) {
		return new Subject(ChangeRequest.SUBJECT_TYPE, request.value());
	}

}
