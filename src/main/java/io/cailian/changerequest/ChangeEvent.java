package io.cailian.changerequest;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.cailian.kernel.AuditedEvent;

/**
 * Something became true about a change request that belongs in the audit trail.
 */
record ChangeEvent(String action, UUID subjectId, Map<String, String> facts) implements AuditedEvent {

	static ChangeEvent proposed(ChangeRequest request) {
		return of("CHANGE_REQUESTED", request, request.reason());
	}

	static ChangeEvent calledBack(ChangeRequest request) {
		return of("CHANGE_CALLED_BACK", request, request.callBack().map(CallBack::words).orElse(""));
	}

	static ChangeEvent accountRevealed(ChangeRequest request) {
		return of("CHANGE_ACCOUNT_REVEALED", request, "");
	}

	static ChangeEvent withdrawn(ChangeRequest request) {
		return of("CHANGE_WITHDRAWN", request, "");
	}

	/** How it was decided. */
	static ChangeEvent decided(ChangeRequest request) {
		String action = switch (request.stage()) {
			case IN_FORCE -> "CHANGE_IN_FORCE";
			case REFUSED -> "CHANGE_REFUSED";
			case RETURNED -> "CHANGE_RETURNED";
			default -> throw new IllegalArgumentException(request.id() + " is " + request.stage());
		};
		return of(action, request, request.decisionReason());
	}

	@Override
	public String subjectType() {
		return ChangeRequest.SUBJECT_TYPE;
	}

	private static ChangeEvent of(String action, ChangeRequest request, String words) {
		Map<String, String> facts = new TreeMap<>();
		facts.put("supplierId", request.supplier().toString());
		facts.put("kind", request.kind().name());
		request.account().ifPresent((account) -> facts.put("account", account.toString()));
		request.wanted().name().ifPresent((name) -> facts.put("name", name));
		request.wanted().legalForm().ifPresent((form) -> facts.put("legalForm", form));
		request.wanted().country().ifPresent((country) -> facts.put("country", country));
		request.wanted().address().ifPresent((address) -> facts.put("address", address));
		request.contact().ifPresent((contact) -> {
			facts.put("contactName", contact.name());
			facts.put("contactEmail", contact.email());
			facts.put("contactPhone", contact.phone());
		});
		request.wanted().identifier().ifPresent((identifier) -> facts.put("identifier", identifier.toString()));
		request.versionNo().ifPresent((no) -> facts.put("version", String.valueOf(no)));
		if (!words.isBlank()) {
			facts.put("reason", words);
		}
		return new ChangeEvent(action, request.id().value(), facts);
	}

}
