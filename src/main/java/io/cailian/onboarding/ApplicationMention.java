package io.cailian.onboarding;

import java.util.Optional;
import java.util.UUID;

import io.cailian.uikit.DocumentSource;
import io.cailian.uikit.NamedDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names applications by their number where other modules mention them. Older entries of
 * the audit trail and older letters call an applicant a supplier; those of applicants
 * that never became one lead to the application.
 */
@Component
@Transactional(readOnly = true)
class ApplicationMention implements DocumentSource {

	private static final String SUPPLIER = "SUPPLIER";

	private final ApplicationRecords records;

	ApplicationMention(ApplicationRecords records) {
		this.records = records;
	}

	@Override
	public Optional<NamedDocument> find(String type, String key) {
		return switch (type) {
			case ApplicationChanged.SUBJECT_TYPE, ApplicationDraft.LETTERS -> application(key).map(this::named);
			case SUPPLIER -> application(key).filter((each) -> each.supplier().isEmpty()).map(this::named);
			default -> Optional.empty();
		};
	}

	private NamedDocument named(Application application) {
		return new NamedDocument(application.number(), "applications/" + application.id());
	}

	private Optional<Application> application(String key) {
		try {
			return this.records.findById(new ApplicationId(UUID.fromString(key)));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

}
